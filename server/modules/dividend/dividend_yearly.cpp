// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_yearly.h"

#include "server/modules/dividend/dividend_csv.h"

#include <stdexcept>

namespace freehold::dividend {

namespace {

void add(Usdc &sum, Usdc amount)
{
    const auto total = checkedAdd(sum, amount);
    if (!total)
        throw std::logic_error("the dividends of a year are more than can be counted");
    sum = *total;
}

} // namespace

YearlyTotals totalsOf(const YearlyStatement &statement)
{
    YearlyTotals totals;
    for (const YearlyLine &line : statement.lines) {
        add(totals.gross, line.gross);
        add(totals.withheld, line.withheld);
        add(line.state == u"PAID" ? totals.paid : totals.owed, line.net);
    }
    return totals;
}

QByteArray toCsv(const YearlyStatement &statement)
{
    QByteArray csv = csvLine({"date", "property", "period", "wallet", "shares", "gross_usdc", "withheld_usdc",
                              "net_usdc", "state", "transaction"});
    for (const YearlyLine &line : statement.lines)
        csv +=
            csvLine({line.date, line.property, line.period, line.wallet, line.shares.toString(), line.gross.toString(),
                     line.withheld.toString(), line.net.toString(), line.state, line.transaction});
    return csv;
}

} // namespace freehold::dividend
