// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "server/modules/marketplace/marketplace_types.h"

/// What an order may say, and how it reads. Pure.
namespace freehold::marketplace {

/// One cent: with it shares x price x basis points is a whole number of micro-USDC, so that no fee is ever rounded.
inline constexpr qint64 kPriceTickMicro = 10'000;
inline constexpr qint64 kLotShares = 1;
/// The contract counts what is filled of an order in 32 bits.
inline constexpr qint64 kMostShares = 0xffff'ffff;
/// What the whole order is worth at least: each trade costs the operator gas.
inline constexpr Usdc kSmallestQuote{1'000'000};
inline constexpr qint64 kMaxFeeBps = 500;
/// An order leaves the book so long before it ends that a match of the last moment can still be settled.
inline constexpr qint64 kSettlementMarginMs = 30'000;
inline constexpr qint64 kShortestMs = 2 * kSettlementMarginMs;
inline constexpr qint64 kLongestMs = qint64{90} * 24 * 3'600 * 1'000;

/// What each side pays now, of the quote.
struct MarketFees {
    qint64 makerBps = 0;
    qint64 takerBps = 0;
    [[nodiscard]] qint64 highest() const { return std::max(makerBps, takerBps); }
};

/// Throws InvalidRequest naming every field that is out of its bounds, with the bounds.
void requireTerms(const OrderTerms &terms, TimeMs now);
/// Throws RuleRefused "fee_cap_too_low" {max_fee_bps, fee_bps} when the market's fee is more than was signed.
void requireFeeCap(const OrderTerms &terms, const MarketFees &fees);

/// Shares times price. Throws InvalidRequest when that leaves int64, the fee included.
[[nodiscard]] Usdc quoteOf(Shares shares, Usdc price);
/// Basis points of a quote; exact for prices on the tick.
[[nodiscard]] Usdc feeOf(Usdc quote, qint64 bps);
/// What a buyer needs at most for so many shares of the order, the fee included.
[[nodiscard]] Usdc highestCost(const OrderTerms &terms, Shares shares);
/// When it leaves the book.
[[nodiscard]] TimeMs lastMatchAt(const OrderTerms &terms);

/// "Sell 25 shares of LIND at 50.25 USDC each, 1,256.25 USDC in all, good until 2026-12-24 18:00 UTC, fee at most 0.50 %".
/// The text that the wallet shows and signs: it follows from the numbers, and no other is accepted.
[[nodiscard]] QString summaryOf(const OrderTerms &terms, const QString &symbol);
/// What is signed to cancel the order with that summary on chain, or all that the wallet has signed in its epoch.
[[nodiscard]] QString cancelSummaryOf(const QString &orderSummary);
[[nodiscard]] QString cancelAllSummaryOf(const evm::Address &wallet);

} // namespace freehold::marketplace
