// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace freehold {

/// An amount of US dollars as an integer number of cents; valuations and rent, never money on chain.
struct UsdCents {
    qint64 cents = 0;

    /// Dollars with exactly two decimals ("500000.00"): the form of the API.
    [[nodiscard]] QString toString() const;
    /// Accepts up to two decimals and no sign ("500000", "500000.5"); empty for anything else or beyond int64.
    [[nodiscard]] static std::optional<UsdCents> parse(QStringView text);
    friend auto operator<=>(UsdCents, UsdCents) = default;
};

} // namespace freehold
