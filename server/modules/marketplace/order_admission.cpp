// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_admission.h"

#include "server/modules/compliance/compliance.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/property/property.h"

#include <algorithm>
#include <array>

namespace freehold::marketplace {

namespace {

/// Of a purchase in the first sale, or counted more exactly here: they say nothing of a trade.
bool isOfTheFirstSale(const api::EligibilityCheck &check)
{
    constexpr std::array kOthers{"sale_open", "shares_available", "usdc_balance"};
    return std::ranges::any_of(kOthers, [&](const char *rule) { return check.rule == QLatin1StringView(rule); });
}

/// Counted here with what other orders take.
bool isOfTheMeans(const api::EligibilityCheck &check) { return check.rule == u"shares_free"; }

[[noreturn]] void refuse(const char *reason, const QString &message)
{
    throw Error(ErrorCode::RuleRefused, QString::fromLatin1(reason), message);
}

void requireOpen(const Standing &standing, const OrderTerms &terms)
{
    if (standing.isMarketPaused)
        refuse("market_paused", "Nothing is traded at the moment.");
    if (standing.isTokenPaused)
        refuse("token_paused", "Nothing of these shares moves at the moment.");
    if (standing.isFrozen)
        refuse("wallet_frozen", "This wallet is frozen for these shares.");
    requireFeeCap(terms, standing.fees);
}

void requirePassed(const std::vector<api::EligibilityCheck> &checks)
{
    const auto failed = std::ranges::find(checks, false, &api::EligibilityCheck::passed);
    if (failed == checks.end())
        return;
    QJsonArray all;
    for (const api::EligibilityCheck &check : checks)
        all.append(check.toJson());
    QJsonObject params = failed->params;
    params.insert("checks", all);
    throw Error(ErrorCode::RuleRefused, failed->reason, failed->message, params);
}

} // namespace

token::PropertyToken OrderAdmission::requireTraded(Sql &sql, const Actor &actor, const PropertyId &property) const
{
    const property::Property found = m_modules.property.getVisible(sql, actor, property);
    auto token = m_modules.token.findToken(sql, property);
    if (found.state != PropertyState::Tokenized || !token)
        throw Error(ErrorCode::Conflict, "wrong_state",
                    QString("The property is %1; this needs TOKENIZED.").arg(toString(found.state)),
                    {{"state", toString(found.state)}, {"needed", toString(PropertyState::Tokenized)}});
    return *std::move(token);
}

Task<Standing> OrderAdmission::requireAllowed(UserId user, OrderTerms terms)
{
    // The rules first: whoever names a wallet that is not theirs learns nothing of what it has.
    requirePassed(co_await rulesOf(user, terms));
    Standing standing = co_await m_chain.standing(terms.maker, terms.token);
    requireOpen(standing, terms);
    co_return standing;
}

Task<std::vector<api::EligibilityCheck>> OrderAdmission::rulesOf(UserId user, OrderTerms terms)
{
    std::vector<api::EligibilityCheck> checks;
    if (terms.side == OrderSide::Sell) {
        checks = co_await m_modules.compliance.checkTransfer(
            {.user = user, .wallet = terms.maker, .to = {}, .shares = terms.shares, .token = terms.token});
        std::erase_if(checks, isOfTheMeans);
    } else {
        const auto eligibility = co_await m_modules.compliance.check(
            {.user = user, .wallet = terms.maker, .shares = terms.shares, .token = terms.token});
        checks = eligibility.checks;
        std::erase_if(checks, isOfTheFirstSale);
    }
    co_return checks;
}

void OrderAdmission::requireStanding(Sql &sql, const UserId &user, const token::PropertyToken &token) const
{
    if (const auto lost = m_modules.compliance.lostStanding(sql, user, token.rules))
        throw Error(ErrorCode::RuleRefused, lost->reason, lost->message, lost->params);
}

Promised OrderAdmission::promised(Sql &sql, const OrderTerms &terms)
{
    return promisedBy(OrderStore::aliveOf(sql, terms.maker), terms.token);
}

void OrderAdmission::requireMeans(Sql &sql, const OrderTerms &terms, const Means &means) const
{
    const auto alive = OrderStore::aliveOf(sql, terms.maker);
    if (std::cmp_greater_equal(alive.size(), kMaxAlivePerWallet))
        throw Error(ErrorCode::RuleRefused, "too_many_orders",
                    QString("The wallet has %1 orders that wait or are on their way; that is as many as it may have.")
                        .arg(kMaxAlivePerWallet),
                    {{"max", kMaxAlivePerWallet}});
    requireCovered(terms, means, promisedBy(alive, terms.token));
}

} // namespace freehold::marketplace
