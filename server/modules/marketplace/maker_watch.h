// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/known_makers.h"
#include "server/modules/marketplace/standing_review.h"

namespace freehold::marketplace {

/// Follows the chain for those whose orders wait: what is known of a maker is forgotten, and their orders are looked at
/// again, as soon as a log says that something of theirs has changed.
///
/// What it has heard is in memory only. After a crash, or when another server takes over, everybody is looked at once.
class MakerWatch {
public:
    /// Before BlockchainModule::start().
    MakerWatch(Core &core, const MarketplaceDependencies &modules, KnownMakers &known, StandingReview &review);

    /// Resolves when no order is looked at any more.
    [[nodiscard]] Task<> stop();

    /// An order was stored by what is no longer known: it is looked at with the next reading.
    void touch(const evm::Address &wallet);

private:
    void onReading(const blockchain::ChainReading &reading);
    [[nodiscard]] Task<> lookAgain();
    [[nodiscard]] Task<> lookAtTouched();
    [[nodiscard]] Task<> lookAtAll();
    [[nodiscard]] Task<> lookAt(evm::Address wallet);
    [[nodiscard]] std::vector<evm::Address> followed() const;

    Core &m_core;
    KnownMakers &m_known;
    StandingReview &m_review;
    std::set<evm::Address> m_makers;  ///< whose orders wait
    std::set<evm::Address> m_covered; ///< who was followed in the reading before
    KnownMakers::Touched m_touched;   ///< and not looked at since
    bool m_isStopping = false;
    bool m_isLooking = false;
};

} // namespace freehold::marketplace
