// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/purchase_standing.h"

#include "server/modules/token/purchase_rules.h"

namespace freehold::token {

void PurchaseStanding::require(Sql &sql, const Purchase &purchase) const
{
    if (const auto check = lost(sql, purchase))
        requireEligible({.cost = purchase.cost, .checks = {*check}});
}

void PurchaseStanding::withdraw(Sql &sql, const UserId &user) const
{
    for (const Purchase &purchase : PurchaseStore::submittedOf(sql, user))
        if (const auto check = lost(sql, purchase))
            m_blockchain.withdraw(sql, kPurchasePurpose, purchase.id.text(), check->reason);
}

std::optional<api::EligibilityCheck> PurchaseStanding::lost(Sql &sql, const Purchase &purchase) const
{
    const auto token = TokenStore::findByAddress(sql, purchase.token);
    return m_compliance.lostStanding(sql, purchase.user, token ? token->rules : api::TokenRules());
}

} // namespace freehold::token
