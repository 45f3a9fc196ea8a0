// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_yearly.h"

#include "server/modules/dividend/dividend_csv.h"
#include "server/modules/property/property.h"

#include <stdexcept>

namespace freehold::dividend {

namespace {

const QString kPaid = "PAID";
const QString kOwed = "OWED";
const QString kPaidLater = "PAID_LATER";

void add(Usdc &sum, Usdc amount)
{
    const auto total = checkedAdd(sum, amount);
    if (!total)
        throw std::logic_error("the dividends of a year are more than can be counted");
    sum = *total;
}

QString dayOf(TimeMs at) { return property::dateOf(at).toString(Qt::ISODate); }

QString textOf(const std::optional<evm::Hash32> &hash) { return hash ? hash->toHex() : QString(); }

} // namespace

YearlyTotals totalsOf(const YearlyStatement &statement)
{
    YearlyTotals totals;
    for (const YearlyLine &line : statement.lines) {
        add(totals.gross, line.gross);
        add(totals.withheld, line.withheld);
        Usdc &sum = line.state == kPaid ? totals.paid : line.state == kOwed ? totals.owed : totals.paidLater;
        add(sum, line.net);
    }
    return totals;
}

std::vector<YearlyLine> linesOf(const Payment &payment, const QString &property, const QString &period)
{
    if (!payment.settledAt)
        return {};
    const Usdc net = payment.amount.value_or(Usdc{});
    const Usdc withheld = payment.withheld.value_or(Usdc{});
    std::vector<YearlyLine> lines{{.date = dayOf(*payment.settledAt),
                                   .property = property,
                                   .period = period,
                                   .wallet = payment.wallet.toChecksum(),
                                   .shares = payment.shares,
                                   .gross = {net.micro + withheld.micro},
                                   .withheld = withheld,
                                   .net = net,
                                   .state = payment.owedReason ? kOwed : kPaid,
                                   .transaction = textOf(payment.settledBy)}};
    if (payment.owedReason && payment.paidAt) {
        YearlyLine later = lines.front();
        later.date = dayOf(*payment.paidAt);
        later.gross = later.withheld = {};
        later.state = kPaidLater;
        later.transaction = textOf(payment.paidBy);
        lines.push_back(later);
    }
    return lines;
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
