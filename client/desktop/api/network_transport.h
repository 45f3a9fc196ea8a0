// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/transport.h"

#include <QNetworkAccessManager>

#include <memory>

namespace freehold::desktop {

/// HTTP over QNetworkAccessManager. Cookies are the business of ApiClient; a redirect is an answer like any other, for the
/// API has none and a session must not follow one to another server.
class NetworkTransport final : public ApiTransport {
public:
    NetworkTransport();
    /// Requests under way end as cancelled with the next turn of the event loop, when those that asked are gone.
    ~NetworkTransport() override;
    Q_DISABLE_COPY_MOVE(NetworkTransport)

    [[nodiscard]] Task<HttpResponse> send(HttpRequest request) override;

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace freehold::desktop
