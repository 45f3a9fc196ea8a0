// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance_rule_settings.h"
#include "shared/domain/money.h"
#include "shared/domain/states.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace freehold::compliance {

/// Why the contract refuses, as it says itself: see contracts/src/compliance; code 0 when nothing stands against it.
struct Restriction {
    int code = 0;
    quint64 parameter = 0;
};

/// One investor as registry and compliance know them; shares are of all wallets together.
struct InvestorFacts {
    bool isVerified = false; ///< holds every required claim
    TimeMs verifiedUntil;    ///< when the first of the claims ends
    bool isAccredited = false;
    int country = 0; ///< ISO 3166-1 numeric; zero while not registered
    bool isFrozen = false;
    Shares held;
    quint8 countedIn = 0; ///< bits of HolderCategory: the groups that the investor is counted in already
};

/// How many investors hold shares, by HolderCategory.
using HolderCounts = std::array<quint64, 3>;

/// What the chain says about a token's sale and rules and about the wallet that wants to buy.
struct ChainFacts {
    blockchain::BlockRef asOf; ///< read at this block or later
    TimeMs now;                ///< when the next block may be, as far as is known

    Usdc pricePerShare; ///< zero when there is no sale
    Shares remaining;
    std::optional<TimeMs> deadline;
    bool isStopped = false; ///< the Safe closed the sale
    bool hasFailed = false; ///< it was given up, or did not raise its minimum in time
    bool isPaused = false;

    RuleSettings rules;
    std::optional<Shares> maxShares; ///< of one investor
    HolderCounts holders{};

    InvestorFacts buyer;
    Usdc usdcBalance;

    Restriction restriction;
};

/// Shares that an investor got on one day, and when they may go on.
struct LotFacts {
    Shares shares;
    TimeMs freeAt;
};

/// What the chain says about a holder who wants to hand shares on.
struct TransferFacts {
    blockchain::BlockRef asOf;
    TimeMs now;
    bool isPaused = false;
    bool saleCanFail = false;
    RuleSettings rules;
    InvestorFacts sender;
    Shares freeShares;          ///< of the sending wallet, not frozen
    std::vector<LotFacts> lots; ///< oldest first; shares in no lot are older than the rule
    /// For a receiver that was named.
    bool isReceiverNamed = false;
    /// The receiver is another wallet of the same investor: no rule about who gets shares, and when, speaks of that.
    bool staysWithInvestor = false;
    Restriction restriction;
};

/// One level of a person's verification.
struct VerificationFacts {
    std::optional<VerificationState> state; ///< nothing when it was never started
    bool isOnChain = false;
    std::optional<TimeMs> endsAt; ///< of the claim on chain
    bool isMoved = false;         ///< the person lives in another country than that claim says

    /// Decided soon, or approved but not on chain yet.
    [[nodiscard]] bool isOnItsWay() const
    {
        return state == VerificationState::Pending || (state == VerificationState::Approved && !isOnChain);
    }
    /// Taken back, though the chain may not know yet.
    [[nodiscard]] bool isRevoked() const { return state == VerificationState::Revoked; }
    /// This server has decided that it no longer holds.
    [[nodiscard]] bool isLost() const { return isRevoked() || state == VerificationState::Expired; }
    [[nodiscard]] bool isOver(TimeMs now) const
    {
        return state == VerificationState::Expired
            || (state == VerificationState::Approved && endsAt && *endsAt <= now);
    }
};

/// What the server knows about the person.
struct PersonFacts {
    bool isWalletLinked = false;
    VerificationFacts identity;
    VerificationFacts accreditation;
};

} // namespace freehold::compliance
