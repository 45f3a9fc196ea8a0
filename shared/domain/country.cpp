// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/country.h"

#include "generated/domain/country_table.h"

#include <algorithm>
#include <ranges>

namespace freehold {

namespace {

template <typename Matches>
std::optional<Country> findCountry(Matches matches)
{
    const auto found = std::ranges::find_if(kCountryTable, matches);
    if (found == std::ranges::end(kCountryTable))
        return std::nullopt;
    return Country{QString::fromLatin1(found->alpha2), QString::fromLatin1(found->alpha3), found->numeric};
}

} // namespace

std::optional<Country> countryByAlpha2(QStringView code)
{
    return findCountry([&](const CountryRow &row) { return code == QLatin1StringView(row.alpha2); });
}

std::optional<Country> countryByAlpha3(QStringView code)
{
    return findCountry([&](const CountryRow &row) { return code == QLatin1StringView(row.alpha3); });
}

std::optional<Country> countryByNumeric(int code)
{
    return findCountry([&](const CountryRow &row) { return code == row.numeric; });
}

} // namespace freehold
