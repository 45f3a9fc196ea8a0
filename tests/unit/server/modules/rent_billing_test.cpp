// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: each month is charged once and each fee added once, however often and however late the calendar turns.
#include "tests/unit/server/modules/rent_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::test;

class RentBillingTest : public ModuleTest<RentFixture> {
    Q_OBJECT

private Q_SLOTS:
    void months_areChargedTenDaysAhead_andOnce()
    {
        auto &f = fixture();
        const LeaseId lease = f.lease();
        QCOMPARE(f.chargesOf(lease).size(), 1u);
        f.goTo(QDate(2026, 1, 21));
        f.turn();
        QCOMPARE(f.chargesOf(lease).size(), 1u);
        f.goTo(QDate(2026, 1, 22));
        f.turn();
        f.turn();
        const auto charges = f.chargesOf(lease);
        QCOMPARE(charges.size(), 2u);
        QCOMPARE(charges[1].dueOn, QDate(2026, 2, 1));
    }

    void months_thatAServerMissed_areMadeUpFor()
    {
        auto &f = fixture();
        const LeaseId lease = f.lease();
        f.goTo(QDate(2026, 5, 3));
        f.turn();
        const auto charges = f.chargesOf(lease);
        QCOMPARE(charges.size(), 5u);
        QCOMPARE(charges[4].description, QString("Rent for May 2026"));
        for (const Charge &charge : charges)
            QVERIFY(charge.state == ChargeState::Due);
    }

    void months_endWithTheLease()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.endsOn = QDate(2026, 2, 14);
        const LeaseId lease = f.lease(request);
        f.goTo(QDate(2026, 6, 1));
        f.turn();
        const auto charges = f.chargesOf(lease);
        QCOMPARE(charges.size(), 2u);
        QCOMPARE(charges[1].amount.cents, 60'000);
        QCOMPARE(f.count("leases WHERE next_month IS NULL"), 1);
    }

    void tenant_isToldOncePerStage_andOfTheLatestOnly()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.dueDay = 10;
        request.endsOn = QDate(2026, 1, 31);
        request.lateFee = {.kind = LateFeeKind::Fixed, .amount = {2'500}, .cap = {}, .graceDays = 5};
        const LeaseId lease = f.lease(request);
        const qint64 invitation = 1;
        f.turn();
        QCOMPARE(f.mails(), invitation);
        for (const auto &[day, mails] : {std::pair{5, 1}, {6, 1}, {10, 2}, {15, 2}, {16, 3}, {20, 3}}) {
            f.goTo(QDate(2026, 1, day));
            f.turn();
            f.turn();
            QCOMPARE(f.mails(), invitation + mails);
        }
        const auto charges = f.chargesOf(lease);
        QCOMPARE(charges.size(), 2u);
        QVERIFY(charges[1].kind == ChargeKind::LateFee);
        QCOMPARE(charges[1].amount.cents, 2'500);
        QVERIFY(charges[1].lateFor == charges[0].id);
        QCOMPARE(charges[1].dueOn, QDate(2026, 1, 16));
    }

    void whatIsWithABank_isNotLate_untilTheBankRefuses()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.endsOn = QDate(2026, 1, 31);
        request.lateFee = {.kind = LateFeeKind::Percent, .amount = {}, .basisPoints = 500, .cap = {}, .graceDays = 0};
        const LeaseId lease = f.lease(request);
        const ChargeId rent = f.chargesOf(lease)[0].id;
        const CollectionId debit = f.pay(rent, CollectionState::Processing);
        f.goTo(QDate(2026, 1, 9));
        f.turn();
        QCOMPARE(f.chargesOf(lease).size(), 1u);
        f.change(debit, [&](auto &stored) { RentFixture::move(stored, CollectionState::Failed, f.core.clock.now()); });
        f.turn();
        QCOMPARE(f.chargesOf(lease).size(), 2u);
        QCOMPARE(f.chargesOf(lease)[1].amount.cents, 6'000);
    }

    void whatIsChargedLate_hasItsDaysOfGraceFromThenOn()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.endsOn = QDate(2026, 1, 31);
        request.lateFee = {.kind = LateFeeKind::Fixed, .amount = {2'500}, .cap = {}, .graceDays = 5};
        f.goTo(QDate(2026, 1, 20));
        const LeaseId lease = f.lease(request);
        for (const auto &[day, charges] : {std::pair{20, 1u}, {25, 1u}, {26, 2u}}) {
            f.goTo(QDate(2026, 1, day));
            f.turn();
            QCOMPARE(f.chargesOf(lease).size(), charges);
        }
        QCOMPARE(f.mails(), 3); // invitation, due, late
    }

    void whatIsPaid_isNotLate_thoughNobodyWasToldYet()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.endsOn = QDate(2026, 1, 31);
        request.lateFee = {.kind = LateFeeKind::Fixed, .amount = {2'500}, .cap = {}, .graceDays = 0};
        const LeaseId lease = f.lease(request);
        const ChargeId rent = f.chargesOf(lease)[0].id;
        const CollectionId payment = f.pay(rent, CollectionState::Started);
        await(f.database->write([&](Sql &sql) {
            auto stored = payments::CollectionStore::get(sql, payment);
            RentFixture::move(stored, CollectionState::Paid, f.core.clock.now());
            payments::CollectionStore::update(sql, stored);
        }));
        f.goTo(QDate(2026, 1, 9));
        f.turn();
        QCOMPARE(f.chargesOf(lease).size(), 1u);
        QVERIFY(f.get(rent).state == ChargeState::PaidUnsettled);
    }

    void whatIsPaid_isNeitherDueNorLate()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.endsOn = QDate(2026, 1, 31);
        request.lateFee = {.kind = LateFeeKind::Fixed, .amount = {2'500}, .cap = {}, .graceDays = 0};
        const LeaseId lease = f.lease(request);
        f.pay(f.chargesOf(lease)[0].id, CollectionState::Paid);
        const qint64 before = f.mails();
        f.goTo(QDate(2026, 3, 1));
        f.turn();
        QCOMPARE(f.mails(), before);
        QCOMPARE(f.chargesOf(lease).size(), 1u);
    }

    void laterEnd_chargesWhatWasCancelled_andTheMonthsBehind()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        const LeaseId lease = f.lease(request);
        f.goTo(QDate(2026, 2, 25));
        f.turn();
        QCOMPARE(f.chargesOf(lease).size(), 3u);
        request.endsOn = QDate(2026, 2, 28);
        await(f.leases.edit(f.manager, lease, request));
        QVERIFY(f.chargesOf(lease)[2].state == ChargeState::Cancelled);
        request.endsOn = QDate(2026, 4, 15);
        await(f.leases.edit(f.manager, lease, request));
        QVERIFY(f.chargesOf(lease)[2].state == ChargeState::Due);
        f.goTo(QDate(2026, 3, 25));
        f.turn();
        const auto charges = f.chargesOf(lease);
        QCOMPARE(charges.size(), 4u);
        QCOMPARE(charges[3].amount.cents, 60'000);
    }

    void personalData_isSealed()
    {
        auto &f = fixture();
        const LeaseId lease = f.lease();
        QCOMPARE(f.count("leases WHERE tenant_email_index = 'tom@example.com'"), 0);
        const Lease stored = await(f.database->read([=](Sql &sql) { return LeaseStore::get(sql, lease); }));
        QVERIFY(!stored.tenantNameSealed.contains("Tom"));
        QVERIFY(!stored.tenantEmailSealed.contains("tom@"));
        QCOMPARE(tenantOf(f.core.sealing, stored).name, QString("Tom Tenant"));
    }
};

QTEST_GUILESS_MAIN(RentBillingTest)
#include "rent_billing_test.moc"
