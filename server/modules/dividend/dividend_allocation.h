// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <map>
#include <optional>
#include <vector>

/// Who gets how much of a pot: the arithmetic of DividendMath.sol, and the tax rates that the Safe signs.
namespace freehold::dividend {

inline constexpr qint64 kAllBps = 10'000;

/// Tax withheld by the holder's country. Rates are hundredths of a percent.
struct WithholdingRates {
    qint64 otherBps = 0;               ///< of a country that is not named, or not known
    std::map<int, qint64> byCountry{}; ///< by ISO 3166-1 numeric code, ascending as the contract wants them

    [[nodiscard]] qint64 rateOf(int country) const;
    /// "DE:2638, ES:1900"; or a sentence that says what is wrong with it.
    [[nodiscard]] static std::expected<WithholdingRates, QString> parse(const QString &text, qint64 otherBps);
    friend bool operator==(const WithholdingRates &, const WithholdingRates &) = default;
};

/// floor(pot x held / total): rounded against the holder; what is left over is carried to the next pot.
[[nodiscard]] Usdc shareOf(Usdc pot, Shares held, Shares total);
/// floor(gross x bps / 10,000): rounded for the holder.
[[nodiscard]] Usdc taxOf(Usdc gross, qint64 bps);

struct Allotment {
    Usdc gross;
    Usdc withheld;
    Usdc net;
    friend bool operator==(const Allotment &, const Allotment &) = default;
};
[[nodiscard]] Allotment allot(Usdc pot, Shares held, Shares total, qint64 bps);

/// An entry of the event DividendsPaid: what the holder of that number got.
struct LoggedPayment {
    qint64 holderNumber = 0;
    Usdc amount;
    Usdc withheld;
    friend bool operator==(const LoggedPayment &, const LoggedPayment &) = default;
};
/// 15 bytes each: number (3), amount (6), withheld (6). Nothing for another length.
[[nodiscard]] std::optional<std::vector<LoggedPayment>> decodePayments(const QByteArray &payments);

} // namespace freehold::dividend
