// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_error.h"

#include <QCoro/QCoroTask>

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QString>
#include <QUrl>

namespace freehold::desktop {

/// Carries one JSON-RPC request to a node and its answer back.
class RpcTransport {
public:
    virtual ~RpcTransport() = default;
    /// Errors: NodeUnreachable.
    [[nodiscard]] virtual QCoro::Task<Outcome<QString>> post(QByteArray body) = 0;
};

/// Over HTTP or HTTPS to one node.
class HttpRpcTransport final : public RpcTransport {
public:
    static constexpr int kTimeoutMs = 10'000;
    static constexpr qint64 kMaxAnswerBytes = 4 << 20;

    HttpRpcTransport(QNetworkAccessManager &network, QUrl url) : m_network(network), m_url(std::move(url)) { }
    [[nodiscard]] QCoro::Task<Outcome<QString>> post(QByteArray body) override;

private:
    QNetworkAccessManager &m_network;
    QUrl m_url;
};

} // namespace freehold::desktop
