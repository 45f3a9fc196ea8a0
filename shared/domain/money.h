// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace freehold {

inline constexpr qint64 kAllBasisPoints = 10'000; ///< the whole, in hundredths of a per cent
inline constexpr qint64 kMicroPerCent = 10'000;   ///< micro-USDC

/// Whole shares of one property; property tokens have no decimals.
struct Shares {
    qint64 count = 0;

    [[nodiscard]] QString toString() const { return QString::number(count); }
    /// Digits only, no sign, no leading zeros besides "0"; empty for anything else or beyond int64.
    [[nodiscard]] static std::optional<Shares> parse(QStringView text);
    friend auto operator<=>(Shares, Shares) = default;
};

/// An amount of USDC as an integer number of micro-USDC (1 USDC = 1,000,000); the token's own unit on chain.
struct Usdc {
    qint64 micro = 0;

    static constexpr int kDecimals = 6;

    /// Decimal USDC with exactly six decimals ("50.000000"): the form of the API.
    [[nodiscard]] QString toString() const;
    /// Accepts up to six decimals and no sign ("50", "50.25"); empty for anything else or beyond int64.
    [[nodiscard]] static std::optional<Usdc> parse(QStringView text);
    friend auto operator<=>(Usdc, Usdc) = default;
};

/// Sum, or nothing when it leaves int64.
[[nodiscard]] std::optional<Usdc> checkedAdd(Usdc a, Usdc b);
[[nodiscard]] std::optional<Shares> checkedAdd(Shares a, Shares b);
/// Price per share times shares is exact; nothing when it leaves int64.
[[nodiscard]] std::optional<Usdc> quote(Shares shares, Usdc pricePerShare);

} // namespace freehold
