// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/chain_reader.h"
#include "client/desktop/wallet/sheet_context.h"

#include <memory>

namespace freehold::desktop {

/// The node that the server names for wallets, asked by the wallet itself. Whoever asks holds it for as long as it takes.
class NodeAccess {
public:
    NodeAccess(const QUrl &url, quint64 chainId) : m_transport(m_network, url), m_reader(m_transport, chainId) { }
    Q_DISABLE_COPY_MOVE(NodeAccess)

    [[nodiscard]] ChainReader &reader() { return m_reader; }

private:
    QNetworkAccessManager m_network;
    HttpRpcTransport m_transport;
    ChainReader m_reader;
};

/// Null where the server names no node.
[[nodiscard]] inline std::shared_ptr<NodeAccess> nodeOf(const SheetContext &context)
{
    const bool isUsable = context.nodeUrl.isValid() && context.nodeUrl.scheme().startsWith(QStringLiteral("http"));
    return isUsable ? std::make_shared<NodeAccess>(context.nodeUrl, context.chainId) : nullptr;
}

} // namespace freehold::desktop
