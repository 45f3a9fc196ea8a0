// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_terms.h"

#include <utility>

namespace freehold::marketplace {

namespace {

constexpr qint64 kBasisPoints = 10'000;
constexpr qint64 kMicroPerCent = 10'000;
constexpr qint64 kCentsPerDollar = 100;

/// "1,256"
QString grouped(qint64 number)
{
    QString text = QString::number(number);
    for (qsizetype place = text.size() - 3; place > 0; place -= 3)
        text.insert(place, u',');
    return text;
}

QString twoDigits(qint64 number) { return QString::number(number).rightJustified(2, u'0'); }

/// Prices are on the tick, and with them every quote is.
QString dollars(Usdc amount)
{
    const qint64 cents = amount.micro / kMicroPerCent;
    return grouped(cents / kCentsPerDollar) + u'.' + twoDigits(cents % kCentsPerDollar);
}

QString percent(qint64 bps) { return QString::number(bps / kCentsPerDollar) + u'.' + twoDigits(bps % kCentsPerDollar); }

/// To the minute, and to the second where that says more.
QString moment(TimeMs time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.value, Qt::UTC);
    return utc.toString(utc.time().second() == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss") + " UTC";
}

QString manner(TimeInForce timeInForce)
{
    switch (timeInForce) {
    case TimeInForce::GoodTilCancelled: return {};
    case TimeInForce::ImmediateOrCancel: return ", at once or not at all";
    case TimeInForce::FillOrKill: return ", at once and whole or not at all";
    case TimeInForce::PostOnly: return ", only if it waits";
    }
    std::unreachable();
}

} // namespace

void requireTerms(const OrderTerms &terms, TimeMs now)
{
    api::FieldErrors errors;
    if (terms.shares.count < kLotShares || terms.shares.count > kMostShares)
        errors.push_back(
            {"shares", "out_of_range", {{"lot", QString::number(kLotShares)}, {"max", QString::number(kMostShares)}}});
    if (terms.price.micro <= 0 || terms.price.micro % kPriceTickMicro != 0)
        errors.push_back({"price", "off_tick", {{"tick", Usdc{kPriceTickMicro}.toString()}}});
    if (terms.maxFeeBps < 0 || terms.maxFeeBps > kMaxFeeBps)
        errors.push_back({"max_fee_bps", "out_of_range", {{"max", kMaxFeeBps}}});
    if (terms.expiresAt < now.plusMs(kShortestMs) || terms.expiresAt > now.plusMs(kLongestMs))
        errors.push_back(
            {"expires_at",
             "out_of_range",
             {{"after", now.plusMs(kShortestMs).toString()}, {"until", now.plusMs(kLongestMs).toString()}}});
    if (!errors.empty())
        throw invalidFields(errors);
    if (quoteOf(terms.shares, terms.price) < kSmallestQuote)
        throw invalidFields({{"shares", "quote_too_small", {{"min", kSmallestQuote.toString()}}}});
}

void requireFeeCap(const OrderTerms &terms, const MarketFees &fees)
{
    if (terms.maxFeeBps >= fees.highest())
        return;
    throw Error(ErrorCode::RuleRefused, "fee_cap_too_low",
                QString("The market's fee is up to %1 %; the order allows %2 %.")
                    .arg(percent(fees.highest()), percent(terms.maxFeeBps)),
                {{"max_fee_bps", terms.maxFeeBps}, {"fee_bps", fees.highest()}});
}

Usdc quoteOf(Shares shares, Usdc price)
{
    const auto product = quote(shares, price);
    // Twice as much must be countable too: the fee comes on top, and is never more than the quote.
    if (!product || !checkedAdd(*product, *product))
        throw invalidFields({{"shares", "out_of_range", {}}});
    return *product;
}

Usdc feeOf(Usdc quote, qint64 bps)
{
    // In this order nothing overflows and nothing is lost: a quote is a multiple of the tick.
    static_assert(kPriceTickMicro % kBasisPoints == 0);
    return {quote.micro / kBasisPoints * bps};
}

Usdc highestCost(const OrderTerms &terms, Shares shares)
{
    const Usdc quote = quoteOf(shares, terms.price);
    return {quote.micro + feeOf(quote, terms.maxFeeBps).micro};
}

TimeMs lastMatchAt(const OrderTerms &terms) { return terms.expiresAt.plusMs(-kSettlementMarginMs); }

QString summaryOf(const OrderTerms &terms, const QString &symbol)
{
    return QString("%1 %2 %3 of %4 at %5 USDC each, %6 USDC in all%7, good until %8, fee at most %9 %")
        .arg(terms.side == OrderSide::Buy ? "Buy" : "Sell", grouped(terms.shares.count),
             terms.shares.count == 1 ? "share" : "shares", symbol, dollars(terms.price),
             dollars(quoteOf(terms.shares, terms.price)), manner(terms.timeInForce), moment(terms.expiresAt),
             percent(terms.maxFeeBps));
}

QString cancelSummaryOf(const QString &orderSummary) { return "Cancel for good, on chain: " + orderSummary; }

QString cancelAllSummaryOf(const evm::Address &wallet)
{
    return QString("Cancel for good, on chain, every order that the wallet %1 has signed so far, of whatever property")
        .arg(wallet.toChecksum());
}

} // namespace freehold::marketplace
