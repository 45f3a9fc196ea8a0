// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/health_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QStringList>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

struct HealthWords {
    Q_DECLARE_TR_FUNCTIONS(HealthWords)
};

QString orUnknown(const std::optional<qint64> &number)
{
    return number ? format::number(*number) : HealthWords::tr("not known: no provider answers");
}

/// Wei to four decimals of the chain's own coin; more would not be read.
QString coins(const QString &wei)
{
    constexpr int kDecimals = 18;
    constexpr int kShown = 4;
    const QString padded = wei.rightJustified(kDecimals + 1, u'0');
    return padded.left(padded.size() - kDecimals) + u'.' + padded.mid(padded.size() - kDecimals, kShown);
}

} // namespace

QList<HealthFact> chainFacts(const api::ChainStatus &status)
{
    const auto &open = status.transactions;
    QList<HealthFact> facts{
        {HealthWords::tr("Head block"), orUnknown(status.headBlock)},
        {HealthWords::tr("Read up to"), format::number(status.readBlock)},
        {HealthWords::tr("Blocks behind"), orUnknown(status.lagBlocks)},
        {HealthWords::tr("Confirmations waited for"), format::number(status.confirmations)},
        {HealthWords::tr("Providers that must agree"), format::number(status.quorum)},
        {HealthWords::tr("This server"),
         status.active ? HealthWords::tr("reads and sends for all") : HealthWords::tr("stands by")},
        {HealthWords::tr("Transactions"),
         HealthWords::tr("%1 queued, %2 under way, %3 waiting")
             .arg(format::number(open.queued), format::number(open.inFlight), format::number(open.waiting))},
    };
    if (open.oldestOpenAt)
        facts.append({HealthWords::tr("Oldest open since"), format::dateTime(*open.oldestOpenAt)});
    if (status.operator_.balance)
        facts.append({HealthWords::tr("Operator's balance"),
                      HealthWords::tr("%1; an alarm rings below %2")
                          .arg(coins(*status.operator_.balance), coins(status.operator_.minBalance))});
    return facts;
}

QList<HealthFact> marketFacts(const api::MarketStatus &status, NameBook &names)
{
    QList<HealthFact> facts{
        {HealthWords::tr("Engine"),
         status.isMatchingHere ? HealthWords::tr("runs on this server")
                               : HealthWords::tr("runs on another server, or not at all")},
        {HealthWords::tr("Matched, not sent yet"), format::number(status.matched)},
        {HealthWords::tr("Settling"), format::number(status.settling)},
        {HealthWords::tr("Failed"), format::number(status.failed)},
        {HealthWords::tr("Stuck"), format::number(status.stuck.trades)},
        {HealthWords::tr("Trades on chain that nobody knows"), format::number(status.unknownTrades.count)},
    };
    for (const auto &book : status.books)
        facts.append({HealthWords::tr("Book of %1").arg(names.property(book.propertyId)),
                      HealthWords::tr("%1 changes behind, %2 trades")
                          .arg(format::number(book.behind), format::number(book.trades))});
    return facts;
}

StateWords providerWords(api::ChainProviderState state)
{
    using enum api::ChainProviderState;
    switch (state) {
    case Closed: return {HealthWords::tr("In use"), Tone::Positive};
    case Open: return {HealthWords::tr("Left alone after errors"), Tone::Danger};
    case HalfOpen: return {HealthWords::tr("Being tried again"), Tone::Warning};
    case Quarantined: return {HealthWords::tr("No longer believed"), Tone::Danger};
    case Unknown: break;
    }
    return {toString(state), Tone::Neutral};
}

QString alarmWords(const QString &name)
{
    if (name == u"operator_balance_low")
        return HealthWords::tr("The operator's balance is low");
    if (name == u"providers_disagree")
        return HealthWords::tr("Providers disagree");
    return name;
}

QString differenceWords(const api::BalanceAudit &audit)
{
    QStringList lines;
    for (const api::BalanceAuditDifference &one : audit.differences)
        lines.append(HealthWords::tr("%1: %2 on chain, %3 in the tables").arg(one.what, one.chain, one.tables));
    return lines.join(u"; "_s);
}

} // namespace freehold::desktop
