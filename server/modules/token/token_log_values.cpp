// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_log_values.h"

#include "shared/domain/country.h"
#include "shared/domain/money.h"

#include <array>
#include <limits>

namespace freehold::token {

namespace {
// In the order of compliance::CountryMode.
constexpr std::array kCountryModes{"any", "allow", "block"};

/// On chain 0 means no cap.
std::optional<qint64> capOf(quint64 cap) { return cap == 0 ? std::nullopt : std::optional(static_cast<qint64>(cap)); }
} // namespace

std::optional<qint64> smallCountOf(const evm::U256 &value)
{
    const auto small = value.toUint64();
    if (!small || *small > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return static_cast<qint64>(*small);
}

qint64 countOf(const evm::U256 &value)
{
    const auto count = smallCountOf(value);
    if (!count)
        throw std::logic_error("an amount on chain is too large to be counted");
    return *count;
}

api::TokenRules rulesOf(const compliance::RuleSettings &rules)
{
    api::TokenRules read;
    read.countryMode = QString::fromLatin1(kCountryModes.at(static_cast<std::size_t>(rules.countryMode)));
    for (const quint64 numeric : rules.countries)
        if (const auto country = countryByNumeric(static_cast<int>(numeric)))
            read.countries.append(country->alpha2);
    read.accreditedOnly = rules.accreditedOnly;
    read.maxHoldingBps = rules.maxHoldingBps ? static_cast<qint64>(*rules.maxHoldingBps) : kAllBasisPoints;
    if (const auto &caps = rules.holderCaps) {
        read.maxHolders = capOf(caps->anybody);
        read.maxUnitedStatesHolders = capOf(caps->unitedStates);
        read.maxNonAccreditedHolders = capOf(caps->nonAccredited);
    }
    if (rules.minimumHolding)
        read.minimumHolding = Shares{static_cast<qint64>(*rules.minimumHolding)};
    if (rules.holdingPeriodSeconds)
        read.holdingPeriodSeconds = static_cast<qint64>(*rules.holdingPeriodSeconds);
    read.manualApproval = rules.manualApproval;
    return read;
}

} // namespace freehold::token
