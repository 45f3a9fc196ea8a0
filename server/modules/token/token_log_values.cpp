// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_log_values.h"

#include "shared/domain/country.h"

#include <array>
#include <limits>

namespace freehold::token {

namespace {
// In the order of compliance::CountryMode.
constexpr std::array kCountryModes{"any", "allow", "block"};
constexpr qint64 kAllBasisPoints = 10'000;
} // namespace

qint64 countOf(const evm::U256 &value)
{
    const auto small = value.toUint64();
    if (!small || *small > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        throw std::logic_error("an amount on chain is too large to be counted");
    return static_cast<qint64>(*small);
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
    return read;
}

} // namespace freehold::token
