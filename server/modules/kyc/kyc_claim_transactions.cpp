// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claim_transactions.h"

#include "generated/contracts/claim_issuer.h"
#include "generated/contracts/identity_registry.h"
#include "generated/contracts/investor_onboarding.h"
#include "server/core/log/log.h"
#include "server/modules/kyc/kyc_claim_data.h"
#include "server/modules/kyc/kyc_claim_life.h"
#include "shared/domain/country.h"
#include "shared/evm/keccak.h"

#include <utility>

namespace freehold::kyc {

namespace {

namespace issuer = contracts::claim_issuer;
namespace onboarding = contracts::investor_onboarding;
namespace registry = contracts::identity_registry;

quint64 topicOf(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Identity: return kKycTopic;
    case VerificationLevel::Accredited: return kAccreditedTopic;
    }
    std::unreachable();
}

/// Says which decision of which verification it was to those who hold its record, and nothing to anybody else. The decision
/// makes each claim another one: of a revoked claim the signature stays revoked, and whoever is approved again on the
/// same documents would otherwise be given exactly that.
evm::Hash32 evidenceOf(const VerificationRecord &record)
{
    return evm::keccak256(record.evidenceSalt + record.externalId.toUtf8()
                          + record.applicantId.value_or(QString()).toUtf8() + '/'
                          + QByteArray::number(record.decisions));
}

const VerificationRecord &recordOf(const ClaimFacts &facts, VerificationLevel level)
{
    return level == VerificationLevel::Identity ? facts.identity.value() : facts.accredited.value();
}

quint64 numericCountry(const VerificationRecord &identity)
{
    const auto country = countryByAlpha2(identity.verification.country.value_or(QString()));
    if (!country)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("country_unknown"),
                    QStringLiteral("The provider did not say in which country the person lives."));
    return static_cast<quint64>(country->numeric);
}

/// A claim of identity says where the person lives: the contracts take the country from nowhere else.
QByteArray dataOf(const VerificationRecord &record, quint64 endSeconds)
{
    switch (record.verification.level) {
    case VerificationLevel::Identity: return kycClaimData(endSeconds, evidenceOf(record), numericCountry(record));
    case VerificationLevel::Accredited: return claimData(endSeconds, evidenceOf(record));
    }
    std::unreachable();
}

quint64 secondsOf(std::optional<TimeMs> time) { return time ? static_cast<quint64>(time->value / 1000) : 0; }

/// What must not wait behind a purchase of the same person: the loss of a wallet or of a verification, and a move.
bool isUrgent(const PlannedClaim &claim, const ClaimFacts &facts)
{
    switch (claim.step) {
    case ClaimStep::Remove:
    case ClaimStep::Unlink: return true;
    case ClaimStep::Add: return recordOf(facts, claim.level).verification.isMoved;
    case ClaimStep::Onboard:
    case ClaimStep::Link:
    case ClaimStep::Refresh: return false;
    }
    std::unreachable();
}

QByteArray linkCall(const PlannedClaim &claim, const ClaimFacts &facts, const blockchain::ChainContracts &contracts,
                    TimeMs now)
{
    const auto consent = consentFor(facts, claim.wallet, claim.primary, now);
    if (!consent)
        throw Error(ErrorCode::Conflict, QStringLiteral("changed_meanwhile"), QStringLiteral("The consent has ended."));
    return onboarding::encodeLinkWallet(claim.wallet, claim.primary, evm::U256(consent->deadlineSeconds()),
                                        signatureForChain(*consent, contracts));
}

} // namespace

Task<ClaimTransactions::Prepared> ClaimTransactions::prepare(PlannedClaim claim, ClaimFacts facts)
{
    const blockchain::ChainContracts &contracts = m_blockchain.contracts();
    blockchain::NewChainTransaction transaction{
        .purpose = kClaimPurpose, .reference = claim.reference(), .to = contracts.onboarding, .data = {}};
    if (isUrgent(claim, facts))
        transaction.urgency = blockchain::Urgency::First;

    std::vector<onboarding::SignedClaim> claims;
    std::optional<SignedClaim> signedClaim;
    if (claim.step == ClaimStep::Onboard || claim.step == ClaimStep::Add) {
        const NewClaim fresh = co_await newClaim(claim, facts);
        claims.push_back(
            {.topic = fresh.topic, .data_ = fresh.data, .signature = fresh.signedClaim.signature, .uri = QString()});
        signedClaim = fresh.signedClaim;
    }

    switch (claim.step) {
    case ClaimStep::Onboard: transaction.data = onboarding::encodeOnboard(claim.wallet, claims); break;
    case ClaimStep::Link: transaction.data = linkCall(claim, facts, contracts, m_clock.now()); break;
    case ClaimStep::Add: transaction.data = onboarding::encodeAddClaims(claim.wallet, claims); break;
    case ClaimStep::Unlink: transaction.data = onboarding::encodeUnlinkWallet(claim.wallet); break;
    case ClaimStep::Remove:
        transaction.data = onboarding::encodeRemoveClaims(walletsSent(facts), {evm::U256(topicOf(claim.level))},
                                                          signaturesSent(facts, claim.verification));
        break;
    case ClaimStep::Refresh:
        transaction.to = contracts.identityRegistry;
        transaction.data = registry::encodeRefresh(claim.wallet);
        break;
    }
    co_return Prepared{.transaction = std::move(transaction), .claim = std::move(signedClaim)};
}

blockchain::NewChainTransaction ClaimTransactions::revocation(const ClaimRecord &claim,
                                                              const std::vector<QByteArray> &signatures) const
{
    return {.purpose = kRevocationPurpose,
            .reference = claim.reference,
            .to = m_blockchain.contracts().onboarding,
            .data = onboarding::encodeRemoveClaims({}, {}, signatures)};
}

Task<ClaimTransactions::NewClaim> ClaimTransactions::newClaim(PlannedClaim claim, ClaimFacts facts)
{
    const evm::Address identity = co_await identityOf(originalWallet(facts));
    const VerificationRecord &record = recordOf(facts, claim.level);
    const auto end = claimEnd(m_clock.now(), m_config.validDays(claim.level), record.validUntil);
    NewClaim fresh{.topic = topicOf(claim.level), .data = dataOf(record, secondsOf(end)), .signedClaim = {}};
    fresh.signedClaim = {.signature = claimSignature(m_config.claimKey, identity, fresh.topic, fresh.data),
                         .signer = m_config.claimKey.address().toChecksum(),
                         .expiresAt = end};
    co_await requireAccepted(identity, fresh);
    co_return fresh;
}

Task<evm::Address> ClaimTransactions::identityOf(evm::Address original)
{
    const QByteArray answer = co_await m_blockchain.reads().call(m_blockchain.contracts().onboarding,
                                                                 onboarding::encodePredictIdentity(original));
    const evm::Address identity = blockchain::decoded(onboarding::decodePredictIdentityResult(answer));
    if (identity.isZero())
        throw blockchain::badChainAnswer(QStringLiteral("no identity"));
    co_return identity;
}

Task<> ClaimTransactions::requireAccepted(evm::Address identity, NewClaim claim)
{
    const QByteArray answer = co_await m_blockchain.reads().call(
        m_blockchain.contracts().claimIssuer,
        issuer::encodeIsClaimValid(identity, evm::U256(claim.topic), claim.signedClaim.signature, claim.data));
    if (blockchain::decoded(issuer::decodeIsClaimValidResult(answer)))
        co_return;
    log::error("claim_key_not_trusted", {{QStringLiteral("key"), claim.signedClaim.signer}});
    throw Error(ErrorCode::Unavailable, QStringLiteral("claim_key_not_trusted"),
                QStringLiteral("The claim issuer on chain does not know the key that signs claims."));
}

} // namespace freehold::kyc
