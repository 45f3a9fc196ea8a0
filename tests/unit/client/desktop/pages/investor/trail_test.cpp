// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the trail of a dividend goes from the wallet back to each rent, with amounts and transactions.
#include "client/desktop/pages/investor/trail_stops.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace freehold;
using namespace freehold::desktop;

namespace {

api::DistributionTrail sampleTrail()
{
    api::DistributionTrail trail;
    trail.periodFrom = QDate(2026, 10, 1);
    trail.periodTo = QDate(2026, 10, 31);
    trail.amount = {6'917'200'000};
    trail.funded = api::ChainStep{QDateTime(QDate(2026, 11, 2), QTime(12, 0)), QStringLiteral("0xf1")};
    trail.totals.distributableUsd = {691'720};
    trail.totals.managementFeeUsd = {-78'800};
    api::DistributionTrailLine rent;
    rent.kind = api::StatementLineKind::Rent;
    rent.text = QStringLiteral("Flat 3, October");
    rent.amountUsd = {245'000};
    rent.transferTransactionHash = QStringLiteral("0xc0");
    trail.lines = {rent};
    api::DividendPayment payment;
    payment.wallet = QStringLiteral("0x71C7656EC7ab88b098defB751B7401B5f6d8976F");
    payment.state = api::DividendState::Paid;
    payment.gross = Usdc{70'000'000};
    payment.withheld = Usdc{7'950'000};
    payment.net = Usdc{62'050'000};
    payment.paidAt = QDateTime(QDate(2026, 11, 3), QTime(10, 0));
    payment.paidTransactionHash = QStringLiteral("0xd1");
    trail.payments = {payment};
    return trail;
}

QString plain(QString text) { return text.replace(QChar(0x00A0), u' '); }

} // namespace

class TrailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void stops_beginAtTheWallet_andEndAtTheRent()
    {
        const auto stops = trailStops(sampleTrail());
        QCOMPARE(plain(stops.first().amount), QStringLiteral("62.05 USDC"));
        QCOMPARE(stops.first().transaction, QStringLiteral("0xd1"));
        QCOMPARE(stops.last().title, QStringLiteral("Flat 3, October"));
        QCOMPARE(plain(stops.last().amount), QStringLiteral("2,450.00 USD"));
        QCOMPARE(stops.last().transaction, QStringLiteral("0xc0"));
    }

    void withheldTax_isAStopOfItsOwn()
    {
        const auto stops = trailStops(sampleTrail());
        QCOMPARE(plain(stops[1].amount), QStringLiteral("7.95 USDC"));
        QVERIFY(plain(stops[1].note).contains(QStringLiteral("70.00 USDC")));
    }

    void partsOfTheStatement_thatAreNothing_areLeftOut()
    {
        const auto stops = trailStops(sampleTrail());
        const auto parts =
            std::ranges::count_if(stops, [](const TrailStop &stop) { return stop.iconName == u"minus"; });
        QCOMPARE(parts, 1);
    }

    void owedDividend_saysWhy()
    {
        auto trail = sampleTrail();
        trail.payments.first().state = api::DividendState::Owed;
        trail.payments.first().paidAt = std::nullopt;
        trail.payments.first().owedReason = api::OwedReason::Frozen;
        QVERIFY(trailStops(trail).first().note.contains(QStringLiteral("frozen")));
    }
};

QTEST_GUILESS_MAIN(TrailTest)
#include "trail_test.moc"
