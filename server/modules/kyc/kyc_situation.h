// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claim_plan.h"

#include <algorithm>
#include <utility>

namespace freehold::kyc {

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

    [[nodiscard]] evm::Address original() const
    {
        const ClaimRecord *done = onboarding();
        return done ? done->wallet : m_facts.wallets.front();
    }

    [[nodiscard]] evm::Address primary() const
    {
        const evm::Address first = original();
        if (!onboarding() || speaks(first))
            return first;
        const auto other = std::ranges::find_if(m_facts.wallets, [this](const auto &wallet) { return speaks(wallet); });
        return other == m_facts.wallets.end() ? first : *other;
    }

    [[nodiscard]] bool isRegistered(const evm::Address &wallet) const
    {
        return lastOf(wallet, isRegistering) > lastOf(wallet, isUnlinking);
    }

    /// In the account and in the registry.
    [[nodiscard]] bool speaks(const evm::Address &wallet) const { return isLinked(wallet) && isRegistered(wallet); }

    /// Wallets in the registry that are no longer the account's.
    [[nodiscard]] std::vector<evm::Address> abandoned() const
    {
        std::vector<evm::Address> wallets = walletsSent(m_facts);
        std::erase_if(wallets, [this](const auto &wallet) { return isLinked(wallet) || !isRegistered(wallet); });
        return wallets;
    }

    /// With its attempt, when it is time for one.
    [[nodiscard]] std::optional<PlannedClaim> dueOf(PlannedClaim planned, TimeMs now) const
    {
        const qint64 since = lastOpposite(planned);
        int failures = 0;
        TimeMs last;
        for (const ClaimRecord &claim : m_facts.claims) {
            if (!isSame(claim, planned))
                continue;
            ++planned.attempt; // each has a name of its own
            if (claim.id < since)
                continue;
            if (claim.state != ClaimState::Failed)
                return std::nullopt;
            ++failures;
            last = std::max(last, claim.settledAt.value_or(TimeMs{}));
        }
        if (failures > 0 && now < last.plusMs(retryAfterMs(failures)))
            return std::nullopt;
        return planned;
    }

    [[nodiscard]] bool hasFailed(const PlannedClaim &planned) const
    {
        return std::ranges::any_of(m_facts.claims, [&](const ClaimRecord &claim) {
            return isSame(claim, planned) && claim.state == ClaimState::Failed;
        });
    }

    /// The last transaction that made the registry read the identity's claims for this wallet; 0 when it is not registered.
    [[nodiscard]] qint64 lastRead(const evm::Address &wallet) const
    {
        if (!isRegistered(wallet))
            return 0;
        return lastOf(wallet, [](ClaimStep step) { return step != ClaimStep::Remove && step != ClaimStep::Unlink; });
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
    static bool isRegistering(ClaimStep step) { return step == ClaimStep::Onboard || step == ClaimStep::Link; }
    static bool isUnlinking(ClaimStep step) { return step == ClaimStep::Unlink; }

    [[nodiscard]] bool isLinked(const evm::Address &wallet) const
    {
        return std::ranges::find(m_facts.wallets, wallet) != m_facts.wallets.end();
    }

    /// A wallet may go and come again: only what was tried since it last went (or came) speaks against another try.
    [[nodiscard]] qint64 lastOpposite(const PlannedClaim &planned) const
    {
        switch (planned.step) {
        case ClaimStep::Link: return lastOf(planned.wallet, isUnlinking);
        case ClaimStep::Unlink: return lastOf(planned.wallet, isRegistering);
        case ClaimStep::Onboard:
        case ClaimStep::Add:
        case ClaimStep::Refresh:
        case ClaimStep::Remove: return 0;
        }
        std::unreachable();
    }

    template <typename Matches>
    [[nodiscard]] qint64 lastOf(const evm::Address &wallet, Matches matches) const
    {
        return last([&](const ClaimRecord &claim) { return claim.wallet == wallet && matches(claim.step); });
    }

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

} // namespace freehold::kyc
