// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claims.h"

#include "generated/contracts/identity_registry.h"
#include "generated/contracts/investor_onboarding.h"
#include "server/core/log/log.h"
#include "server/modules/kyc/kyc_claim_data.h"
#include "shared/domain/country.h"
#include "shared/evm/keccak.h"

#include <utility>

namespace freehold::kyc {

namespace {

namespace onboarding = contracts::investor_onboarding;
namespace registry = contracts::identity_registry;

constexpr qint64 kSecondsPerDay = 24 * 3600;

quint64 topicOf(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Identity: return kKycTopic;
    case VerificationLevel::Accredited: return kAccreditedTopic;
    }
    std::unreachable();
}

/// Says which verification it was to those who hold its record, and nothing to anybody else.
evm::Hash32 evidenceOf(const VerificationRecord &record)
{
    return evm::keccak256(record.evidenceSalt + record.externalId.toUtf8()
                          + record.applicantId.value_or(QString()).toUtf8());
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

quint64 expirySeconds(TimeMs now, int validDays)
{
    return validDays == 0 ? 0 : static_cast<quint64>(now.value / 1000 + validDays * kSecondsPerDay);
}

} // namespace

ClaimFacts Claims::facts(Sql &sql, const UserId &user) const
{
    ClaimFacts facts{
        .identity = m_verifications.find(sql, user, VerificationLevel::Identity),
        .accredited = m_verifications.find(sql, user, VerificationLevel::Accredited),
        .wallets = {},
        .claims = m_claims.ofUser(sql, user),
    };
    for (const auth::Wallet &wallet : m_auth.walletsOf(sql, user))
        facts.wallets.push_back(wallet.address);
    return facts;
}

Task<> Claims::advance(UserId user, Job job)
{
    const ClaimFacts known = co_await m_core.database.read([=, this](Sql &sql) { return facts(sql, user); });
    const auto next = nextClaim(known);
    if (!next) {
        co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
        co_return;
    }

    const Prepared prepared = co_await prepare(*next, known);
    co_await m_core.database.write([=, this](Sql &sql) {
        // Another reaction for the same person may have been faster: then look again.
        if (nextClaim(facts(sql, user)) != next)
            throw Error(ErrorCode::Conflict, QStringLiteral("changed_meanwhile"),
                        QStringLiteral("The plan has changed."));
        m_claims.insert(sql, user, *next, prepared.signature, m_core.clock.now());
        m_blockchain.enqueue(sql, prepared.transaction);
        m_core.jobs.complete(sql, job);
    });
}

Task<Claims::Prepared> Claims::prepare(PlannedClaim claim, ClaimFacts facts)
{
    const blockchain::ChainContracts &contracts = m_blockchain.contracts();
    blockchain::NewChainTransaction transaction{
        .purpose = kClaimPurpose, .reference = claim.reference(), .to = contracts.onboarding, .data = {}};
    const quint64 topic = topicOf(claim.level);

    std::vector<onboarding::SignedClaim> claims;
    if (claim.step == ClaimStep::Onboard || claim.step == ClaimStep::Add) {
        const evm::Address identity = co_await identityOf(claim.primary);
        const QByteArray data = claimData(expirySeconds(m_core.clock.now(), m_config.claimValidDays),
                                          evidenceOf(recordOf(facts, claim.level)));
        claims.push_back({.topic = topic,
                          .data_ = data,
                          .signature = claimSignature(m_config.claimKey, identity, topic, data),
                          .uri = QString()});
    }

    switch (claim.step) {
    case ClaimStep::Onboard:
        transaction.data = onboarding::encodeOnboard(claim.wallet, numericCountry(*facts.identity), claims);
        break;
    case ClaimStep::Link:
        transaction.data = onboarding::encodeLinkWallet(claim.wallet, claim.primary, numericCountry(*facts.identity));
        break;
    case ClaimStep::Add: transaction.data = onboarding::encodeAddClaims(claim.wallet, claims); break;
    case ClaimStep::Remove:
        transaction.data = onboarding::encodeRemoveClaims(walletsSent(facts), {evm::U256(topic)},
                                                          signaturesSent(facts, claim.verification));
        break;
    case ClaimStep::Refresh:
        transaction.to = contracts.identityRegistry;
        transaction.data = registry::encodeRefresh(claim.wallet);
        break;
    }
    co_return Prepared{.transaction = std::move(transaction),
                       .signature = claims.empty() ? std::nullopt : std::optional(claims.front().signature)};
}

Task<evm::Address> Claims::identityOf(evm::Address primary)
{
    const QByteArray answer = co_await m_blockchain.reads().call(m_blockchain.contracts().onboarding,
                                                                 onboarding::encodePredictIdentity(primary));
    const auto identity = onboarding::decodePredictIdentityResult(answer);
    if (!identity || identity->isZero())
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("bad_chain_answer"),
                    QStringLiteral("The chain answered in an unknown form."));
    co_return *identity;
}

UserId Claims::confirm(Sql &sql, const QString &reference)
{
    const auto claim = m_claims.find(sql, reference);
    if (!claim)
        throw notFound(QStringLiteral("claim"));
    if (claim->state != ClaimState::Queued)
        return claim->user; // an earlier run of the same reaction got this far
    m_claims.settle(sql, reference, ClaimState::Confirmed, std::nullopt, m_core.clock.now());
    announce(sql, *claim);
    return claim->user;
}

void Claims::announce(Sql &sql, const ClaimRecord &claim)
{
    switch (claim.step) {
    case ClaimStep::Onboard:
    case ClaimStep::Link: m_core.outbox.append(sql, InvestorOnboarded{claim.user, claim.wallet}); break;
    case ClaimStep::Add:
    case ClaimStep::Refresh:
    case ClaimStep::Remove: break;
    }
    if (claim.step == ClaimStep::Remove)
        m_verifications.setOnChain(sql, claim.verification, false);
    if (claim.step != ClaimStep::Onboard && claim.step != ClaimStep::Add)
        return;
    m_verifications.setOnChain(sql, claim.verification, true);
    const auto record = m_verifications.find(sql, claim.verification);
    m_notification.notify(sql, claim.user, QStringLiteral("verification_approved"),
                          {{QStringLiteral("level"), toString(record.value().verification.level)}});
}

UserId Claims::fail(Sql &sql, const QString &reference, const QString &reason)
{
    const auto claim = m_claims.find(sql, reference);
    if (!claim)
        throw notFound(QStringLiteral("claim"));
    m_claims.settle(sql, reference, ClaimState::Failed, reason, m_core.clock.now());
    log::error("claim_failed", {{QStringLiteral("reference"), reference}, {QStringLiteral("reason"), reason}});
    return claim->user;
}

} // namespace freehold::kyc
