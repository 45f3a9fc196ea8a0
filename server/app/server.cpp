// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server.h"

#include <QWebSocket>

namespace freehold::app {

Server::Server(AppConfig config)
    : m_foundation(config.foundation.database, config.foundation.sealing)
    , m_auth(m_core, config.foundation.auth)
    , m_notification(m_core, config.notification, m_auth)
    , m_blockchain(m_core, std::move(config.blockchain))
    , m_kyc(m_core, std::move(config.kyc), m_auth, m_notification, m_blockchain)
    , m_documents(m_core, config.documents)
    , m_property(m_core, m_auth, m_notification, m_documents)
    , m_governance(m_core, m_auth, m_notification, m_blockchain)
    , m_compliance(m_core, m_auth, m_kyc, m_blockchain)
    , m_token(m_core, m_auth, m_notification, m_documents, m_property, m_governance, m_compliance, m_blockchain,
              config.token)
    , m_health(m_core, m_blockchain)
    , m_http(config.http, m_router, m_auth.authenticator(), m_core.database, m_core.clock, m_core.random)
{
    mountRoutes();
    m_http.onWebSocket([this](std::unique_ptr<QWebSocket> socket, Actor actor) {
        m_core.hub.accept(std::move(socket), std::move(actor));
    });
}

void Server::mountRoutes()
{
    m_health.mount(m_router);
    m_auth.mount(m_router);
    m_notification.mount(m_router);
    m_blockchain.mount(m_router);
    m_kyc.mount(m_router);
    m_documents.mount(m_router);
    m_property.mount(m_router);
    m_governance.mount(m_router);
    m_token.mount(m_router);
}

quint16 Server::start()
{
    m_auth.start();
    m_notification.start();
    m_kyc.start();
    m_documents.start();
    m_property.start();
    m_governance.start();
    m_token.start();
    m_blockchain.start();
    m_core.jobs.start();
    return m_http.listen();
}

Task<> Server::stop()
{
    co_await m_http.close();
    m_core.hub.closeAll();
    co_await m_core.jobs.stop();
    co_await m_token.stop();
    co_await m_kyc.stop();
    co_await m_governance.stop();
    co_await m_blockchain.stop();
}

} // namespace freehold::app
