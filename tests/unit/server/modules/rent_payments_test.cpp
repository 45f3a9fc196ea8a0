// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a charge is where its payments are, each step of it stays, and what can be distributed is said once.
#include "server/modules/rent/rent_ledger.h"
#include "tests/unit/server/modules/rent_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::test;

class RentPaymentsTest : public ModuleTest<RentFixture> {
    Q_OBJECT

    ChargeId rent()
    {
        auto &f = fixture();
        return f.chargesOf(f.lease())[0].id;
    }
    void moveTo(const CollectionId &id, CollectionState state)
    {
        auto &f = fixture();
        f.change(id, [&](auto &stored) { RentFixture::move(stored, state, f.core.clock.now()); });
    }
    QStringList stepsOf(const ChargeId &id)
    {
        QStringList states;
        for (const ChargeStep &step :
             await(fixture().database->read([=](Sql &sql) { return ChargeStore::stepsOf(sql, id); })))
            states.append(toString(step.state));
        return states;
    }

private Q_SLOTS:
    void payment_goesAllTheWay_stepByStep()
    {
        auto &f = fixture();
        const ChargeId id = rent();
        const CollectionId payment = f.pay(id, CollectionState::Started);
        for (const auto state : {CollectionState::Paid, CollectionState::Settled, CollectionState::Converting,
                                 CollectionState::Converted, CollectionState::Converted})
            moveTo(payment, state);
        QCOMPARE(stepsOf(id),
                 QStringList({"DUE", "PAYMENT_STARTED", "PAID_UNSETTLED", "SETTLED", "CONVERTING", "CONVERTED"}));
        QCOMPARE(f.events("rent.collected"), 1);
        QCOMPARE(f.events("rent.converted"), 1);
        QCOMPARE(f.mails(), 2); // invitation and receipt
        QCOMPARE(f.count("notifications WHERE kind = 'rent_received'"), 1);
    }

    void payment_thatFails_isDueAgain_andTold()
    {
        auto &f = fixture();
        const ChargeId id = rent();
        moveTo(f.pay(id, CollectionState::Processing), CollectionState::Failed);
        QVERIFY(f.get(id).state == ChargeState::Due);
        QCOMPARE(f.get(id).failure, QString("insufficient_funds"));
        QCOMPARE(f.count("notifications WHERE kind = 'rent_not_received'"), 1);
        const CollectionId second = f.pay(id, CollectionState::Started);
        QCOMPARE(f.get(id).failure, std::nullopt);
        moveTo(second, CollectionState::Expired);
        QVERIFY(f.get(id).state == ChargeState::Due);
        QCOMPARE(f.get(id).failure, std::nullopt);
        QCOMPARE(f.count("notifications WHERE kind = 'rent_not_received'"), 1);
    }

    void refund_ofAPartLeavesIt_ofAllEndsIt()
    {
        auto &f = fixture();
        const ChargeId id = rent();
        const CollectionId payment = f.pay(id, CollectionState::Settled);
        f.change(payment, [](auto &stored) { stored.refunded = {20'000}; });
        QVERIFY(f.get(id).state == ChargeState::Settled);
        QCOMPARE(f.get(id).refunded.cents, 20'000);
        f.change(payment, [](auto &stored) { stored.refunded = stored.amount; });
        QVERIFY(f.get(id).state == ChargeState::Refunded);
        f.change(payment, [](auto &stored) { stored.refunded = {}; }); // the payer's bank did not take it
        QVERIFY(f.get(id).state == ChargeState::Settled);
        QCOMPARE(f.events("rent.refunded"), 3);
        QCOMPARE(f.mails(), 4); // invitation, receipt, two refunds
    }

    void dispute_standsUntilItIsWonAndTheMoneyIsBack()
    {
        using Status = payments::StripeDispute::Status;
        auto &f = fixture();
        const ChargeId id = rent();
        const CollectionId payment = f.pay(id, CollectionState::Converted);
        f.dispute(payment, Status::Open, 120'000);
        QVERIFY(f.get(id).state == ChargeState::Disputed);
        QCOMPARE(f.count("notifications WHERE kind = 'rent_disputed'"), 1);
        f.dispute(payment, Status::Won, 120'000);
        QVERIFY(f.get(id).state == ChargeState::Disputed);
        f.dispute(payment, Status::Won, 0);
        QVERIFY(f.get(id).state == ChargeState::Converted);
        f.dispute(payment, Status::Lost, 120'000);
        QVERIFY(f.get(id).state == ChargeState::Disputed);
        QCOMPARE(f.events("rent.converted"), 1);
    }

    void waived_staysSo_unlessSomebodyPaysAllTheSame()
    {
        auto &f = fixture();
        const ChargeId id = rent();
        await(f.charges.waive(f.manager, id, "Paid in cash"));
        const CollectionId late = f.pay(id, CollectionState::Started);
        QVERIFY(f.get(id).state == ChargeState::Waived);
        moveTo(late, CollectionState::Paid);
        QVERIFY(f.get(id).state == ChargeState::PaidUnsettled);
        QCOMPARE(reasonOf([&] { await(f.charges.waive(f.manager, id, "Again")); }), QString("charge_not_due"));
    }

    void payments_areAsTheyStandNow()
    {
        auto &f = fixture();
        const ChargeId id = rent();
        const auto all = [&] {
            return await(f.database->read([&](Sql &sql) { return RentLedger(f.payments).payments(sql, f.property); }));
        };
        const CollectionId payment = f.pay(id, CollectionState::Started);
        QVERIFY(all().empty());
        moveTo(payment, CollectionState::Converting);
        f.change(payment, [](auto &stored) { stored.refunded = {10'000}; });
        QVERIFY(!all().at(0).convertedAt);
        moveTo(payment, CollectionState::Converted);
        f.dispute(payment, payments::StripeDispute::Status::Open, 40'000);

        const RentPayment said = all().at(0);
        QCOMPARE(said.charge.id.text(), id.text());
        QCOMPARE(said.collection.text(), payment.text());
        QCOMPARE(said.gross.cents, 120'000);
        QCOMPARE(said.processingFee.cents, 3'000);
        QCOMPARE(said.reversed.cents, 50'000);
        QVERIFY(said.convertedAt);
        QCOMPARE(said.disputes.at(0).pending.cents, 80'000);
        f.dispute(payment, payments::StripeDispute::Status::Won, 0);
        QCOMPARE(all().at(0).reversed.cents, 10'000);
        QCOMPARE(all().size(), 1u);
    }

    void paidAgainAfterARefund_isTwoPayments()
    {
        auto &f = fixture();
        const ChargeId id = rent();
        const CollectionId first = f.pay(id, CollectionState::Converted);
        f.change(first, [](auto &stored) { stored.refunded = stored.amount; });
        const CollectionId second = f.pay(id, CollectionState::Converted);
        const auto all =
            await(f.database->read([&](Sql &sql) { return RentLedger(f.payments).payments(sql, f.property); }));
        QCOMPARE(all.size(), 2u);
        QCOMPARE(all[0].collection.text(), first.text());
        QCOMPARE(all[0].reversed.cents, 120'000);
        QCOMPARE(all[1].collection.text(), second.text());
        QCOMPARE(all[1].charge.id.text(), id.text());
    }

    void terms_holdFromTheirDay_andTheLastWordForADayCounts()
    {
        auto &f = fixture();
        const auto set = [&](QDate from, qint64 fee) {
            api::RentTermsRequest request;
            request.effectiveFrom = from;
            request.feeBasisPoints = fee;
            await(f.expenses.setTerms(f.manager, f.property, request));
        };
        const auto feeOn = [&](QDate day) {
            return await(f.database->read([&](Sql &sql) { return RentExpenses::termsOn(sql, f.property, day); }))
                .feeBasisPoints;
        };
        QCOMPARE(feeOn(QDate(2026, 1, 1)), 0);
        QCOMPARE(reasonOf([&] { set(QDate(2026, 1, 1), 800); }), QString("terms_not_ahead"));
        set(QDate(2026, 3, 1), 900);
        set(QDate(2026, 2, 1), 800);
        set(QDate(2026, 2, 1), 700);
        QCOMPARE(feeOn(QDate(2026, 1, 31)), 0);
        QCOMPARE(feeOn(QDate(2026, 2, 1)), 700);
        QCOMPARE(feeOn(QDate(2026, 3, 1)), 900);
    }

    void tenant_isWhoeverHasProvedTheAddress()
    {
        auto &f = fixture();
        const LeaseId lease = f.lease();
        const Actor stranger = f.actor("anna@example.com", Role::Tenant);
        const Actor tom = f.actor("tom@example.com", Role::Investor);
        QCOMPARE(await(f.tenants.leases(stranger)).size(), 0u);
        QCOMPARE(await(f.tenants.leases(tom)).size(), 1u);
        QCOMPARE(await(f.tenants.charges(tom, {})).size(), 1u);
        auto request = RentFixture::request();
        request.tenantEmail = "anna@example.com";
        QCOMPARE(reasonOf([&] { await(f.leases.edit(f.manager, lease, request)); }), QString("tenant_charged"));
    }

    void tenant_isAnotherOne_onlyBeforeAnythingIsCharged()
    {
        auto &f = fixture();
        auto request = RentFixture::request();
        request.startsOn = QDate(2026, 3, 1);
        const LeaseId lease = f.lease(request);
        const Actor tom = f.actor("tom@example.com", Role::Tenant);
        const Actor anna = f.actor("anna@example.com", Role::Tenant);
        QCOMPARE(await(f.tenants.leases(tom)).size(), 1u);
        request.tenantEmail = "anna@example.com";
        await(f.leases.edit(f.manager, lease, request));
        QCOMPARE(await(f.tenants.leases(tom)).size(), 0u);
        QCOMPARE(await(f.tenants.leases(anna)).size(), 1u);
    }
};

QTEST_GUILESS_MAIN(RentPaymentsTest)
#include "rent_payments_test.moc"
