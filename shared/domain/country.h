// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace freehold {

/// A country of ISO 3166-1 by its three codes. The table is generated at build time from Debian's package iso-codes.
struct Country {
    QString alpha2;
    QString alpha3;
    int numeric = 0; ///< 1 to 999: what goes on chain
};

/// Upper case only; empty for what is no country.
[[nodiscard]] std::optional<Country> countryByAlpha2(QStringView code);
[[nodiscard]] std::optional<Country> countryByAlpha3(QStringView code);
[[nodiscard]] std::optional<Country> countryByNumeric(int code);

} // namespace freehold
