// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/database.h"

#include "server/core/db/database_address.h"
#include "server/core/db/migrations.h"
#include "server/core/db/unit_queue.h"
#include "server/core/db/workers.h"
#include "server/core/metrics/metrics.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

namespace freehold {

namespace {

/// Hooks and their owners' tokens: a hook whose token is gone is not called any more.
class Hooks {
public:
    std::shared_ptr<void> add(Database::Hook hook)
    {
        auto owned = std::make_shared<Database::Hook>(std::move(hook));
        const std::scoped_lock lock(m_mutex);
        m_hooks.push_back(owned);
        return owned;
    }

    void call()
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_hooks, [](const auto &hook) { return hook.expired(); });
        for (const auto &hook : m_hooks)
            if (const auto alive = hook.lock())
                (*alive)();
    }

private:
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Database::Hook>> m_hooks;
};

metrics::Gauge &queueGauge(const char *kind)
{
    return metrics::gauge("freehold_database_queue_units", "Units of work that wait for a worker.", {{"kind", kind}});
}

std::exception_ptr refusal(db::UnitQueue::Push why)
{
    const bool full = why == db::UnitQueue::Push::Full;
    return std::make_exception_ptr(Error(ErrorCode::Unavailable,
                                         full ? QStringLiteral("overloaded") : QStringLiteral("shutting_down"),
                                         QStringLiteral("The server cannot take this right now.")));
}

} // namespace

struct Database::Private {
    explicit Private(const DatabaseConfig &config) : address(db::DatabaseAddress::parse(config.url))
    {
        if (address.dialect == Dialect::Sqlite) // the file must be in WAL mode before readers open it
            db::Connection::make(address, db::Connection::Access::ReadWrite)->ensureOpen();
        threads.emplace_back([this] { db::Writer(address, writes, [this] { hooks.call(); }).run(); });
        const int readers = std::max(1, config.readConnections);
        for (int i = 0; i < readers; ++i)
            threads.emplace_back([this, readers] { db::Reader(address, reads, readers).run(); });
    }

    ~Private()
    {
        reads.close();
        writes.close();
        for (auto &thread : threads)
            thread.join();
    }

    db::DatabaseAddress address;
    db::UnitQueue reads{queueGauge("read")};
    db::UnitQueue writes{queueGauge("write")};
    Hooks hooks;
    std::vector<std::thread> threads;
};

Database::Database(DatabaseConfig config) : m_private(std::make_unique<Private>(config)) { }

Database::~Database() = default;

Dialect Database::dialect() const { return m_private->address.dialect; }

void Database::migrate(const QString &directory)
{
    const auto connection = db::Connection::make(m_private->address, db::Connection::Access::ReadWrite);
    connection->ensureOpen();
    db::migrate(*connection, directory);
}

std::shared_ptr<void> Database::onWriteCommitted(Hook hook) { return m_private->hooks.add(std::move(hook)); }

void Database::submit(std::shared_ptr<db::Unit> unit, Kind kind)
{
    const auto outcome = (kind == Kind::Read ? m_private->reads : m_private->writes).push(unit);
    if (outcome != db::UnitQueue::Push::Accepted)
        unit->fail(refusal(outcome));
}

} // namespace freehold
