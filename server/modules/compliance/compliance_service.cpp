// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_service.h"

#include "server/modules/auth/auth.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance_checks.h"
#include "server/modules/compliance/compliance_reads.h"
#include "server/modules/kyc/kyc.h"

namespace freehold::compliance {

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

std::optional<api::EligibilityCheck> ComplianceService::lostStanding(Sql &sql, const UserId &user,
                                                                     const api::TokenRules &rules) const
{
    const PersonFacts person{.identity = verificationFacts(sql, user, VerificationLevel::Identity),
                             .accreditation = verificationFacts(sql, user, VerificationLevel::Accredited)};
    const bool asksForCountry = rules.countryMode != QStringLiteral("any") || rules.maxUnitedStatesHolders;
    return checkStanding(person, {.accreditation = rules.accreditedOnly, .country = asksForCountry});
}

VerificationFacts ComplianceService::verificationFacts(Sql &sql, const UserId &user, VerificationLevel level) const
{
    const auto verification = m_kyc.latest(sql, user, level);
    if (!verification)
        return {};
    return {.state = verification->state,
            .isOnChain = verification->onChain,
            .endsAt = verification->expiresAt,
            .isMoved = verification->isMoved};
}

PersonFacts ComplianceService::personFacts(Sql &sql, const UserId &user, const evm::Address &address) const
{
    const auto wallet = m_auth.findWallet(sql, address);
    return {
        .isWalletLinked = wallet && wallet->user == user,
        .identity = verificationFacts(sql, user, VerificationLevel::Identity),
        .accreditation = verificationFacts(sql, user, VerificationLevel::Accredited),
    };
}

} // namespace freehold::compliance
