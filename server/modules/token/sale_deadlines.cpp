// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_deadlines.h"

#include "server/modules/auth/auth.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property.h"
#include "server/modules/token/sale_deadline_store.h"
#include "server/modules/token/sale_event_store.h"
#include "server/modules/token/sale_on_chain.h"
#include "server/modules/token/sale_state.h"
#include "server/modules/token/token_events.h"
#include "server/modules/token/token_news.h"

#include <chrono>
#include <set>

namespace freehold::token {

SaleDeadlines::SaleDeadlines(Core &core, TokenDependencies modules, int everySeconds)
    : m_core(core)
    , m_modules(modules)
    , m_sweeps(std::chrono::seconds(everySeconds), [this] { return sweep(); }, "token.deadlines")
{
}

Task<> SaleDeadlines::sweep()
{
    const auto over =
        co_await m_core.database.read([this](Sql &sql) { return SaleDeadlineStore::untold(sql, m_core.clock.now()); });
    for (const PropertyToken &token : over) {
        // Who gave it up was told of that; and a minimum that was raised in the last minute is not read here yet.
        const bool fails = saleStateOf(token, m_core.clock.now()) == SaleState::Failed && !token.isSaleCancelled;
        if (fails && !co_await hasFailedOnChain(m_modules.blockchain, token.address))
            continue;
        co_await m_core.database.write([=, this](Sql &sql) { tell(sql, token, fails); });
    }
}

void SaleDeadlines::tell(Sql &sql, const PropertyToken &token, bool hasFailed)
{
    if (!SaleDeadlineStore::markTold(sql, token, m_core.clock.now()))
        return;
    m_core.outbox.append(sql, SaleChanged{token.property});
    if (hasFailed)
        tellOfFailure(sql, token);
}

void SaleDeadlines::tellOfFailure(Sql &sql, const PropertyToken &token)
{
    std::set<UserId> people{m_modules.property.get(sql, token.property).manager};
    for (const auth::User &admin : m_modules.auth.usersWithRole(sql, Role::Admin))
        people.insert(admin.id);
    for (const auth::Wallet &buyer : m_modules.auth.findWallets(sql, SaleEventStore::unrefunded(sql, token.address)))
        people.insert(buyer.user);
    for (const UserId &person : people)
        m_modules.notification.notify(sql, person, QStringLiteral("sale_failed"), failedSaleNews(token));
}

} // namespace freehold::token
