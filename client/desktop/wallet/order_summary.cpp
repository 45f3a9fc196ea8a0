// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/order_summary.h"

#include "client/desktop/wallet/sheet_builder.h"

#include <QRegularExpression>

namespace freehold::desktop {

namespace {

constexpr int kUsdcDecimals = 6;
constexpr int kPercentDecimals = 2;

QString plain(const evm::U256 &value, int decimals) { return amountText(value, decimals, QLocale::c()); }

/// As the market words it (docs of the order's summary): English, whatever the program's language.
QString manner(const evm::U256 &timeInForce)
{
    switch (timeInForce.toUint64().value_or(99)) {
    case 0: return "";
    case 1: return ", at once or not at all";
    case 2: return ", at once and whole or not at all";
    case 3: return ", only if it waits";
    default: return ", in no known manner";
    }
}

QString moment(const evm::U256 &seconds)
{
    const auto time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds.toUint64().value_or(0)), Qt::UTC);
    return time.toString(time.time().second() == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss") + " UTC";
}

} // namespace

bool summaryMatches(const QString &summary, const OrderNumbers &order, const QString &symbol)
{
    const auto quote = order.shares.checkedMultiply(order.priceMicro);
    if (!quote)
        return false;
    const QString before = QString("%1 %2 %3 of ")
                               .arg(order.isSell ? "Sell" : "Buy", plain(order.shares, 0),
                                    order.shares == evm::U256(1) ? "share" : "shares");
    const QString after =
        QString(" at %1 USDC each, %2 USDC in all%3, good until %4, fee at most %5 %")
            .arg(plain(order.priceMicro, kUsdcDecimals), plain(*quote, kUsdcDecimals), manner(order.timeInForce),
                 moment(order.expirySeconds), plain(order.maxFeeBps, kPercentDecimals));
    if (!symbol.isEmpty())
        return summary == before + symbol + after;
    static const QRegularExpression kSymbol("^[A-Za-z0-9.-]{1,20}$");
    return summary.startsWith(before) && summary.endsWith(after)
        && kSymbol.match(summary.mid(before.size(), summary.size() - before.size() - after.size())).hasMatch();
}

} // namespace freehold::desktop
