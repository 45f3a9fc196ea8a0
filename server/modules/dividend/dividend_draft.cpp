// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_draft.h"

namespace freehold::dividend {

namespace {

constexpr qint64 kMonthsPerYear = 12;
constexpr int kFirstYear = 1970;

TimeMs endOf(QDate day) { return {day.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch()}; }

/// Neither who pays nor where they live.
QString textOf(const rent::Charge &charge)
{
    if (charge.month)
        return QStringLiteral("Rent of %1-%2")
            .arg(kFirstYear + *charge.month / kMonthsPerYear)
            .arg(*charge.month % kMonthsPerYear + 1, 2, 10, QLatin1Char('0'));
    return charge.kind == ChargeKind::LateFee ? QStringLiteral("Late fee") : QStringLiteral("Other income");
}

QString textOf(const rent::Expense &expense)
{
    return QStringLiteral("%1 of %2").arg(toString(expense.category), expense.spentOn.toString(Qt::ISODate));
}

/// The month is in the text, too: from which day on somebody lives there is nobody's business.
LineCharge subjectOf(const rent::Charge &charge)
{
    LineCharge subject{.kind = charge.kind};
    if (charge.month)
        subject.month = QDate(kFirstYear, 1, 1).addMonths(static_cast<int>(*charge.month));
    else if (charge.kind == ChargeKind::LateFee && charge.periodFrom)
        subject.month = QDate(charge.periodFrom->year(), charge.periodFrom->month(), 1);
    return subject;
}

/// How a line is called that gives back what others of its kind have taken.
LineKind givingBack(LineKind kind)
{
    if (kind == LineKind::Expense)
        return LineKind::ExpenseReturned;
    return kind == LineKind::Holdback ? LineKind::HoldbackReleased : kind;
}

class Drawing {
public:
    Drawing(const Distribution &draft, const StatementSources &sources) : m_draft(draft), m_sources(sources)
    {
        m_statement.property = draft.property.text();
        m_statement.from = draft.from;
        m_statement.to = draft.to;
    }

    Statement draw()
    {
        for (const rent::RentPayment &payment : m_sources.payments)
            addPayment(payment);
        for (const rent::Expense &expense : m_sources.expenses)
            addExpense(expense);
        for (const Parts &parts : m_sources.parts)
            addParts(parts);
        for (const Adjustment &adjustment : m_sources.adjustments)
            add({.kind = LineKind::Adjustment, .text = adjustment.reason, .amount = adjustment.amount});
        return std::move(m_statement);
    }

private:
    /// `line` with all that its source is worth; what was taken of it before is taken off.
    void add(StatementLine line)
    {
        if (const auto source = sourceOf(line))
            line.amount.cents -= takenOf(*source).cents;
        if (line.amount.cents > 0)
            line.kind = givingBack(line.kind);
        if (line.amount.cents != 0)
            m_statement.lines.push_back(std::move(line));
    }

    [[nodiscard]] UsdCents takenOf(const SourceKey &source) const
    {
        const auto found = m_sources.taken.find(source);
        return found == m_sources.taken.end() ? UsdCents{} : found->second;
    }
    [[nodiscard]] bool isTaken(LineKind kind, const QString &id) const { return takenOf({kind, id}).cents != 0; }
    [[nodiscard]] bool isInPeriod(TimeMs time) const { return time < endOf(m_draft.to); }

    void addPayment(const rent::RentPayment &payment)
    {
        if (payment.convertedAt) {
            if (isInPeriod(*payment.convertedAt) || isTaken(LineKind::Rent, payment.collection.text()))
                addRent(payment);
        } else if (payment.reversed >= payment.gross && isInPeriod(payment.paidAt)) {
            addCosts(payment);
        }
        // What was deducted of a payment that is to be converted after all stays deducted until it is: its conversion brings
        // that much more.
    }

    void addRent(const rent::RentPayment &payment)
    {
        add(lineOf(payment, LineKind::Rent, textOf(payment.charge), payment.gross));
        addCosts(payment);
        add(lineOf(payment, LineKind::Reversal, "Refunds and disputes of " + textOf(payment.charge),
                   {-payment.reversed.cents}));
        for (const rent::RentDispute &dispute : payment.disputes)
            add({.kind = LineKind::Holdback,
                 .source = dispute.id,
                 .payment = payment.collection.text(),
                 .text = QStringLiteral("In dispute"),
                 .amount = {-dispute.pending.cents}});
    }

    void addCosts(const rent::RentPayment &payment)
    {
        add({.kind = LineKind::ProcessingFee,
             .source = payment.charge.id.text(),
             .payment = payment.collection.text(),
             .charge = subjectOf(payment.charge),
             .text = "Processing of " + textOf(payment.charge),
             .amount = {-payment.processingFee.cents}});
        for (const rent::RentDispute &dispute : payment.disputes)
            add({.kind = LineKind::DisputeFee,
                 .source = dispute.id,
                 .payment = payment.collection.text(),
                 .text = QStringLiteral("Fee of a dispute"),
                 .amount = {-dispute.fees.cents}});
    }

    [[nodiscard]] static StatementLine lineOf(const rent::RentPayment &payment, LineKind kind, const QString &text,
                                              UsdCents worth)
    {
        return {.kind = kind,
                .source = payment.charge.id.text(),
                .payment = payment.collection.text(),
                .charge = subjectOf(payment.charge),
                .text = text,
                .amount = worth,
                .feeBasisPoints = payment.terms.feeBasisPoints,
                .reserveBasisPoints = payment.terms.reserveBasisPoints};
    }

    void addExpense(const rent::Expense &expense)
    {
        if (expense.spentOn > m_draft.to && !isTaken(LineKind::Expense, expense.id.text()))
            return;
        add({.kind = LineKind::Expense,
             .source = expense.id.text(),
             .expense = LineExpense{.category = expense.category, .spentOn = expense.spentOn},
             .text = textOf(expense),
             .amount = {expense.voidedAt ? 0 : -expense.amount.cents}});
    }

    /// What a cancelled distribution has moved is not in the rent any more; the management and the building have it, so it counts
    /// for them.
    void addParts(const Parts &parts)
    {
        const QString id = parts.distribution.text();
        const auto moved = [&](LineKind kind, const QString &text, UsdCents amount) {
            add({.kind = kind, .source = id, .text = text, .amount = {parts.isCancelled ? -amount.cents : 0}});
        };
        moved(LineKind::FeeMoved, QStringLiteral("Management fee of a cancelled distribution"), parts.fee);
        moved(LineKind::ReserveMoved, QStringLiteral("Reserve of a cancelled distribution"), parts.reserve);
        m_statement.feeAhead.cents += parts.fee.cents - (parts.isCancelled ? 0 : parts.feeDue.cents);
        m_statement.reserveAhead.cents += parts.reserve.cents - (parts.isCancelled ? 0 : parts.reserveDue.cents);
    }

    const Distribution &m_draft;
    const StatementSources &m_sources;
    Statement m_statement;
};

} // namespace

Statement drawFrom(const Distribution &draft, const StatementSources &sources)
{
    return Drawing(draft, sources).draw();
}

QStringList contradictionsOf(const StatementSources &sources)
{
    QStringList sentences;
    for (const rent::RentPayment &payment : sources.payments) {
        const auto taken = sources.taken.find({LineKind::Rent, payment.collection.text()});
        if (taken != sources.taken.end() && taken->second != payment.gross)
            sentences.append(QStringLiteral("of the rent %1 USD are distributed and should be %2: %3")
                                 .arg(signedText(taken->second), payment.gross.toString(), payment.collection.text()));
    }
    return sentences;
}

StatementSources sourcesOf(Sql &sql, const DividendDependencies &modules, const Distribution &draft)
{
    return {.payments = modules.rent.payments(sql, draft.property),
            .expenses = modules.rent.expenses(sql, draft.property),
            .adjustments = AdjustmentStore::of(sql, draft.id),
            .parts = SourceStore::parts(sql, draft.property),
            .taken = SourceStore::taken(sql, draft.property)};
}

Statement drawStatement(Sql &sql, const DividendDependencies &modules, const Distribution &draft)
{
    return drawFrom(draft, sourcesOf(sql, modules, draft));
}

} // namespace freehold::dividend
