// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_admission.h"

#include "server/modules/compliance/compliance.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/property/property.h"

#include <algorithm>
#include <array>

namespace freehold::marketplace {

namespace {

/// Of a purchase in the first sale, which says nothing of a trade; or counted more exactly here, with what other orders take.
bool isCountedHere(const api::EligibilityCheck &check)
{
    constexpr std::array kOthers{"sale_open", "shares_available", "usdc_balance", "shares_free"};
    return std::ranges::any_of(kOthers, [&](const char *rule) { return check.rule == QLatin1StringView(rule); });
}

/// Of a wallet's orders that are on their way; the rest counts as if nothing of it were settled.
constexpr std::size_t kMostAsked = 64;

KnownMakers::Key keyOf(const OrderTerms &terms) { return {terms.maker, terms.token, terms.side}; }

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

std::shared_ptr<const token::PropertyToken> OrderAdmission::findTraded(Sql &sql, const PropertyId &property) const
{
    const auto found = m_modules.property.find(sql, property);
    if (!found || found->state != PropertyState::Tokenized)
        return nullptr;
    auto token = m_modules.token.findToken(sql, property);
    return token ? std::make_shared<const token::PropertyToken>(*std::move(token)) : nullptr;
}

Task<MakerFacts> OrderAdmission::ask(UserId user, OrderTerms terms)
{
    MakerFacts facts{.rules = co_await rulesOf(user, terms), .standing = {}};
    const auto salts = co_await m_core.database.read([maker = terms.maker](Sql &sql) {
        std::vector<evm::U256> unsettled;
        for (const Order &order : OrderStore::unsettledOf(sql, maker))
            unsettled.push_back(order.terms.salt);
        unsettled.resize(std::min(unsettled.size(), kMostAsked));
        return unsettled;
    });
    facts.standing = co_await m_chain.standing(terms.maker, terms.token, salts);
    m_known.keep(keyOf(terms), facts, m_core.clock.now());
    co_return facts;
}

Task<compliance::SeenOnChain> OrderAdmission::rulesOf(UserId user, OrderTerms terms)
{
    if (terms.side == OrderSide::Sell)
        return m_modules.compliance.see(compliance::TransferQuestion{
            .user = user, .wallet = terms.maker, .to = {}, .shares = terms.shares, .token = terms.token});
    return m_modules.compliance.see(compliance::EligibilityQuestion{
        .user = user, .wallet = terms.maker, .shares = terms.shares, .token = terms.token});
}

std::optional<MakerFacts> OrderAdmission::known(const OrderTerms &terms) const
{
    // Logs come to the server that reads for all.
    if (!m_modules.blockchain.isActive())
        return std::nullopt;
    return m_known.find(keyOf(terms), m_core.clock.now());
}

void OrderAdmission::forget(const OrderTerms &terms) { m_known.forget(keyOf(terms)); }

void OrderAdmission::requireAllowed(Sql &sql, const UserId &user, const OrderTerms &terms,
                                    const MakerFacts &facts) const
{
    requireAllowed(m_modules.compliance.people(sql, {{user, terms.maker}}).front(), terms, facts);
}

void OrderAdmission::requireAllowed(const compliance::PersonSeen &person, const OrderTerms &terms,
                                    const MakerFacts &facts) const
{
    // The rules first: whoever names a wallet that is not theirs learns nothing of what it has.
    auto checks = m_modules.compliance.judge(person, terms.shares, facts.rules);
    std::erase_if(checks, isCountedHere);
    requirePassed(checks);
    requireOpen(facts.standing, terms);
}

Task<std::optional<QString>> OrderAdmission::refusedBy(UserId user, OrderTerms terms)
{
    const compliance::SeenOnChain seen = co_await rulesOf(user, terms);
    const auto person = co_await m_core.database.read(
        [=, this](Sql &sql) { return m_modules.compliance.people(sql, {{user, terms.maker}}).front(); });
    auto checks = m_modules.compliance.judge(person, terms.shares, seen);
    std::erase_if(checks, isCountedHere);
    const auto failed = std::ranges::find(checks, false, &api::EligibilityCheck::passed);
    co_return failed == checks.end() ? std::nullopt : std::optional(failed->reason);
}

std::vector<compliance::PersonSeen> OrderAdmission::makersOf(Sql &sql, const std::vector<Order> &orders) const
{
    std::vector<compliance::PersonQuestion> questions;
    questions.reserve(orders.size());
    for (const Order &order : orders)
        questions.push_back({order.user, order.terms.maker});
    return m_modules.compliance.people(sql, questions);
}

void OrderAdmission::requireStanding(const compliance::PersonSeen &person, const token::PropertyToken &token) const
{
    if (const auto lost = m_modules.compliance.lostStanding(person, token.rules))
        throw Error(ErrorCode::RuleRefused, lost->reason, lost->message, lost->params);
}

AliveOrders OrderAdmission::others(Sql &sql, AliveOrders known, const evm::Address &maker, const Standing &standing)
{
    if (!standing.filled.empty())
        known.leaveOut(OrderStore::unsettledOf(sql, maker), standing.filled);
    return known;
}

void OrderAdmission::requireMeans(const AliveOrders &others, const OrderTerms &terms, const Means &means)
{
    if (others.count >= kMaxAlivePerWallet)
        throw Error(ErrorCode::RuleRefused, "too_many_orders",
                    QString("The wallet has %1 orders that wait or are on their way; that is as many as it may have.")
                        .arg(kMaxAlivePerWallet),
                    {{"max", kMaxAlivePerWallet}});
    requireCovered(terms, means, others.promised(terms.token));
}

} // namespace freehold::marketplace
