// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_lease.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_process_name.h"

namespace freehold::blockchain {

namespace {
constexpr int kSaltBytes = 8;

QJsonObject fields(const QString &role, qint64 fence)
{
    return {{QStringLiteral("role"), role}, {QStringLiteral("fence"), fence}};
}
} // namespace

Lease::Lease(Core &core, QString role)
    : m_core(core)
    , m_role(std::move(role))
    , m_me(processName(QString::fromLatin1(core.random.bytes(kSaltBytes).toHex())))
{
}

Task<> Lease::beat()
{
    const auto row = co_await find();
    const bool isOurs = row && m_fence && row->holder == m_me && row->fence == *m_fence;
    if (isOurs) {
        co_await renew(*row);
        co_return;
    }
    if (m_fence)
        log::warning("chain_lease_lost", fields(m_role, *m_fence));
    m_fence.reset();
    if (!row || mayTake(*row))
        co_await takeOver(row);
}

Task<std::optional<Lease::Holding>> Lease::find()
{
    return m_core.database.read([role = m_role](Sql &sql) { return LeaseStore::find(sql, role); });
}

Task<> Lease::renew(Holding row)
{
    const bool isOurs = co_await m_core.database.write(
        [role = m_role, row](Sql &sql) { return LeaseStore::beat(sql, role, row.fence); });
    if (!isOurs)
        m_fence.reset();
}

bool Lease::mayTake(const Holding &row)
{
    const Moment now = std::chrono::steady_clock::now();
    if (m_seen != row) {
        m_seen = row;
        m_seenSince = now;
    }
    return row.holder.isEmpty() || isProcessGone(row.holder) || now - m_seenSince >= kTakeOverAfter;
}

Task<> Lease::takeOver(std::optional<Holding> row)
{
    const qint64 fence = row ? row->fence + 1 : 1;
    const bool isTaken = co_await m_core.database.write(
        [role = m_role, me = m_me, row, fence](Sql &sql) { return LeaseStore::take(sql, role, row, me, fence); });
    if (!isTaken)
        co_return; // another server was faster
    m_fence = fence;
    m_seen.reset();
    log::info("chain_lease_taken", fields(m_role, fence));
}

Task<> Lease::release()
{
    if (!m_fence)
        co_return;
    const qint64 fence = *m_fence;
    m_fence.reset();
    co_await m_core.database.write([role = m_role, fence](Sql &sql) { LeaseStore::letGo(sql, role, fence); });
}

void Lease::requireHeld(Sql &sql, const QString &role, const QString &holder, qint64 fence)
{
    const auto row = LeaseStore::find(sql, role);
    if (!row || row->fence != fence || row->holder != holder)
        throw Error(ErrorCode::Unavailable, QStringLiteral("lease_lost"),
                    QStringLiteral("Another server does this now."));
}

} // namespace freehold::blockchain
