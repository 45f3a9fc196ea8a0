// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a statement has what each source is worth by now, less what was taken of it; nothing twice, nothing lost.
#include "tests/unit/server/modules/dividend_income.h"

#include <QTest>

using namespace freehold;
using namespace freehold::dividend;

namespace {

const QDate kJanuary(2027, 1, 31);
const QDate kFebruary(2027, 2, 28);
const QDate kMarch(2027, 3, 31);

/// A property whose statements live until they are cancelled.
struct Property {
    [[nodiscard]] Statement draw(QDate to) const
    {
        Distribution draft;
        draft.from = QDate(to.year(), to.month(), 1);
        draft.to = to;
        return drawFrom(draft, sources);
    }
    Statement approve(QDate to)
    {
        Statement statement = draw(to);
        const StatementTotals totals = totalsOf(statement).value();
        for (const StatementLine &line : statement.lines)
            if (const auto source = sourceOf(line))
                sources.taken[*source].cents += line.amount.cents;
        sources.parts.push_back(
            {.distribution = DistributionId::trusted(QStringLiteral("dst_%1").arg(sources.parts.size() + 1)),
             .isCancelled = false,
             .feeDue = totals.feeDue,
             .fee = totals.managementFee,
             .reserveDue = totals.reserveDue,
             .reserve = totals.reserve});
        return statement;
    }
    void cancel(const Statement &statement)
    {
        sources.parts.back().isCancelled = true;
        for (const StatementLine &line : statement.lines)
            if (const auto source = sourceOf(line))
                sources.taken[*source].cents -= line.amount.cents;
    }
    rent::RentPayment &pay(qint64 grossCents, QDate day)
    {
        return sources.payments.emplace_back(paymentOf(static_cast<int>(sources.payments.size()) + 1, grossCents, day));
    }
    StatementSources sources;
};

/// "rent 1000.00, processing_fee -29.30"
QString linesOf(const Statement &statement)
{
    QStringList lines;
    for (const StatementLine &line : statement.lines)
        lines.append(toString(line.kind) + u' ' + signedText(line.amount));
    return lines.join(", ");
}

QString distributableOf(const Statement &statement) { return signedText(totalsOf(statement)->distributable); }

} // namespace

class DividendDraftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rent_isInThePeriodOfItsConversion_orTheFirstThatTakesIt()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kFebruary);
        QCOMPARE(linesOf(property.draw(kJanuary)), QString());
        QCOMPARE(linesOf(property.draw(kFebruary)), QString("rent 1000.00, processing_fee -29.30"));
        property.approve(kMarch);
        QCOMPARE(linesOf(property.draw(kMarch)), QString());
    }

    void refund_goesWithItsRent_andLaterOnceWhatCameLater()
    {
        Property property;
        property.pay(100'000, kJanuary).reversed = {20'000};
        convert(property.sources.payments[0], kFebruary.addDays(-20));
        // February has begun when January is approved; its refund is not January's.
        QCOMPARE(linesOf(property.approve(kJanuary)), QString());
        QCOMPARE(linesOf(property.approve(kFebruary)),
                 QString("rent 1000.00, processing_fee -29.30, reversal -200.00"));
        property.sources.payments[0].reversed = {30'000};
        QCOMPARE(linesOf(property.approve(kMarch)), QString("reversal -100.00"));
        property.sources.payments[0].reversed = {0};
        QCOMPARE(linesOf(property.approve(kMarch)), QString("reversal 300.00"));
        QCOMPARE(linesOf(property.draw(kMarch)), QString());
    }

    void expense_thatIsVoided_comesBack_andItsSuccessorIsDeducted()
    {
        Property property;
        property.sources.expenses.push_back(expenseOf(1, 24'050, kJanuary));
        property.sources.expenses.push_back(expenseOf(2, 100, kJanuary));
        property.sources.expenses[1].voidedAt = TimeMs{1};
        QCOMPARE(linesOf(property.approve(kJanuary)), QString("expense -240.50"));
        property.sources.expenses[0].voidedAt = TimeMs{2};
        property.sources.expenses.push_back(expenseOf(3, 20'450, kJanuary));
        property.sources.expenses.push_back(expenseOf(4, 5, kMarch));
        QCOMPARE(linesOf(property.approve(kFebruary)), QString("expense_returned 240.50, expense -204.50"));
        QCOMPARE(linesOf(property.draw(kFebruary)), QString());
    }

    void disputesFee_isDeductedAsItStands_andGivenBack()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kJanuary);
        property.sources.payments[0].reversed = {100'000};
        property.sources.payments[0].disputes = {{.id = "dp_1", .fees = {1'500}, .pending = {}}};
        QCOMPARE(linesOf(property.approve(kJanuary)),
                 QString("rent 1000.00, processing_fee -29.30, dispute_fee -15.00, reversal -1000.00"));
        property.sources.payments[0].disputes[0].fees = {3'000};
        QCOMPARE(linesOf(property.approve(kFebruary)), QString("dispute_fee -15.00"));
        property.sources.payments[0].disputes[0].fees = {};
        property.sources.payments[0].reversed = {};
        QCOMPARE(linesOf(property.approve(kMarch)), QString("dispute_fee 30.00, reversal 1000.00"));
    }

    void holdback_isReleasedOnce()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kJanuary);
        property.sources.payments[0].disputes = {{.id = "dp_1", .fees = {}, .pending = {30'000}}};
        QCOMPARE(linesOf(property.approve(kJanuary)), QString("rent 1000.00, processing_fee -29.30, holdback -300.00"));
        QCOMPARE(linesOf(property.approve(kJanuary)), QString());
        property.sources.payments[0].disputes[0].pending = {};
        property.sources.payments[0].reversed = {30'000}; // lost
        QCOMPARE(linesOf(property.approve(kFebruary)), QString("reversal -300.00, holdback_released 300.00"));
        QCOMPARE(linesOf(property.approve(kFebruary)), QString());
    }

    void paymentThatCameToNothing_hasCostSomething_once()
    {
        Property property;
        property.pay(100'000, kJanuary).reversed = {100'000};
        property.sources.payments[0].disputes = {{.id = "dp_1", .fees = {1'500}, .pending = {}}};
        QCOMPARE(linesOf(property.approve(kJanuary)), QString("processing_fee -29.30, dispute_fee -15.00"));
        QCOMPARE(linesOf(property.approve(kFebruary)), QString());
        // Won: it will be converted after all, and the conversion brings what was deducted.
        property.sources.payments[0].reversed = {};
        property.sources.payments[0].disputes[0].fees = {};
        QCOMPARE(linesOf(property.approve(kFebruary)), QString());
        convert(property.sources.payments[0], kMarch);
        QCOMPARE(linesOf(property.approve(kMarch)), QString("rent 1000.00, dispute_fee 15.00"));
    }

    void paymentThatIsOnItsWay_isInNoStatement()
    {
        Property property;
        property.pay(100'000, kJanuary).reversed = {99'999};
        QCOMPARE(linesOf(property.draw(kJanuary)), QString());
    }

    void eachRent_isUnderTheTermsOfItsConversion()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kJanuary, 800, 500);
        convert(property.pay(100'000, kJanuary), kFebruary, 3'000, 0);
        property.sources.payments[0].reversed = {10'000};
        const StatementTotals totals = totalsOf(property.draw(kFebruary)).value();
        QCOMPARE(totals.managementFee.cents, 7'200 + 30'000);
        QCOMPARE(totals.reserve.cents, 4'500);
    }

    void cancelledDistribution_givesAllBack_andWhatItMovedStaysMoved()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kJanuary, 800, 500);
        const Statement first = property.approve(kJanuary);
        QCOMPARE(distributableOf(first), QString("840.70"));
        property.cancel(first);
        const Statement again = property.approve(kJanuary);
        QCOMPARE(linesOf(again),
                 QString("rent 1000.00, processing_fee -29.30, fee_moved -80.00, reserve_moved -50.00"));
        QCOMPARE(totalsOf(again)->managementFee.cents, 0);
        QCOMPARE(totalsOf(again)->reserve.cents, 0);
        QCOMPARE(distributableOf(again), QString("840.70"));

        convert(property.pay(100'000, kFebruary), kFebruary, 800, 500);
        const Statement next = property.approve(kFebruary);
        QCOMPARE(totalsOf(next)->managementFee.cents, 8'000);
        QCOMPARE(distributableOf(next), QString("840.70"));
    }

    void whatACancelledDistributionMovedTooMuch_isCreditedUntilItIsUsedUp()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kJanuary, 800, 0);
        property.cancel(property.approve(kJanuary));
        property.sources.payments[0].reversed = {75'000};
        const Statement again = property.approve(kFebruary); // 20.00 are due, 80.00 were moved
        QCOMPARE(distributableOf(again), QString("140.70"));
        convert(property.pay(50'000, kMarch), kMarch, 800, 0); // 40.00 more
        const Statement march = property.approve(kMarch);
        QCOMPARE(totalsOf(march)->managementFee.cents, 0);
        QCOMPARE(march.feeAhead.cents, 6'000);
        convert(property.pay(50'000, kMarch), kMarch, 800, 0);
        QCOMPARE(totalsOf(property.draw(kMarch))->managementFee.cents, 2'000);
    }

    void cancellationThatIsUndone_isMadeUpForByTheNext()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kJanuary, 800, 0);
        const Statement first = property.approve(kJanuary);
        property.cancel(first);
        property.approve(kJanuary);
        QVERIFY(contradictionsOf(property.sources).isEmpty());
        property.sources.parts[0].isCancelled = false;
        for (const StatementLine &line : first.lines)
            property.sources.taken[*sourceOf(line)].cents += line.amount.cents;
        QCOMPARE(contradictionsOf(property.sources),
                 QStringList("of the rent 2000.00 USD are distributed and should be 1000.00: col_1"));
        const Statement next = property.draw(kFebruary);
        QCOMPARE(linesOf(next), QString("rent -1000.00, processing_fee 29.30, fee_moved 80.00"));
        QCOMPARE(totalsOf(next)->managementFee.cents, 0);
    }

    void adjustments_areTheDraftsOwn()
    {
        Property property;
        property.sources.adjustments.push_back({.amount = {-500}, .reason = "Roof", .by = {}, .at = {}});
        QCOMPARE(linesOf(property.approve(kJanuary)), QString("adjustment -5.00"));
        QVERIFY(property.sources.taken.empty());
    }

    void lines_nameMonthAndKind_andNobody()
    {
        Property property;
        convert(property.pay(100'000, kJanuary), kJanuary);
        rent::Charge &charge = property.sources.payments[0].charge;
        charge.description = "Flat 3, Tom Tenant";
        charge.kind = ChargeKind::Rent;
        charge.month = (2027 - 1970) * 12;
        charge.periodFrom = QDate(2027, 1, 9);
        const auto saysOf = [&](const QString &text, const LineCharge &subject) {
            const std::vector<StatementLine> lines = property.draw(kJanuary).lines;
            QCOMPARE(lines.at(0).text, text);
            QCOMPARE(lines.at(1).text, "Processing of " + text);
            for (const StatementLine &line : lines)
                QVERIFY(line.charge == subject && !line.expense);
        };
        const QDate january(2027, 1, 1);
        saysOf("Rent of 2027-01", {.kind = ChargeKind::Rent, .month = january});
        charge.month = std::nullopt;
        charge.kind = ChargeKind::LateFee;
        saysOf("Late fee", {.kind = ChargeKind::LateFee, .month = january});
        charge.kind = ChargeKind::Other;
        saysOf("Other income", {.kind = ChargeKind::Other, .month = std::nullopt});
    }

    void expense_namesWhatItWasSpentOn()
    {
        Property property;
        property.sources.expenses.push_back(expenseOf(1, 5'000, kJanuary));
        const StatementLine line = property.draw(kJanuary).lines.at(0);
        QCOMPARE(line.text, QString("repairs of 2027-01-31"));
        QVERIFY(line.expense == (LineExpense{.category = ExpenseCategory::Repairs, .spentOn = kJanuary}));
        QVERIFY(!line.charge);
    }
};

QTEST_GUILESS_MAIN(DividendDraftTest)
#include "dividend_draft_test.moc"
