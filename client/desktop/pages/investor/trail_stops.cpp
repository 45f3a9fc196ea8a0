// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/trail_stops.h"

#include "client/desktop/models/dividend_words.h"
#include "client/desktop/pages/investor/dividends_page.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

struct TrailWords {
    Q_DECLARE_TR_FUNCTIONS(Trail)
};

QString when(const QDateTime &at) { return format::dateTime(at); }

void addPayments(QList<TrailStop> &stops, const api::DistributionTrail &trail)
{
    for (const auto &payment : trail.payments) {
        TrailStop stop{QStringLiteral("wallet"),
                       TrailWords::tr("To your wallet %1").arg(format::shortAddress(payment.wallet)),
                       payment.net ? format::usdc(*payment.net) : QString(),
                       {},
                       payment.paidTransactionHash.value_or(QString()),
                       true};
        stop.note = payment.paidAt
            ? TrailWords::tr("Paid %1 for %2").arg(when(*payment.paidAt), format::shares(payment.shares))
            : payment.owedReason ? owedWords(*payment.owedReason)
                                 : dividendWords(payment.state);
        stops.append(stop);
        if (payment.withheld && payment.withheld->micro > 0 && payment.gross)
            stops.append({QStringLiteral("landmark"),
                          TrailWords::tr("Tax withheld"),
                          format::usdc(*payment.withheld),
                          TrailWords::tr("Of %1 before tax").arg(format::usdc(*payment.gross)),
                          {},
                          false});
    }
}

void addDistribution(QList<TrailStop> &stops, const api::DistributionTrail &trail)
{
    if (trail.snapshot)
        stops.append({QStringLiteral("users"), TrailWords::tr("Shared among all holders"),
                      format::usdc(trail.snapshot->pot),
                      TrailWords::tr("%1, counted %2")
                          .arg(format::shares(trail.snapshot->totalShares), when(trail.snapshot->at)),
                      trail.snapshot->transactionHash, false});
    if (trail.funded)
        stops.append({QStringLiteral("coins"), TrailWords::tr("Put aside for the dividend"), format::usdc(trail.amount),
                      when(trail.funded->at), trail.funded->transactionHash, false});
}

void addStatement(QList<TrailStop> &stops, const api::DistributionTrail &trail)
{
    const auto &totals = trail.totals;
    stops.append({QStringLiteral("file-text"),
                  TrailWords::tr("Income statement"),
                  format::usd(totals.distributableUsd),
                  TrailWords::tr("%1 to %2; what is left after costs, fee and reserve")
                      .arg(format::date(trail.periodFrom), format::date(trail.periodTo)),
                  {},
                  true});
    const std::pair<const char *, UsdCents> parts[] = {
        {QT_TRANSLATE_NOOP("Trail", "Management fee"), totals.managementFeeUsd},
        {QT_TRANSLATE_NOOP("Trail", "Put into the reserve"), totals.reserveUsd},
        {QT_TRANSLATE_NOOP("Trail", "Paid out before"), totals.alreadyMovedUsd},
        {QT_TRANSLATE_NOOP("Trail", "Adjustments"), totals.adjustmentsUsd},
    };
    for (const auto &[name, amount] : parts)
        if (amount.cents != 0)
            stops.append({QStringLiteral("minus"), TrailWords::tr(name), format::usd(amount), {}, {}, false});
}

QString iconOf(api::StatementLineKind kind)
{
    using Kind = api::StatementLineKind;
    if (kind == Kind::Rent)
        return QStringLiteral("door-open");
    return kind == Kind::Expense || kind == Kind::ExpenseReturned ? QStringLiteral("wrench")
                                                                  : QStringLiteral("receipt");
}

void addLines(QList<TrailStop> &stops, const api::DistributionTrail &trail)
{
    for (const auto &line : trail.lines) {
        QStringList notes;
        if (line.paidAt)
            notes << TrailWords::tr("Paid %1").arg(when(*line.paidAt));
        if (line.convertedAt)
            notes << TrailWords::tr("changed into USDC %1").arg(when(*line.convertedAt));
        stops.append({iconOf(line.kind), lineWords(line), format::usd(line.amountUsd), notes.join(QStringLiteral(", ")),
                      line.transferTransactionHash.value_or(QString()), false});
    }
}

} // namespace

QList<TrailStop> trailStops(const api::DistributionTrail &trail)
{
    QList<TrailStop> stops;
    addPayments(stops, trail);
    addDistribution(stops, trail);
    addStatement(stops, trail);
    addLines(stops, trail);
    return stops;
}

} // namespace freehold::desktop
