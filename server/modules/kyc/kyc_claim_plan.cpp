// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claim_plan.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace freehold::kyc {

namespace {

/// The questions that the plan is made of.
class Situation {
public:
    explicit Situation(const ClaimFacts &facts) : m_facts(facts) { }

    [[nodiscard]] bool isBusy() const
    {
        return std::ranges::any_of(m_facts.claims,
                                   [](const ClaimRecord &claim) { return claim.state == ClaimState::Queued; });
    }

    [[nodiscard]] const ClaimRecord *onboarding() const
    {
        const auto found = std::ranges::find_if(m_facts.claims, [](const ClaimRecord &claim) {
            return claim.step == ClaimStep::Onboard && claim.state == ClaimState::Confirmed;
        });
        return found == m_facts.claims.end() ? nullptr : &*found;
    }

    [[nodiscard]] evm::Address primary() const
    {
        const ClaimRecord *done = onboarding();
        return done ? done->wallet : m_facts.wallets.front();
    }

    /// With its attempt, when it is time for one.
    [[nodiscard]] std::optional<PlannedClaim> dueOf(PlannedClaim planned, TimeMs now) const
    {
        int failures = 0;
        TimeMs last;
        for (const ClaimRecord &claim : m_facts.claims) {
            if (!isSame(claim, planned))
                continue;
            if (claim.state != ClaimState::Failed)
                return std::nullopt;
            ++failures;
            last = std::max(last, claim.settledAt.value_or(TimeMs{}));
        }
        if (failures > 0 && now < last.plusMs(retryAfterMs(failures)))
            return std::nullopt;
        planned.attempt = failures + 1;
        return planned;
    }

    /// The last transaction that made the registry read the identity's claims for this wallet.
    [[nodiscard]] qint64 lastRead(const evm::Address &wallet) const
    {
        return last(
            [&](const ClaimRecord &claim) { return claim.wallet == wallet && claim.step != ClaimStep::Remove; });
    }

    /// The last one after which the registry has to read again: a claim for the other wallets, and the end of an
    /// accreditation for all, because they still carry its expiry. A removal itself reaches every wallet.
    [[nodiscard]] qint64 lastChange() const
    {
        return last([&](const ClaimRecord &claim) {
            const bool endsAccreditation = claim.step == ClaimStep::Remove && m_facts.accredited
                && claim.verification == m_facts.accredited->verification.id;
            return claim.step == ClaimStep::Onboard || claim.step == ClaimStep::Add || endsAccreditation;
        });
    }

private:
    static bool isSame(const ClaimRecord &claim, const PlannedClaim &planned)
    {
        return claim.step == planned.step && claim.verification == planned.verification
            && claim.wallet == planned.wallet && claim.decision == planned.decision;
    }

    template <typename Matches>
    [[nodiscard]] qint64 last(Matches matches) const
    {
        qint64 id = 0;
        for (const ClaimRecord &claim : m_facts.claims)
            if (claim.state == ClaimState::Confirmed && matches(claim))
                id = std::max(id, claim.id);
        return id;
    }

    const ClaimFacts &m_facts;
};

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

/// Every step that is wanted, the most important first.
std::vector<PlannedClaim> wantedClaims(const ClaimFacts &facts, const Situation &now, TimeMs time)
{
    const VerificationRecord &identity = *facts.identity;
    const evm::Address primary = now.primary();
    if (!now.onboarding()) {
        if (identity.verification.state != VerificationState::Approved)
            return {};
        return {planned(ClaimStep::Onboard, identity, primary, primary, identity.decisions)};
    }

    std::vector<PlannedClaim> wanted;
    for (const auto *record : {&facts.identity, &facts.accredited})
        if (const auto step = *record ? stepFor(**record, time) : std::nullopt)
            wanted.push_back(planned(*step, **record, primary, primary, (*record)->decisions));

    const qint64 change = now.lastChange();
    for (const evm::Address &wallet : facts.wallets) {
        const qint64 read = now.lastRead(wallet);
        if (read == 0 && consentFor(facts, wallet, primary, time))
            wanted.push_back(planned(ClaimStep::Link, identity, wallet, primary, identity.decisions));
        else if (read != 0 && read < change)
            wanted.push_back(planned(ClaimStep::Refresh, identity, wallet, primary, change));
    }
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

evm::Address primaryWallet(const ClaimFacts &facts) { return Situation(facts).primary(); }

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
    QStringList references;
    for (const ClaimRecord &claim : facts.claims) {
        const bool isOfAccreditation = facts.accredited && claim.verification == facts.accredited->verification.id;
        const bool isOvertaken = isRevoked(facts.identity) || (isOfAccreditation && isRevoked(facts.accredited));
        if (claim.state == ClaimState::Queued && claim.step != ClaimStep::Remove && isOvertaken)
            references.append(claim.reference);
    }
    return references;
}

std::optional<PlannedClaim> nextClaim(const ClaimFacts &facts, TimeMs now)
{
    const Situation situation(facts);
    if (!facts.identity || facts.wallets.empty() || situation.isBusy())
        return std::nullopt;
    for (const PlannedClaim &wanted : wantedClaims(facts, situation, now))
        if (auto due = situation.dueOf(wanted, now))
            return due;
    return std::nullopt;
}

} // namespace freehold::kyc
