// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_access.h"

#include "server/modules/auth/auth.h"
#include "server/modules/dividend/dividend_payment_store.h"
#include "server/modules/property/property.h"

namespace freehold::dividend {

bool DividendAccess::runs(Sql &sql, const Actor &actor, const PropertyId &property) const
{
    if (actor.may(Permission::RunDividends))
        return true;
    const auto found = m_modules.property.find(sql, property);
    return found && actor.may(Permission::ManageProperties) && found->manager == actor.id;
}

void DividendAccess::requireSeen(Sql &sql, const Actor &actor, const PropertyId &property) const
{
    static_cast<void>(m_modules.property.getVisible(sql, actor, property));
    if (!runs(sql, actor, property))
        throw notFound("property");
}

Distribution DividendAccess::seen(Sql &sql, const Actor &actor, const DistributionId &id) const
{
    Distribution distribution = DistributionStore::get(sql, id);
    if (!runs(sql, actor, distribution.property))
        throw notFound("distribution");
    return distribution;
}

DividendAccess::Held DividendAccess::held(Sql &sql, const Actor &actor, const DistributionId &id) const
{
    Distribution distribution = DistributionStore::get(sql, id);
    auto payments = PaymentStore::ofWallets(sql, id, walletsOf(sql, actor));
    if (payments.empty() && !runs(sql, actor, distribution.property))
        throw notFound("distribution");
    return {.distribution = std::move(distribution), .payments = std::move(payments)};
}

std::vector<evm::Address> DividendAccess::walletsOf(Sql &sql, const Actor &actor) const
{
    std::vector<evm::Address> wallets;
    for (const auth::Wallet &wallet : m_modules.auth.walletsOf(sql, actor.id))
        wallets.push_back(wallet.address);
    return wallets;
}

void requireState(const Distribution &distribution, DistributionState needed)
{
    if (distribution.state() == needed)
        return;
    throw Error(
        ErrorCode::Conflict, QStringLiteral("wrong_state"),
        QStringLiteral("The distribution is %1; this needs %2.").arg(toString(distribution.state()), toString(needed)),
        {{"state", toString(distribution.state())}, {"needed", toString(needed)}});
}

} // namespace freehold::dividend
