// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a lease's end counts for whatever is not paid, whenever a payment ends, and no day of a lease is lost or charged twice.
#include "server/modules/rent/rent_calendar.h"
#include "tests/unit/server/modules/rent_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::test;

class RentEndsTest : public ModuleTest<RentFixture> {
    Q_OBJECT

    /// A lease since January with February charged, on the 25th of January.
    LeaseId lease(const api::LeaseRequest &request = RentFixture::request())
    {
        auto &f = fixture();
        const LeaseId id = f.lease(request);
        f.goTo(QDate(2026, 1, 25));
        f.turn();
        return id;
    }
    Charge rentOf(const LeaseId &id, qint64 month)
    {
        for (const Charge &charge : fixture().chargesOf(id))
            if (charge.month == month)
                return charge;
        throw notFound("charge");
    }
    Charge january(const LeaseId &id) { return rentOf(id, monthOf(QDate(2026, 1, 1))); }
    Charge february(const LeaseId &id) { return rentOf(id, monthOf(QDate(2026, 2, 1))); }
    Charge march(const LeaseId &id) { return rentOf(id, monthOf(QDate(2026, 3, 1))); }
    Charge feeOf(const Charge &late)
    {
        return await(fixture().database->read([&](Sql &sql) { return ChargeStore::findLateFee(sql, late.id); }))
            .value();
    }
    static api::LeaseRequest withFee(qint64 cents)
    {
        auto request = RentFixture::request();
        request.lateFee = {.kind = LateFeeKind::Fixed, .amount = {cents}, .cap = {}};
        return request;
    }
    void terminate(const LeaseId &id, QDate day) { await(fixture().leases.terminate(fixture().manager, id, day)); }
    void edit(const LeaseId &id, const api::LeaseRequest &request)
    {
        await(fixture().leases.edit(fixture().manager, id, request));
    }
    void moveTo(const CollectionId &id, CollectionState state)
    {
        auto &f = fixture();
        f.change(id, [&](auto &stored) { RentFixture::move(stored, state, f.core.clock.now()); });
    }
    QString stateOf(const CollectionId &id)
    {
        auto &f = fixture();
        return toString(
            await(f.database->read([=](Sql &sql) { return payments::CollectionStore::get(sql, id); })).state);
    }
    static api::LeaseRequest until(QDate day)
    {
        auto request = RentFixture::request();
        request.endsOn = day;
        return request;
    }

private Q_SLOTS:
    void debit_thatFailsForDaysBehindTheEnd_isNotDueAgain()
    {
        auto &f = fixture();
        const LeaseId id = lease();
        const CollectionId debit = f.pay(february(id).id, CollectionState::Processing);
        terminate(id, QDate(2026, 1, 31));
        QVERIFY(february(id).state == ChargeState::PaymentStarted);
        const qint64 mails = f.mails();
        moveTo(debit, CollectionState::Failed);
        QVERIFY(february(id).state == ChargeState::Cancelled);
        QCOMPARE(f.mails(), mails);
        QCOMPARE(f.count("notifications WHERE kind = 'rent_not_received'"), 1);
        f.goTo(QDate(2026, 1, 30));
        edit(id, RentFixture::request());
        f.turn();
        QVERIFY(february(id).state == ChargeState::Due);
        QCOMPARE(f.mails(), mails + 1); // due soon, and nothing of the old failure
        QCOMPARE(f.count("notifications WHERE kind = 'rent_not_received'"), 1);
        terminate(id, QDate(2026, 1, 31));
        f.goTo(QDate(2026, 2, 20));
        f.turn();
        QCOMPARE(f.chargesOf(id).size(), 2u);
    }

    void debit_thatFailsForTheLastMonth_isDueForTheDaysThatAreLeft()
    {
        auto &f = fixture();
        const LeaseId id = lease();
        const CollectionId debit = f.pay(february(id).id, CollectionState::Processing);
        terminate(id, QDate(2026, 2, 14));
        moveTo(debit, CollectionState::Failed);
        QVERIFY(february(id).state == ChargeState::Due);
        QCOMPARE(february(id).amount.cents, 60'000);
        QCOMPARE(february(id).failure, QString("insufficient_funds"));
    }

    void debit_thatGoesThrough_staysWhole()
    {
        auto &f = fixture();
        const LeaseId id = lease();
        const CollectionId debit = f.pay(february(id).id, CollectionState::Processing);
        terminate(id, QDate(2026, 1, 31));
        moveTo(debit, CollectionState::Paid);
        QVERIFY(february(id).state == ChargeState::PaidUnsettled);
        QCOMPARE(february(id).amount.cents, 120'000);
    }

    void checkout_toWhichNobodyWasSent_doesNotOutliveTheEnd()
    {
        auto &f = fixture();
        const LeaseId id = lease();
        const CollectionId checkout = f.pay(february(id).id, CollectionState::Started);
        terminate(id, QDate(2026, 2, 14));
        QCOMPARE(stateOf(checkout), QString("EXPIRED"));
        QVERIFY(february(id).state == ChargeState::Due);
        QCOMPARE(february(id).amount.cents, 60'000);
    }

    void checkout_thatWasOpenedMeanwhile_refusesTheEnd()
    {
        auto &f = fixture();
        const LeaseId id = lease();
        f.pay(february(id).id, CollectionState::Started);
        const auto set = [&] {
            await(f.database->write([&](Sql &sql) {
                Lease stored = LeaseStore::get(sql, id);
                f.ends.set(sql, stored, QDate(2026, 2, 14), f.manager);
            }));
        };
        QCOMPARE(reasonOf(set), QString("payment_in_progress"));
        QVERIFY(february(id).state == ChargeState::PaymentStarted);
        QCOMPARE(f.count("leases WHERE ends_on_day IS NULL"), 1);
    }

    void end_thatIsRefused_closesNoCheckout()
    {
        auto &f = fixture();
        const LeaseId id = lease();
        const CollectionId checkout = f.pay(february(id).id, CollectionState::Started);
        QCOMPARE(reasonOf([&] { terminate(id, QDate(2025, 12, 31)); }), QString("not_an_earlier_end"));
        auto moved = until(QDate(2026, 2, 14));
        moved.startsOn = QDate(2026, 1, 2);
        QCOMPARE(reasonOf([&] { edit(id, moved); }), QString("lease_start_fixed"));
        auto anothers = until(QDate(2026, 2, 14));
        anothers.tenantEmail = "anna@example.com";
        QCOMPARE(reasonOf([&] { edit(id, anothers); }), QString("tenant_charged"));
        QCOMPARE(stateOf(checkout), QString("STARTED"));
    }

    void laterEnd_isRefusedWhereItsMonthIsPaidInPart()
    {
        auto &f = fixture();
        const LeaseId id = lease(until(QDate(2026, 2, 14)));
        const CollectionId debit = f.pay(february(id).id, CollectionState::Processing);
        const auto later = [&] { edit(id, until(QDate(2026, 12, 31))); };
        QCOMPARE(reasonOf(later), QString("payment_in_progress"));
        moveTo(debit, CollectionState::Paid);
        QCOMPARE(reasonOf(later), QString("month_paid_already"));
        QCOMPARE(reasonOf([&] { edit(id, RentFixture::request()); }), QString("month_paid_already"));
        edit(id, until(QDate(2026, 2, 14))); // no other end
        edit(id, until(QDate(2026, 2, 10))); // an earlier one
        edit(id, until(QDate(2026, 2, 14))); // for which February is still paid
        QCOMPARE(february(id).amount.cents, 60'000);
    }

    void laterEnd_isRefusedWhereItsMonthIsWaivedInPart()
    {
        auto &f = fixture();
        const LeaseId id = lease(until(QDate(2026, 2, 14)));
        await(f.charges.waive(f.manager, february(id).id, "Paid in cash"));
        QCOMPARE(reasonOf([&] { edit(id, RentFixture::request()); }), QString("month_paid_already"));
    }

    void newRent_isForWhatIsChargedFromNowOn()
    {
        auto &f = fixture();
        const LeaseId id = lease(until(QDate(2026, 2, 14)));
        QCOMPARE(february(id).amount.cents, 60'000);
        auto dearer = until(QDate(2026, 12, 31));
        dearer.rent = {150'000};
        edit(id, dearer);
        QCOMPARE(february(id).amount.cents, 120'000);
        QCOMPARE(february(id).periodTo, QDate(2026, 2, 28));
        f.goTo(QDate(2026, 2, 25));
        f.turn();
        QCOMPARE(march(id).amount.cents, 150'000);
    }

    void rent_thatIsDueAgain_isToldOfAgain_andNotLateAtOnce()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        const LeaseId id = lease(request);
        f.goTo(QDate(2026, 1, 28));
        f.turn(); // due soon
        QCOMPARE(february(id).told, qint64{ToldDueSoon});
        terminate(id, QDate(2026, 1, 31));
        QVERIFY(february(id).state == ChargeState::Cancelled);
        f.goTo(QDate(2026, 1, 30));
        edit(id, request);
        QVERIFY(february(id).state == ChargeState::Due);
        QCOMPARE(february(id).told, qint64{ToldNothing});
        QCOMPARE(february(id).owedSince, QDate(2026, 1, 30));
        const qint64 mails = f.mails();
        f.turn();
        QCOMPARE(f.mails(), mails + 1);
    }

    void lateFee_becomesLessWithItsRent_andIsCancelledWithIt()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.lateFee = {.kind = LateFeeKind::Percent, .amount = {}, .basisPoints = 1'000, .cap = {}};
        const LeaseId id = lease(request);
        f.goTo(QDate(2026, 2, 5));
        f.turn();
        QCOMPARE(feeOf(february(id)).amount.cents, 12'000);
        const CollectionId checkout = f.pay(feeOf(february(id)).id, CollectionState::Started);
        terminate(id, QDate(2026, 2, 14));
        QCOMPARE(stateOf(checkout), QString("EXPIRED"));
        QCOMPARE(feeOf(february(id)).amount.cents, 6'000);
        const CollectionId debit = f.pay(feeOf(february(id)).id, CollectionState::Processing);
        terminate(id, QDate(2026, 1, 15));
        QVERIFY(february(id).state == ChargeState::Cancelled);
        QVERIFY(feeOf(february(id)).state == ChargeState::PaymentStarted);
        moveTo(debit, CollectionState::Failed);
        QVERIFY(feeOf(february(id)).state == ChargeState::Cancelled);
        QVERIFY(feeOf(january(id)).state == ChargeState::Due);
        QCOMPARE(feeOf(january(id)).amount.cents, 5'806); // of 15 of 31 days
    }

    void lateFee_isForTheDaysOfItsRent_alsoWhereItCostsTheSame()
    {
        auto &f = fixture();
        const LeaseId id = lease(withFee(2'500));
        f.goTo(QDate(2026, 2, 5));
        f.turn();
        const Charge before = feeOf(february(id));
        QCOMPARE(before.periodFrom.value(), QDate(2026, 2, 1));
        QCOMPARE(before.periodTo.value(), QDate(2026, 2, 28));
        QCOMPARE(before.unit, february(id).unit);
        QVERIFY(!before.unit.isEmpty());
        terminate(id, QDate(2026, 2, 14));
        const Charge after = feeOf(february(id));
        QVERIFY(after.state == ChargeState::Due);
        QCOMPARE(after.amount.cents, before.amount.cents);
        QCOMPARE(after.periodTo.value(), QDate(2026, 2, 14));
        QCOMPARE(after.description, "Late fee: " + february(id).description);
    }

    void lateFee_staysWhereItsRentIsWaived()
    {
        auto &f = fixture();
        const LeaseId id = f.lease(withFee(2'500));
        f.goTo(QDate(2026, 1, 5));
        f.turn();
        await(f.charges.waive(f.manager, january(id).id, "Paid in cash, late"));
        QVERIFY(f.chargesOf(id).at(1).state == ChargeState::Due);
    }

    void lateFee_whosePaymentComesToNothing_isThatOfItsDay()
    {
        auto &f = fixture();
        const LeaseId id = f.lease(withFee(5'000));
        f.goTo(QDate(2026, 1, 5));
        f.turn();
        edit(id, withFee(2'500));
        const CollectionId checkout = f.pay(feeOf(january(id)).id, CollectionState::Started);
        moveTo(checkout, CollectionState::Expired);
        QVERIFY(feeOf(january(id)).state == ChargeState::Due);
        QCOMPARE(feeOf(january(id)).amount.cents, 5'000);
    }
};

QTEST_GUILESS_MAIN(RentEndsTest)
#include "rent_ends_test.moc"
