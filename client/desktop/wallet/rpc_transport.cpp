// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/rpc_transport.h"

#include <QCoro/QCoroNetworkReply>

#include <QNetworkReply>

#include <memory>

namespace freehold::desktop {

QCoro::Task<Outcome<QString>> HttpRpcTransport::post(QByteArray body)
{
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setTransferTimeout(kTimeoutMs);
    const std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
    QNetworkReply *running = reply.get();
    QObject::connect(running, &QNetworkReply::downloadProgress, running, [running](qint64 received) {
        if (received > kMaxAnswerBytes)
            running->abort();
    });
    co_await running;
    if (reply->error() != QNetworkReply::NoError)
        co_return refused(WalletErrorCode::NodeUnreachable, reply->errorString());
    co_return QString::fromUtf8(reply->readAll());
}

} // namespace freehold::desktop
