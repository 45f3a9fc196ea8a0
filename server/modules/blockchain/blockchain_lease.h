// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain_breaker.h"
#include "server/modules/blockchain/blockchain_lease_store.h"

namespace freehold::blockchain {

/// The right to do what only one of the servers on a database may do (docs/adr/0014). The holder beats; who has seen no
/// beat for kTakeOverAfter takes over, and so does at once who sees that the holder's process is dead or has let go. No
/// clocks of two servers are compared. A holder that slept through its replacement cannot write any more: its fence is
/// too old.
class Lease {
public:
    static constexpr Millis kBeatEvery{500};
    static constexpr Millis kTakeOverAfter{3'000};

    Lease(Core &core, QString role);

    /// Renews it, or tries to get it; to be called every kBeatEvery.
    [[nodiscard]] Task<> beat();
    /// Lets go, so that another server need not wait.
    [[nodiscard]] Task<> release();
    [[nodiscard]] bool isHeld() const { return m_fence.has_value(); }

    /// A write that happens only while the lease is ours; throws Error{Unavailable, "lease_lost"} otherwise.
    template <typename Work>
    [[nodiscard]] Task<std::invoke_result_t<Work, Sql &>> write(Work work)
    {
        auto fenced = [role = m_role, holder = m_me, fence = m_fence.value_or(0), work = std::move(work)](Sql &sql) {
            requireHeld(sql, role, holder, fence);
            return work(sql);
        };
        return m_core.database.write(std::move(fenced));
    }

private:
    using Holding = LeaseStore::Holding;
    static void requireHeld(Sql &sql, const QString &role, const QString &holder, qint64 fence);
    [[nodiscard]] Task<std::optional<Holding>> find();
    [[nodiscard]] Task<> renew(Holding row);
    [[nodiscard]] Task<> takeOver(std::optional<Holding> row);
    [[nodiscard]] bool mayTake(const Holding &row);

    Core &m_core;
    const QString m_role;
    const QString m_me;
    std::optional<qint64> m_fence; ///< set while it is ours
    std::optional<Holding> m_seen; ///< of another holder
    Moment m_seenSince;
};

} // namespace freehold::blockchain
