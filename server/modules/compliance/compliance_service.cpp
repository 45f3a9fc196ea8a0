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
        co_await m_core.database.read([=, this](Sql &sql) { return personFacts(sql, question); });
    const ChainFacts chain = co_await chainTask;

    const auto cost = quote(question.shares, chain.pricePerShare);
    if (!cost)
        throw invalidFields({{QStringLiteral("shares"), QStringLiteral("out_of_range"), {}}});
    co_return api::Eligibility{*cost, checkPurchase(chain, person, question.shares, *cost)};
}

PersonFacts ComplianceService::personFacts(Sql &sql, const EligibilityQuestion &question) const
{
    const auto wallet = m_auth.findWallet(sql, question.wallet);
    const auto identity = m_kyc.latest(sql, question.user, VerificationLevel::Identity);
    const bool isUnderWay = identity && identity->state == VerificationState::Pending;
    // The claim takes some blocks after the approval.
    const bool isOnItsWay = identity && identity->state == VerificationState::Approved && !identity->onChain;
    return {
        .isWalletLinked = wallet && wallet->user == question.user,
        .isVerificationPending = isUnderWay || isOnItsWay,
        .isRevoked = identity && identity->state == VerificationState::Revoked,
    };
}

} // namespace freehold::compliance
