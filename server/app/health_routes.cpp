// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/health_routes.h"

#include <QDir>

namespace freehold::app {

namespace {

struct Count {
    qint64 value = 0;
    static Count fromRow(const Row &row) { return {row.int64("value")}; }
};

} // namespace

HealthRoutes::HealthRoutes(Core &core, blockchain::BlockchainModule &blockchain)
    : m_core(core), m_blockchain(blockchain)
{
    add("database", Weight::Required, [this] { return databaseAnswers(); });
    add("migrations", Weight::Required, [this] { return isMigrated(); });
    add("chain", Weight::Required, [this] { return knowsTheChain(); });
}

void HealthRoutes::mount(Router &router)
{
    router.getRoot("/health/live", Permission::Public, &HealthRoutes::live, this);
    router.getRoot("/health/ready", Permission::Public, &HealthRoutes::ready, this);
}

void HealthRoutes::add(const QString &name, Weight weight, std::function<Task<bool>()> check)
{
    m_checks.push_back({name, weight, std::move(check)});
}

Task<Response> HealthRoutes::live(Request) { co_return Response::ok({{"status", "ok"}}); }

Task<Response> HealthRoutes::ready(Request)
{
    QJsonObject checks;
    bool works = true;
    bool isWhole = true;
    for (const Check &check : m_checks) {
        const bool good = co_await passes(check);
        checks.insert(check.name, good);
        works = works && (good || check.weight == Weight::Optional);
        isWhole = isWhole && good;
    }
    works = works && !m_isDraining; // as it is now: the checks took their time
    const QString status = m_isDraining ? "draining" : !works ? "not_ready" : isWhole ? "ok" : "degraded";
    Response response = Response::ok({{"status", status}, {"checks", checks}});
    response.status = works ? 200 : 503;
    co_return response;
}

Task<bool> HealthRoutes::passes(const Check &check)
{
    try {
        co_return co_await check.passes();
    } catch (const Error &) {
        co_return false;
    }
}

Task<bool> HealthRoutes::databaseAnswers()
{
    co_await m_core.database.read([this](Sql &sql) { (void)m_blockchain.readBlock(sql); });
    co_return true;
}

/// False when the database was replaced under us by one of an older build. More than ours is fine: a newer build is being
/// rolled out.
Task<bool> HealthRoutes::isMigrated()
{
    const auto applied = co_await m_core.database.read([](Sql &sql) {
        return sql.one<Count>("SELECT COUNT(*) AS value FROM schema_migrations", {}, "migrations").value;
    });
    co_return applied >= QDir(":/migrations").entryList({"*.sql"}).size();
}

/// What the reader saw last: strangers must not make us call the node.
Task<bool> HealthRoutes::knowsTheChain() { co_return m_blockchain.lastHead().has_value(); }

} // namespace freehold::app
