// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_pages.h"

#include "server/modules/dividend/dividend_contracts.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace freehold::dividend {

namespace distributor_abi = contracts::dividend_distributor;

DividendPages::DividendPages(Core &core, const DividendConfig &config, const DividendDependencies &modules)
    : m_core(core)
    , m_modules(modules)
    , m_access(modules)
    , m_sweeps(std::chrono::seconds(config.pageSeconds), [this] { return sweep(); }, "dividend.pages")
{
}

Task<> DividendPages::sweep()
{
    const auto underWay = co_await m_core.database.read(DistributionStore::toPay);
    // A token keeps one snapshot, so its distributions run one after the other. But one whose snapshot cannot be taken, perhaps for ever, holds up nobody.
    std::set<evm::Address> busy;
    for (const Distribution &distribution : underWay)
        if (distribution.snapshot)
            busy.insert(distribution.token);
    for (const Distribution &distribution : underWay) {
        if (!distribution.snapshot && busy.contains(distribution.token))
            continue;
        if (co_await m_core.database.write([=, this](Sql &sql) { return advance(sql, distribution.id); }))
            busy.insert(distribution.token);
    }
}

bool DividendPages::advance(Sql &sql, const DistributionId &id)
{
    const Distribution distribution = DistributionStore::get(sql, id);
    if (distribution.state() == DistributionState::Funded)
        return takeSnapshot(sql, distribution);
    const bool isPaid = distribution.snapshot && !distribution.completion;
    if (isPaid)
        pay(sql, distribution);
    return isPaid;
}

bool DividendPages::takeSnapshot(Sql &sql, const Distribution &distribution)
{
    Attempts attempts = snapshotAttempts(m_modules.blockchain, sql, distribution.id);
    if (attempts.rests(m_core.clock.now()))
        return false;
    if (!attempts.isUnderWay())
        attempts.send(distributorOf(m_modules.blockchain.contracts()),
                      distributor_abi::encodeSnapshot(chainIdOf(distribution.id)));
    return true;
}

void DividendPages::pay(Sql &sql, const Distribution &distribution)
{
    int underWay = 0;
    for (const PageSums &page : PaymentStore::pages(sql, distribution.id)) {
        if (underWay >= kPagesAtOnce)
            return;
        if (page.pending == 0)
            continue;
        Attempts attempts = attemptsOf(sql, distribution.id, page.page);
        if (!attempts.isUnderWay() && !attempts.rests(m_core.clock.now()))
            sendPage(sql, distribution.id, page.page, attempts);
        underWay += attempts.isUnderWay() ? 1 : 0;
    }
}

void DividendPages::sendPage(Sql &sql, const DistributionId &id, qint64 page, Attempts &attempts)
{
    attempts.send(distributorOf(m_modules.blockchain.contracts()),
                  distributor_abi::encodePay(chainIdOf(id), PaymentStore::pending(sql, id, page)));
}

Attempts DividendPages::attemptsOf(Sql &sql, const DistributionId &id, qint64 page)
{
    return Attempts(m_modules.blockchain, sql, kPagePurpose, QStringLiteral("%1:%2").arg(id.text()).arg(page));
}

PageView DividendPages::viewOf(Sql &sql, const DistributionId &id, const PageSums &sums)
{
    return {.sums = sums, .sent = AttemptsView::of(attemptsOf(sql, id, sums.page))};
}

Task<std::vector<PageView>> DividendPages::pages(Actor actor, DistributionId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        static_cast<void>(m_access.seen(sql, actor, id));
        std::vector<PageView> views;
        for (const PageSums &sums : PaymentStore::pages(sql, id))
            views.push_back(viewOf(sql, id, sums));
        return views;
    });
}

Task<PageView> DividendPages::retry(Actor actor, DistributionId id, qint64 page)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        static_cast<void>(m_access.seen(sql, actor, id));
        const auto pages = PaymentStore::pages(sql, id);
        const auto sums = std::ranges::find(pages, page, &PageSums::page);
        if (sums == pages.end())
            throw notFound("page");
        if (sums->pending == 0)
            throw Error(ErrorCode::Conflict, QStringLiteral("page_settled"), "Everybody of this page is paid or owed.");
        Attempts attempts = attemptsOf(sql, id, page);
        if (attempts.isUnderWay())
            throw Error(ErrorCode::Conflict, QStringLiteral("page_in_progress"),
                        "A transaction for this page is on its way.");
        sendPage(sql, id, page, attempts);
        m_core.audit.append(sql, actor, "distribution.page_retried", id, {{"page", page}});
        return viewOf(sql, id, *sums);
    });
}

} // namespace freehold::dividend
