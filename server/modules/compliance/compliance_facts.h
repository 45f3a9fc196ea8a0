// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/modules/compliance/compliance_rule_settings.h"
#include "shared/domain/money.h"
#include "shared/domain/states.h"

#include <QString>

#include <optional>
#include <vector>

namespace freehold::compliance {

/// What the chain says about a token's sale and rules and about the wallet that wants to buy.
struct ChainFacts {
    TimeMs now; ///< when the next block may be, as far as is known

    Usdc pricePerShare; ///< zero when there is no sale
    Shares remaining;
    std::optional<TimeMs> deadline;
    bool isPaused = false;

    CountryMode countryMode = CountryMode::Any;
    std::vector<int> countries; ///< ISO 3166-1 numeric
    bool accreditedOnly = false;
    std::optional<Shares> maxShares; ///< of one wallet

    bool isVerified = false; ///< holds every required claim
    bool isAccredited = false;
    int country = 0; ///< ISO 3166-1 numeric; zero while not registered
    bool isFrozen = false;
    Shares held;
    Usdc usdcBalance;

    /// What Compliance answers itself (contracts/src/compliance/Restriction.sol); zero when nothing stands against it.
    int restriction = 0;
};

/// One level of a person's verification.
struct VerificationFacts {
    std::optional<VerificationState> state; ///< nothing when it was never started
    bool isOnChain = false;
    std::optional<TimeMs> endsAt; ///< of the claim on chain

    /// Decided soon, or approved but not on chain yet.
    [[nodiscard]] bool isOnItsWay() const
    {
        return state == VerificationState::Pending || (state == VerificationState::Approved && !isOnChain);
    }
    /// Taken back, though the chain may not know yet.
    [[nodiscard]] bool isRevoked() const { return state == VerificationState::Revoked; }
    [[nodiscard]] bool isOver(TimeMs now) const
    {
        return state == VerificationState::Expired || (state == VerificationState::Approved && endsAt && *endsAt <= now);
    }
};

/// What the server knows about the person.
struct PersonFacts {
    bool isWalletLinked = false;
    VerificationFacts identity;
    VerificationFacts accreditation;
};

} // namespace freehold::compliance
