// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/transport.h"

#include <QNetworkAccessManager>

namespace freehold::desktop {

/// HTTP over QNetworkAccessManager. Cookies are the business of ApiClient; a redirect is an answer like any other, for the
/// API has none and a session must not follow one to another server.
class NetworkTransport final : public ApiTransport {
public:
    [[nodiscard]] Task<HttpResponse> send(HttpRequest request) override;

private:
    QNetworkAccessManager m_network;
};

} // namespace freehold::desktop
