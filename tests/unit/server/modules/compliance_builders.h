// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/compliance/compliance_checks.h"

#include <QMetaType>

#include <functional>

/// A purchase that nothing stands against, to be changed in one way.
namespace freehold::compliance {

inline constexpr int kGermany = 276;
inline constexpr int kUnitedStates = 840;

struct Case {
    ChainFacts chain;
    PersonFacts person;
    Shares shares{10};
    Usdc cost{500'000'000};
};

/// Everything is in order.
inline Case goodCase()
{
    Case good;
    good.chain.now = {1000};
    good.chain.pricePerShare = {50'000'000};
    good.chain.remaining = {10};
    good.chain.deadline = TimeMs{1000};
    good.chain.rules.countryMode = CountryMode::Allow;
    good.chain.rules.countries = {kGermany};
    good.chain.rules.accreditedOnly = true;
    good.chain.maxShares = Shares{30};
    good.chain.buyer.isVerified = true;
    good.chain.buyer.isAccredited = true;
    good.chain.buyer.country = kGermany;
    good.chain.buyer.held = {20};
    good.chain.usdcBalance = good.cost;
    good.person.isWalletLinked = true;
    return good;
}

using Change = std::function<void(Case &)>;

} // namespace freehold::compliance

Q_DECLARE_METATYPE(freehold::compliance::Change)
