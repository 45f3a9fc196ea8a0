// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_lease_store.h"

namespace freehold::blockchain {

LeaseStore::Holding LeaseStore::Holding::fromRow(const Row &row)
{
    return {row.text("holder"), row.int64("fence"), row.int64("beat")};
}

std::optional<LeaseStore::Holding> LeaseStore::find(Sql &sql, const QString &role)
{
    return sql.find<Holding>(QStringLiteral("SELECT holder, fence, beat FROM chain_leases WHERE role = :role"),
                             {{QStringLiteral("role"), role}});
}

bool LeaseStore::beat(Sql &sql, const QString &role, qint64 fence)
{
    return sql.exec(QStringLiteral("UPDATE chain_leases SET beat = beat + 1 WHERE role = :role AND fence = :fence"),
                    {{QStringLiteral("role"), role}, {QStringLiteral("fence"), fence}})
        == 1;
}

bool LeaseStore::take(Sql &sql, const QString &role, const std::optional<Holding> &seen, const QString &holder,
                      qint64 fence)
{
    SqlParams params{
        {QStringLiteral("role"), role}, {QStringLiteral("holder"), holder}, {QStringLiteral("fence"), fence}};
    if (!seen)
        return sql.exec(QStringLiteral("INSERT INTO chain_leases (role, holder, fence, beat) VALUES (:role, :holder, "
                                       ":fence, 0) ON CONFLICT (role) DO NOTHING"),
                        params)
            == 1;
    params.emplace_back(QStringLiteral("seen_fence"), seen->fence);
    params.emplace_back(QStringLiteral("seen_beat"), seen->beat);
    return sql.exec(QStringLiteral("UPDATE chain_leases SET holder = :holder, fence = :fence, beat = 0 "
                                   "WHERE role = :role AND fence = :seen_fence AND beat = :seen_beat"),
                    params)
        == 1;
}

void LeaseStore::letGo(Sql &sql, const QString &role, qint64 fence)
{
    sql.exec(QStringLiteral("UPDATE chain_leases SET holder = '' WHERE role = :role AND fence = :fence"),
             {{QStringLiteral("role"), role}, {QStringLiteral("fence"), fence}});
}

} // namespace freehold::blockchain
