// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_service.h"

#include "server/modules/auth/auth.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance_checks.h"
#include "server/modules/compliance/compliance_reads.h"
#include "server/modules/kyc/kyc.h"

#include <algorithm>
#include <map>
#include <set>

namespace freehold::compliance {

namespace {

SeenOnChain seenBy(const blockchain::BlockRef &asOf, const InvestorFacts &investor, const RuleSettings &rules)
{
    SeenOnChain seen{.asOf = asOf};
    if (investor.isVerified)
        seen.until = investor.verifiedUntil;
    seen.isOfOthersToo = rules.holderCaps || rules.maxHoldingBps || rules.minimumHolding || rules.holdingPeriodSeconds;
    return seen;
}

VerificationFacts factsOf(const kyc::VerificationStanding &standing)
{
    return {.state = standing.state,
            .isOnChain = standing.onChain,
            .endsAt = standing.expiresAt,
            .isMoved = standing.isMoved};
}

} // namespace

Task<api::Eligibility> ComplianceService::check(EligibilityQuestion question)
{
    auto chainTask = readChainFacts(&m_blockchain.reads(), m_blockchain.contracts(), question, m_core.clock.now());
    const PersonFacts person =
        co_await m_core.database.read([=, this](Sql &sql) { return personFacts(sql, question.user, question.wallet); });
    const ChainFacts chain = co_await chainTask;

    const auto cost = quote(question.shares, chain.pricePerShare);
    if (!cost)
        throw invalidFields({{QStringLiteral("shares"), QStringLiteral("out_of_range"), {}}});
    co_return api::Eligibility{*cost, checkPurchase(chain, person, question.shares, *cost)};
}

Task<std::vector<api::EligibilityCheck>> ComplianceService::checkTransfer(TransferQuestion question)
{
    auto chainTask = readTransferFacts(&m_blockchain.reads(), m_blockchain.contracts(), question, m_core.clock.now());
    const PersonFacts person =
        co_await m_core.database.read([=, this](Sql &sql) { return personFacts(sql, question.user, question.wallet); });
    const TransferFacts chain = co_await chainTask;
    co_return compliance::checkTransfer(chain, person, question.shares);
}

Task<SeenOnChain> ComplianceService::see(EligibilityQuestion question)
{
    auto facts = co_await readChainFacts(&m_blockchain.reads(), m_blockchain.contracts(), question, m_core.clock.now());
    SeenOnChain seen = seenBy(facts.asOf, facts.buyer, facts.rules);
    // Whatever the contract refuses by itself may be about the number. What it says about numbers is checked here as well.
    seen.isForAnyShares = facts.restriction.code == 0;
    seen.purchase = std::make_shared<const ChainFacts>(std::move(facts));
    co_return seen;
}

Task<SeenOnChain> ComplianceService::see(TransferQuestion question)
{
    auto facts =
        co_await readTransferFacts(&m_blockchain.reads(), m_blockchain.contracts(), question, m_core.clock.now());
    SeenOnChain seen = seenBy(facts.asOf, facts.sender, facts.rules);
    seen.isForAnyShares = !facts.isReceiverNamed;
    seen.transfer = std::make_shared<const TransferFacts>(std::move(facts));
    co_return seen;
}

std::vector<PersonSeen> ComplianceService::people(Sql &sql, const std::vector<PersonQuestion> &questions) const
{
    std::set<UserId> users;
    std::set<evm::Address> addresses;
    for (const PersonQuestion &question : questions) {
        users.insert(question.user);
        if (!question.wallet.isZero())
            addresses.insert(question.wallet);
    }
    std::map<std::pair<UserId, VerificationLevel>, VerificationFacts> facts;
    for (const kyc::VerificationStanding &standing : m_kyc.standings(sql, {users.begin(), users.end()}))
        facts.emplace(std::pair(standing.user, standing.level), factsOf(standing));
    std::map<evm::Address, UserId> owners;
    for (const auth::Wallet &wallet : m_auth.findWallets(sql, {addresses.begin(), addresses.end()}))
        owners.emplace(wallet.address, wallet.user);

    std::vector<PersonSeen> people;
    for (const auto &[user, wallet] : questions) {
        const auto owner = owners.find(wallet);
        people.push_back(std::make_shared<const PersonFacts>(
            PersonFacts{.isWalletLinked = owner != owners.end() && owner->second == user,
                        .identity = facts[{user, VerificationLevel::Identity}],
                        .accreditation = facts[{user, VerificationLevel::Accredited}]}));
    }
    return people;
}

std::vector<api::EligibilityCheck> ComplianceService::judge(const PersonFacts &person, Shares shares,
                                                            const SeenOnChain &seen) const
{
    const TimeMs now = m_core.clock.now();
    if (seen.transfer) {
        TransferFacts facts = *seen.transfer;
        facts.now = std::max(facts.now, now);
        return compliance::checkTransfer(facts, person, shares);
    }
    ChainFacts facts = *seen.purchase;
    facts.now = std::max(facts.now, now);
    return checkPurchase(facts, person, shares, /*cost=*/{});
}

std::optional<api::EligibilityCheck> ComplianceService::lostStanding(const PersonFacts &person,
                                                                     const api::TokenRules &rules)
{
    const bool asksForCountry = rules.countryMode != QStringLiteral("any") || rules.maxUnitedStatesHolders;
    return checkStanding(person, {.accreditation = rules.accreditedOnly, .country = asksForCountry});
}

PersonFacts ComplianceService::personFacts(Sql &sql, const UserId &user, const evm::Address &wallet) const
{
    return *people(sql, {{user, wallet}}).front();
}

} // namespace freehold::compliance
