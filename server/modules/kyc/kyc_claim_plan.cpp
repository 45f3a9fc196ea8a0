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

    [[nodiscard]] bool wasTried(const PlannedClaim &planned) const
    {
        return std::ranges::any_of(m_facts.claims, [reference = planned.reference()](const ClaimRecord &claim) {
            return claim.reference == reference;
        });
    }

    /// The last transaction that made the registry read the identity's claims for this wallet.
    [[nodiscard]] qint64 lastRead(const evm::Address &wallet) const
    {
        return last([&](const ClaimRecord &claim) { return claim.wallet == wallet; });
    }

    /// The last one that made the other wallets outdated; a removal reaches them all itself.
    [[nodiscard]] qint64 lastNewClaim() const
    {
        return last(
            [](const ClaimRecord &claim) { return claim.step == ClaimStep::Onboard || claim.step == ClaimStep::Add; });
    }

private:
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
std::optional<ClaimStep> stepFor(const VerificationRecord &record)
{
    const VerificationState state = record.verification.state;
    if (state == VerificationState::Approved && !record.verification.onChain)
        return ClaimStep::Add;
    if (state == VerificationState::Revoked && record.verification.onChain)
        return ClaimStep::Remove;
    return std::nullopt;
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
std::vector<PlannedClaim> wantedClaims(const ClaimFacts &facts, const Situation &now)
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
        if (const auto step = *record ? stepFor(**record) : std::nullopt)
            wanted.push_back(planned(*step, **record, primary, primary, (*record)->decisions));

    for (const evm::Address &wallet : facts.wallets) {
        if (wallet == primary)
            continue;
        const qint64 read = now.lastRead(wallet);
        if (read == 0)
            wanted.push_back(planned(ClaimStep::Link, identity, wallet, primary, identity.decisions));
        else if (read < now.lastNewClaim())
            wanted.push_back(planned(ClaimStep::Refresh, identity, wallet, primary, now.lastNewClaim()));
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
    return isFirst && decision <= 1 ? base : base + u':' + toString(step).toLower() + u':' + QString::number(decision);
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

std::optional<PlannedClaim> nextClaim(const ClaimFacts &facts)
{
    const Situation now(facts);
    if (!facts.identity || facts.wallets.empty() || now.isBusy())
        return std::nullopt;
    const auto wanted = wantedClaims(facts, now);
    const auto next = std::ranges::find_if(wanted, [&](const PlannedClaim &claim) { return !now.wasTried(claim); });
    return next == wanted.end() ? std::nullopt : std::optional(*next);
}

} // namespace freehold::kyc
