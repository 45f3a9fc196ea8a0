// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_draft.h"

#include "server/modules/dividend/dividend_source_store.h"
#include "server/modules/dividend/dividend_store.h"
#include "server/modules/payments/payments.h"
#include "server/modules/rent/rent.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace freehold::dividend {

namespace {

constexpr qint64 kMonthsPerYear = 12;
constexpr int kFirstYear = 1970;
const QDate kEver(kFirstYear, 1, 1);

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

class Drawing {
public:
    Drawing(Sql &sql, const DividendDependencies &modules, const Distribution &draft, TimeMs now)
        : m_sql(sql)
        , m_rent(modules.rent)
        , m_payments(modules.payments)
        , m_draft(draft)
        , m_now(now)
        , m_before(DistributionStore::latestApproved(sql, draft.property))
    {
        const rent::RentTerms terms = m_rent.termsOn(sql, draft.property, draft.to);
        m_statement.property = draft.property.text();
        m_statement.from = draft.from;
        m_statement.to = draft.to;
        m_statement.feeBasisPoints = terms.feeBasisPoints;
        m_statement.reserveBasisPoints = terms.reserveBasisPoints;
    }

    DrawnStatement draw()
    {
        addRent();
        addReversals();
        addExpenses();
        addHoldbacks();
        for (const Adjustment &adjustment : AdjustmentStore::of(m_sql, m_draft.id))
            add(LineKind::Adjustment, {}, {}, adjustment.reason, adjustment.amount);
        return {.statement = std::move(m_statement), .reversalsUntil = m_now};
    }

private:
    void add(LineKind kind, const QString &source, const QString &payment, const QString &text, UsdCents amount)
    {
        m_statement.lines.push_back(
            {.kind = kind, .source = source, .payment = payment, .text = text, .amount = amount});
    }

    void addRent()
    {
        m_charges = SourceStore::taken(m_sql, m_draft.property, LineKind::Rent);
        for (const rent::ConvertedRent &rent : m_rent.converted(m_sql, m_draft.property, {0}, endOf(m_draft.to))) {
            const QString charge = rent.charge.id.text();
            if (!m_charges.insert(charge).second)
                continue;
            const QString collection = rent.collection.text();
            add(LineKind::Rent, charge, collection, textOf(rent.charge), rent.gross);
            if (rent.processingFee.cents != 0)
                add(LineKind::ProcessingFee, charge, collection, "Processing of " + textOf(rent.charge),
                    {-rent.processingFee.cents});
        }
    }

    void addReversals()
    {
        const TimeMs from = m_before ? m_before->terms->reversalsUntil : TimeMs{0};
        m_disputes = SourceStore::taken(m_sql, m_draft.property, LineKind::DisputeFee);
        for (const rent::RentReversal &reversal : m_rent.reversals(m_sql, m_draft.property, from, m_now)) {
            addDisputeFees(reversal.collection);
            add(LineKind::Reversal, reversal.charge.text(), reversal.collection.text(),
                reversal.amount.cents > 0 ? "Refunded or disputed" : "Came back after a refund or dispute",
                {-reversal.amount.cents});
        }
    }

    /// Money moves when a dispute begins, so its payment is among the reversals.
    void addDisputeFees(const CollectionId &collection)
    {
        for (const payments::BookedDispute &dispute : m_payments.disputesOf(m_sql, collection))
            if (dispute.fees.cents != 0 && m_disputes.insert(dispute.id).second)
                add(LineKind::DisputeFee, dispute.id, collection.text(), "Fee of a dispute", {-dispute.fees.cents});
    }

    void addExpenses()
    {
        const auto taken = SourceStore::taken(m_sql, m_draft.property, LineKind::Expense);
        for (const rent::Expense &expense : m_rent.expenses(m_sql, m_draft.property, kEver, m_draft.to))
            if (!taken.contains(expense.id.text()))
                add(LineKind::Expense, expense.id.text(), {}, textOf(expense), {-expense.amount.cents});
    }

    /// What a bank has taken in a dispute is a reversal already; the rest of the payment is held back until it is decided.
    void addHoldbacks()
    {
        if (m_before)
            if (const UsdCents held = heldBack(*m_before); held.cents > 0)
                add(LineKind::HoldbackReleased, m_before->id.text(), {}, "Held back before for disputes", held);
        for (const rent::OpenDispute &dispute : m_rent.openDisputes(m_sql, m_draft.property))
            if (m_charges.contains(dispute.charge.text()))
                m_statement.holdback.cents += std::max<qint64>(0, dispute.amount.cents - dispute.withdrawn.cents);
    }

    [[nodiscard]] static UsdCents heldBack(const Distribution &distribution)
    {
        const auto statement = statementFromJson(QJsonDocument::fromJson(distribution.terms->statement).object());
        if (!statement)
            throw std::logic_error("the statement of an approved distribution cannot be read");
        return statement->holdback;
    }

    Sql &m_sql;
    const rent::RentModule &m_rent;
    const payments::PaymentsModule &m_payments;
    const Distribution &m_draft;
    TimeMs m_now;
    std::optional<Distribution> m_before;
    std::set<QString> m_charges;  ///< distributed before, or by this statement
    std::set<QString> m_disputes; ///< whose fee was taken before, or by this statement
    Statement m_statement;
};

} // namespace

DrawnStatement drawStatement(Sql &sql, const DividendDependencies &modules, const Distribution &draft, TimeMs now)
{
    return Drawing(sql, modules, draft, now).draw();
}

} // namespace freehold::dividend
