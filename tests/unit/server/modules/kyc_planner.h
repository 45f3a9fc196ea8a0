// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claim_plan.h"
#include "tests/unit/server/modules/chain_fixture.h"

namespace freehold::test {

using namespace freehold::kyc;

inline constexpr qint64 kYearMs = 365LL * 24 * 3600 * 1000;

/// Plays nextClaim against a chain that confirms whatever it is given.
struct Planner {
    std::optional<PlannedClaim> next() const { return nextClaim(facts, now); }
    QString step(ClaimState outcome = ClaimState::Confirmed)
    {
        const auto planned = next();
        if (!planned)
            return QStringLiteral("nothing");
        facts.claims.push_back({.id = qint64(facts.claims.size()) + 1,
                                .user = {},
                                .verification = planned->verification,
                                .wallet = planned->wallet,
                                .step = planned->step,
                                .decision = planned->decision,
                                .reference = planned->reference(),
                                .state = outcome,
                                .signature = signatureFor(planned->step),
                                .settledAt = now});
        auto &record = planned->level == VerificationLevel::Identity ? facts.identity : facts.accredited;
        if (outcome == ClaimState::Confirmed
            && (planned->step == ClaimStep::Onboard || planned->step == ClaimStep::Add))
            record->claimedDecision = planned->decision;
        if (outcome == ClaimState::Confirmed && planned->step == ClaimStep::Remove)
            record->claimedDecision = 0;
        return toString(planned->step) + u' ' + planned->wallet.toChecksum().left(6);
    }
    std::optional<QByteArray> signatureFor(ClaimStep step) const
    {
        const bool sendsClaim = step == ClaimStep::Onboard || step == ClaimStep::Add;
        return sendsClaim ? std::optional("signature " + QByteArray::number(facts.claims.size())) : std::nullopt;
    }
    static VerificationRecord approved(VerificationLevel level)
    {
        VerificationRecord record;
        record.verification.id = VerificationId::trusted(QStringLiteral("kyc_") + toString(level));
        record.verification.level = level;
        record.verification.state = VerificationState::Approved;
        record.decisions = 1;
        return record;
    }
    /// The owners of all wallets agree to be linked with the first.
    void agree()
    {
        for (const evm::Address &wallet : facts.wallets)
            facts.consents.push_back(
                {.wallet = wallet, .knownWallet = facts.wallets.front(), .deadline = now.plusMs(kYearMs)});
    }
    static QString name(ClaimStep step, const evm::Address &wallet)
    {
        return toString(step) + u' ' + wallet.toChecksum().left(6);
    }

    ClaimFacts facts;
    TimeMs now{1'000'000};
};

} // namespace freehold::test
