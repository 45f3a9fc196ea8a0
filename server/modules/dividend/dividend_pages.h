// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/dividend/dividend_access.h"
#include "server/modules/dividend/dividend_attempts.h"
#include "server/modules/dividend/dividend_config.h"
#include "server/modules/dividend/dividend_payment_store.h"

namespace freehold::dividend {

/// A page with what was sent for it.
struct PageView {
    PageSums sums;
    AttemptsView sent;
};

/// Takes the snapshots of funded distributions and pays them, page by page. A page's holders are fixed with the snapshot; what is still
/// to be done is read from what the chain has logged. So a crash loses nothing, and the contract pays each holder once whatever
/// is sent.
class DividendPages {
public:
    /// So many pages of a distribution are on their way at a time: others wait for the operator's key too.
    static constexpr int kPagesAtOnce = 4;

    DividendPages(Core &core, const DividendConfig &config, const DividendDependencies &modules);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// One turn: what each distribution under way needs next.
    [[nodiscard]] Task<> sweep();

    [[nodiscard]] Task<std::vector<PageView>> pages(Actor actor, DistributionId id);
    /// At once, without the rest after a failure. Throws NotFound, Conflict "page_settled" and "page_in_progress".
    [[nodiscard]] Task<PageView> retry(Actor actor, DistributionId id, qint64 page);

private:
    /// What it needs next. True while no other one of the token may take a snapshot: it is being paid, or its own is on its way.
    [[nodiscard]] bool advance(Sql &sql, const DistributionId &id);
    [[nodiscard]] bool takeSnapshot(Sql &sql, const Distribution &distribution);
    void pay(Sql &sql, const Distribution &distribution);
    void sendPage(Sql &sql, const DistributionId &id, qint64 page, Attempts &attempts);
    [[nodiscard]] Attempts attemptsOf(Sql &sql, const DistributionId &id, qint64 page);
    [[nodiscard]] PageView viewOf(Sql &sql, const DistributionId &id, const PageSums &sums);

    Core &m_core;
    const DividendDependencies &m_modules;
    DividendAccess m_access;
    Repeating m_sweeps;
};

} // namespace freehold::dividend
