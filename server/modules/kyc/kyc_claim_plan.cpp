// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claim_plan.h"

#include "server/modules/kyc/kyc_situation.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace freehold::kyc {

namespace {

/// What a level's claim needs once the identity exists.
std::optional<ClaimStep> stepFor(const VerificationRecord &record, TimeMs now)
{
    const bool mayBeOnChain = record.claimedDecision != 0;
    switch (record.verification.state) {
    case VerificationState::Approved:
        return record.claimedDecision == record.decisions ? std::nullopt : std::optional(ClaimStep::Add);
    case VerificationState::Revoked: return mayBeOnChain ? std::optional(ClaimStep::Remove) : std::nullopt;
    case VerificationState::Expired: {
        // An identity's claim has mostly ended by itself, but not when its documents ended before it. An accreditation's
        // has never quite: see kAccreditationEndsEarlyMs.
        const bool isAccreditation = record.verification.level == VerificationLevel::Accredited;
        const auto end = record.verification.expiresAt;
        const bool goesOn = isAccreditation || !end || now < *end;
        return goesOn && mayBeOnChain ? std::optional(ClaimStep::Remove) : std::nullopt;
    }
    case VerificationState::Started:
    case VerificationState::Pending:
    case VerificationState::Rejected: return std::nullopt;
    }
    std::unreachable();
}

PlannedClaim planned(ClaimStep step, const VerificationRecord &record, const evm::Address &wallet,
                     const evm::Address &primary, qint64 decision)
{
    return {.step = step,
            .verification = record.verification.id,
            .level = record.verification.level,
            .wallet = wallet,
            .primary = primary,
            .decision = decision};
}

/// A move that the chain does not learn of, because the identity is the investor's and refuses claims: what the old claim says is
/// taken away meanwhile, for which the identity is not asked.
bool isMoveRefused(const VerificationRecord &record, const Situation &now, const PlannedClaim &add)
{
    return record.verification.isMoved && record.claimedDecision != 0 && add.step == ClaimStep::Add
        && now.hasFailed(add);
}

/// What a level's claim needs.
void wantClaim(std::vector<PlannedClaim> &wanted, const VerificationRecord &record, const Situation &now, TimeMs time)
{
    const evm::Address primary = now.primary();
    const auto step = stepFor(record, time);
    if (!step || (step == ClaimStep::Add && !now.speaks(primary))) // nobody is left whom a claim could be for
        return;
    const PlannedClaim next = planned(*step, record, primary, primary, record.decisions);
    if (isMoveRefused(record, now, next))
        wanted.push_back(planned(ClaimStep::Remove, record, primary, primary, record.decisions));
    wanted.push_back(next);
}

void wantWallets(std::vector<PlannedClaim> &wanted, const ClaimFacts &facts, const Situation &now, TimeMs time)
{
    const VerificationRecord &identity = *facts.identity;
    const evm::Address primary = now.primary();
    const qint64 change = now.lastChange();
    for (const evm::Address &wallet : facts.wallets) {
        const qint64 read = now.lastRead(wallet);
        if (read == 0 && consentFor(facts, wallet, primary, time))
            wanted.push_back(planned(ClaimStep::Link, identity, wallet, primary, identity.decisions));
        else if (read != 0 && read < change)
            wanted.push_back(planned(ClaimStep::Refresh, identity, wallet, primary, change));
    }
}

/// Every step that is wanted, the most important first.
std::vector<PlannedClaim> wantedClaims(const ClaimFacts &facts, const Situation &now, TimeMs time)
{
    const VerificationRecord &identity = *facts.identity;
    if (!now.onboarding()) {
        if (facts.wallets.empty() || identity.verification.state != VerificationState::Approved)
            return {};
        const evm::Address first = now.original();
        return {planned(ClaimStep::Onboard, identity, first, first, identity.decisions)};
    }

    std::vector<PlannedClaim> wanted;
    for (const evm::Address &wallet : now.abandoned())
        wanted.push_back(planned(ClaimStep::Unlink, identity, wallet, now.original(), identity.decisions));
    for (const auto *record : {&facts.identity, &facts.accredited})
        if (*record)
            wantClaim(wanted, **record, now, time);
    wantWallets(wanted, facts, now, time);
    return wanted;
}

} // namespace

QString toString(ClaimStep step)
{
    switch (step) {
    case ClaimStep::Onboard: return QStringLiteral("ONBOARD");
    case ClaimStep::Link: return QStringLiteral("LINK");
    case ClaimStep::Add: return QStringLiteral("ADD");
    case ClaimStep::Refresh: return QStringLiteral("REFRESH");
    case ClaimStep::Remove: return QStringLiteral("REMOVE");
    case ClaimStep::Unlink: return QStringLiteral("UNLINK");
    }
    std::unreachable();
}

QString toString(ClaimState state)
{
    switch (state) {
    case ClaimState::Queued: return QStringLiteral("QUEUED");
    case ClaimState::Confirmed: return QStringLiteral("CONFIRMED");
    case ClaimState::Failed: return QStringLiteral("FAILED");
    }
    std::unreachable();
}

QString PlannedClaim::reference() const
{
    const QString base = verification.text() + u':' + wallet.toChecksum();
    const bool isFirst =
        step == ClaimStep::Onboard || step == ClaimStep::Link || (step == ClaimStep::Add && decision == 1);
    const QString name =
        isFirst && decision <= 1 ? base : base + u':' + toString(step).toLower() + u':' + QString::number(decision);
    return attempt == 1 ? name : name + QStringLiteral(":try:") + QString::number(attempt);
}

evm::Address originalWallet(const ClaimFacts &facts) { return Situation(facts).original(); }

evm::Address primaryWallet(const ClaimFacts &facts) { return Situation(facts).primary(); }

bool needsConsent(const ClaimFacts &facts, const evm::Address &wallet)
{
    const Situation situation(facts);
    return wallet != situation.primary() || (situation.onboarding() && !situation.isRegistered(wallet));
}

std::optional<WalletConsent> consentFor(const ClaimFacts &facts, const evm::Address &wallet,
                                        const evm::Address &primary, TimeMs now)
{
    const auto found = std::ranges::find_if(facts.consents, [&](const WalletConsent &consent) {
        return consent.wallet == wallet && consent.knownWallet == primary && now < consent.deadline;
    });
    return found == facts.consents.end() ? std::nullopt : std::optional(*found);
}

std::vector<evm::Address> walletsSent(const ClaimFacts &facts)
{
    std::vector<evm::Address> wallets;
    for (const ClaimRecord &claim : facts.claims) {
        const bool registers = claim.step == ClaimStep::Onboard || claim.step == ClaimStep::Link;
        if (registers && std::ranges::find(wallets, claim.wallet) == wallets.end())
            wallets.push_back(claim.wallet);
    }
    return wallets;
}

std::vector<QByteArray> signaturesSent(const ClaimFacts &facts, const VerificationId &verification)
{
    std::vector<QByteArray> signatures;
    for (const ClaimRecord &claim : facts.claims)
        if (claim.signature && claim.verification == verification)
            signatures.push_back(*claim.signature);
    return signatures;
}

std::vector<QByteArray> signaturesBefore(const ClaimFacts &facts, const ClaimRecord &claim)
{
    std::vector<QByteArray> signatures;
    for (const ClaimRecord &other : facts.claims) {
        const bool isEarlier = other.verification == claim.verification && other.decision < claim.decision;
        if (isEarlier && other.signature && other.signature != claim.signature)
            signatures.push_back(*other.signature);
    }
    return signatures;
}

qint64 retryAfterMs(int failures)
{
    constexpr qint64 kFirstMs = 60'000;
    constexpr qint64 kLongestMs = 6 * 3600 * 1000;
    return std::min(kFirstMs << std::min(failures - 1, 20), kLongestMs);
}

int failuresOf(const ClaimFacts &facts, const ClaimRecord &claim)
{
    return static_cast<int>(std::ranges::count_if(facts.claims, [&](const ClaimRecord &other) {
        return other.state == ClaimState::Failed && other.step == claim.step && other.wallet == claim.wallet
            && other.verification == claim.verification && other.decision == claim.decision;
    }));
}

QStringList claimsOvertaken(const ClaimFacts &facts)
{
    const auto isRevoked = [](const std::optional<VerificationRecord> &record) {
        return record && record->verification.state == VerificationState::Revoked;
    };
    const auto isTakenOut = [&](const ClaimRecord &claim) {
        const bool registers = claim.step == ClaimStep::Onboard || claim.step == ClaimStep::Link;
        return registers && std::ranges::find(facts.wallets, claim.wallet) == facts.wallets.end();
    };
    QStringList references;
    for (const ClaimRecord &claim : facts.claims) {
        const bool takesAway = claim.step == ClaimStep::Remove || claim.step == ClaimStep::Unlink;
        const bool isOfAccreditation = facts.accredited && claim.verification == facts.accredited->verification.id;
        const bool isOvertaken =
            isRevoked(facts.identity) || (isOfAccreditation && isRevoked(facts.accredited)) || isTakenOut(claim);
        if (claim.state == ClaimState::Queued && !takesAway && isOvertaken)
            references.append(claim.reference);
    }
    return references;
}

std::optional<PlannedClaim> nextClaim(const ClaimFacts &facts, TimeMs now)
{
    const Situation situation(facts);
    if (!facts.identity || situation.isBusy())
        return std::nullopt;
    for (const PlannedClaim &wanted : wantedClaims(facts, situation, now))
        if (auto due = situation.dueOf(wanted, now))
            return due;
    return std::nullopt;
}

} // namespace freehold::kyc
