// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: months, parts of months, due days and fees are counted to the cent and the day.
#include "server/core/error.h"
#include "server/modules/rent/rent_calendar.h"
#include "server/modules/rent/rent_receipt.h"

#include <QTest>

using namespace freehold;
using namespace freehold::rent;

namespace {

Lease leaseFrom(QDate startsOn, std::optional<QDate> endsOn = std::nullopt)
{
    Lease lease;
    lease.startsOn = startsOn;
    lease.chargedFrom = startsOn;
    lease.endsOn = endsOn;
    lease.rent = {100'000};
    return lease;
}

const qint64 kJanuary = monthOf(QDate(2026, 1, 1));
const qint64 kFebruary = kJanuary + 1;

} // namespace

class RentCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void months_goThereAndBack()
    {
        QCOMPARE(monthOf(QDate(1970, 1, 31)), 0);
        QCOMPARE(firstOf(monthOf(QDate(2026, 12, 31))), QDate(2026, 12, 1));
        QCOMPARE(lastOf(kFebruary), QDate(2026, 2, 28));
        QCOMPARE(monthText(kFebruary), QString("2026-02"));
    }

    void wholeMonth_isTheRent()
    {
        const auto rent = rentOf(leaseFrom(QDate(2025, 5, 1)), kFebruary);
        QVERIFY(rent);
        QCOMPARE(rent->amount.cents, 100'000);
        QCOMPARE(rent->from, QDate(2026, 2, 1));
        QCOMPARE(rent->to, QDate(2026, 2, 28));
        QCOMPARE(rent->description(), QString("Rent for February 2026"));
    }

    void partOfAMonth_isItsDaysShare_roundedToTheNearestCent()
    {
        const Lease lease = leaseFrom(QDate(2026, 1, 21), QDate(2026, 2, 10));
        const auto first = rentOf(lease, kJanuary);
        const auto last = rentOf(lease, kFebruary);
        QVERIFY(first && last);
        QCOMPARE(first->amount.cents, 35'484); // 11 of 31 days: 354.8387
        QCOMPARE(last->amount.cents, 35'714);  // 10 of 28 days: 357.1428
        QCOMPARE(first->dueOn, QDate(2026, 1, 21));
        QCOMPARE(last->description(), QString("Rent for February 2026 (1 to 10)"));
        QVERIFY(!rentOf(lease, kFebruary + 1));
        QVERIFY(!rentOf(lease, kJanuary - 1));
    }

    void nothingIsChargedBeforeTheDayItIsChargedFrom()
    {
        Lease lease = leaseFrom(QDate(2020, 1, 1));
        lease.chargedFrom = QDate(2026, 2, 1);
        QVERIFY(!rentOf(lease, kJanuary));
        QVERIFY(rentOf(lease, kFebruary));
        QCOMPARE(nextCharged(lease, 0), std::optional(kFebruary));
    }

    void dueDay_canBeTheLast_andStaysWithinTheLease()
    {
        Lease lease = leaseFrom(QDate(2025, 5, 1), QDate(2026, 2, 10));
        lease.dueDay = api::LeaseRequest::kLastDayOfMonth;
        QCOMPARE(rentOf(lease, kJanuary)->dueOn, QDate(2026, 1, 31));
        QCOMPARE(rentOf(lease, kFebruary)->dueOn, QDate(2026, 2, 10));
        lease.dueDay = 28;
        QCOMPARE(rentOf(lease, kJanuary)->dueOn, QDate(2026, 1, 28));
    }

    void nextCharged_endsWithTheLease()
    {
        const Lease lease = leaseFrom(QDate(2026, 1, 21), QDate(2026, 2, 1));
        QCOMPARE(nextCharged(lease, kFebruary), std::optional(kFebruary));
        QCOMPARE(nextCharged(lease, kFebruary + 1), std::nullopt);
    }

    void lateFee_isCapped_andNeverMoreThanWhatIsLate()
    {
        using api::LateFeeRule;
        QCOMPARE(lateFeeOf(LateFeeRule{}, {100'000}), std::nullopt);
        QCOMPARE(lateFeeOf(LateFeeRule{.kind = LateFeeKind::Fixed, .amount = {5'000}}, {100'000})->cents, 5'000);
        QCOMPARE(lateFeeOf(LateFeeRule{.kind = LateFeeKind::Fixed, .amount = {5'000}}, {3'000})->cents, 3'000);
        LateFeeRule percent{.kind = LateFeeKind::Percent, .amount = {}, .basisPoints = 500, .cap = {}};
        QCOMPARE(lateFeeOf(percent, {100'019})->cents, 5'000);
        percent.cap = UsdCents{4'000};
        QCOMPARE(lateFeeOf(percent, {100'019})->cents, 4'000);
        QCOMPARE(lateFeeOf(percent, {1}), std::nullopt);
    }

    void told_isSoonThenDueThenLate()
    {
        const QDate due(2026, 2, 10);
        const QDate charged = due.addDays(-10);
        QCOMPARE(toldBy(due.addDays(-6), due, charged, 3), ToldNothing);
        QCOMPARE(toldBy(due.addDays(-5), due, charged, 3), ToldDueSoon);
        QCOMPARE(toldBy(due.addDays(-1), due, charged, 3), ToldDueSoon);
        QCOMPARE(toldBy(due, due, charged, 3), ToldDue);
        QCOMPARE(toldBy(due.addDays(3), due, charged, 3), ToldDue);
        QCOMPARE(toldBy(due.addDays(4), due, charged, 3), ToldLate);
    }

    void late_isNobodyBeforeTheDaysOfGraceAreOverThatBeganWithTheCharge()
    {
        const QDate due(2026, 2, 10);
        const QDate charged(2026, 6, 1);
        QCOMPARE(toldBy(charged, due, charged, 0), ToldDue);
        QCOMPARE(toldBy(charged.addDays(1), due, charged, 0), ToldLate);
        QCOMPARE(toldBy(charged.addDays(3), due, charged, 3), ToldDue);
        QCOMPARE(toldBy(charged.addDays(4), due, charged, 3), ToldLate);
    }

    void lessThanCanBePaid_isNotCharged()
    {
        Lease lease = leaseFrom(QDate(2026, 1, 31), QDate(2026, 2, 28));
        lease.rent = {1'500};
        QVERIFY(!rentOf(lease, kJanuary)); // a day of it is 0.48
        QVERIFY(rentOf(lease, kFebruary));
        const api::LateFeeRule percent{.kind = LateFeeKind::Percent, .amount = {}, .basisPoints = 100, .cap = {}};
        QCOMPARE(lateFeeOf(percent, {4'999}), std::nullopt);
        QCOMPARE(lateFeeOf(percent, {5'000})->cents, 50);
    }

    void receipt_isAPdf_theSameForTheSame()
    {
        const Receipt receipt{.number = "chg_1",
                              .paidOn = "1 January 2026",
                              .payee = "Lindenhof, " + QString(300, u'x'),
                              .lines = {{"From", QString::fromUtf8("Zoë Łukasz Ελένη Анна")}},
                              .amount = "1200.00 USD",
                              .note = "Thank you."};
        const QString font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
        const QByteArray pdf = receiptPdf(receipt, font);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(receiptPdf(receipt, font), pdf);
        QVERIFY_THROWS_EXCEPTION(Error, (void)receiptPdf(receipt, "/no/such/font.ttf"));
    }
};

QTEST_GUILESS_MAIN(RentCalendarTest)
#include "rent_calendar_test.moc"
