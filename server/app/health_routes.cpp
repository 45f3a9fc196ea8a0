// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/health_routes.h"

namespace freehold::app {

void HealthRoutes::mount(Router &router)
{
    router.getRoot("/health/live", Permission::Public, &HealthRoutes::live, this);
    router.getRoot("/health/ready", Permission::Public, &HealthRoutes::ready, this);
}

Task<Response> HealthRoutes::live(Request) { co_return Response::ok({{"status", "ok"}}); }

Task<Response> HealthRoutes::ready(Request)
{
    const bool database = co_await databaseAnswers();
    const bool chain = m_blockchain.lastHead().has_value(); // strangers must not make us call the node
    Response response = Response::ok({
        {"status", database && chain ? "ok" : "not_ready"},
        {"database", database},
        {"chain", chain},
    });
    response.status = database && chain ? 200 : 503;
    co_return response;
}

Task<bool> HealthRoutes::databaseAnswers()
{
    try {
        co_await m_core.database.read([this](Sql &sql) { (void)m_blockchain.readBlock(sql); });
        co_return true;
    } catch (const Error &) {
        co_return false;
    }
}

} // namespace freehold::app
