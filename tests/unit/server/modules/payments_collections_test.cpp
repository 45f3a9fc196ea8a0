// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a payer paid is booked once, and what was taken back as well, whatever Stripe's webhooks do.
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/payments_fixture.h"

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

class PaymentsCollectionsTest : public ModuleTest<PaymentsFixture> {
    Q_OBJECT

private Q_SLOTS:
    void paid_isBookedOnce()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.paid();
        await(f.collections.refresh(id));
        QCOMPARE(f.state(id), QString("PAID"));
        QCOMPARE(f.balance(LedgerBook::Stripe), 97'070);
        QCOMPARE(f.balance(LedgerBook::ProcessingFees), 2'930);
        QCOMPARE(f.balance(LedgerBook::Rent), -100'000);
        QCOMPARE(f.get(id).lastDigits, QString("4242"));
        f.fake.isAvailable = true;
        await(f.collections.refresh(id));
        QCOMPARE(f.state(id), QString("SETTLED"));
        QVERIFY(f.isIdle());
        QCOMPARE(f.news, QStringList({"rent:1", "rent:1"}));
        QVERIFY(f.isConsistent());
    }

    void debit_thatIsUnderWay_canFail()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        (void)f.open(id);
        f.fake.status = "complete";
        f.fake.isProcessing = true;
        await(f.collections.refresh(id));
        QCOMPARE(f.state(id), QString("PROCESSING"));
        QCOMPARE(reasonOf([&] { (void)f.begin(); }), QString("payment_in_progress"));
        f.fake.isProcessing = false;
        f.fake.failure = "insufficient_funds";
        await(f.collections.refresh(id));
        QCOMPARE(f.state(id), QString("FAILED"));
        QCOMPARE(f.get(id).failure, QString("insufficient_funds"));
        QVERIFY(f.begin() != id);
        QCOMPARE(f.count("ledger_journals"), 0);
    }

    void olderAnswer_doesNotTakeBack()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.paid();
        f.fake.isPaid = false;
        f.fake.status = "open";
        await(f.collections.refresh(id));
        QCOMPARE(f.state(id), QString("PAID"));
    }

    void expired_canBeBegunAgain_andIsPaidWhenItWasPaid()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        (void)f.open(id);
        f.core.clock.advanceMs(Collections::kCheckoutLifeMs);
        await(f.collections.settleOpen("rent:1", {100'000}));
        QCOMPARE(f.state(id), QString("EXPIRED"));
        QVERIFY(f.begin() != id);
        f.fake.pay(); // in the last second
        await(f.collections.refresh(id));
        QCOMPARE(f.state(id), QString("PAID"));
    }

    void checkoutOfAnotherAmount_isClosedFirst()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        (void)f.open(id);
        await(f.collections.settleOpen("rent:1", {100'000}));
        QCOMPARE(f.state(id), QString("STARTED"));
        await(f.collections.settleOpen("rent:1", {120'000}));
        QCOMPARE(f.state(id), QString("EXPIRED"));
        QVERIFY(f.begin(120'000) != id);
    }

    void webhooks_repeatedReorderedAndEarly_bookOnce()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        (void)f.open(id);
        f.fake.pay();
        f.fake.isAvailable = true;
        f.webhook("evt_3", {{"id", "ch_1"}, {"object", "charge"}}); // of a charge that is not known yet
        f.webhook("evt_2", {{"id", "cs_1"}, {"object", "checkout.session"}, {"client_reference_id", id.text()}});
        f.webhook("evt_2", {{"id", "cs_1"}, {"object", "checkout.session"}, {"client_reference_id", id.text()}});
        f.webhook("evt_1",
                  {{"id", "pi_1"}, {"object", "payment_intent"}, {"metadata", QJsonObject{{"reference", id.text()}}}});
        QVERIFY(f.isIdle());
        QCOMPARE(f.state(id), QString("SETTLED"));
        QCOMPARE(f.count("ledger_journals"), 1);
        QCOMPARE(f.count("inbox"), 3);
        f.webhook("evt_9", {{"id", "ch_stranger"}, {"object", "charge"}});
        QVERIFY(f.isIdle());
    }

    void webhook_tellsOfACheckoutWhoseAnswerWasLost()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        f.fake.losesAnswer = true;
        QCOMPARE(reasonOf([&] { (void)f.open(id); }), QString("payment_provider_failed"));
        f.fake.pay();
        f.webhook("evt_1", {{"id", "cs_1"}, {"object", "checkout.session"}, {"client_reference_id", id.text()}});
        QVERIFY(f.isIdle());
        QCOMPARE(f.state(id), QString("PAID"));
    }

    void webhook_isRefusedWhenItIsForged()
    {
        PaymentsFixture &f = fixture();
        QCOMPARE(reasonOf([&] { f.webhook("evt_1", {{"id", "ch_1"}}, "stranger"); }), QString("webhook_signature"));
        QCOMPARE(reasonOf([&] { f.webhook("evt 1", {{"id", "ch_1"}}); }), QString("malformed_webhook"));
        QCOMPARE(reasonOf([&] { f.webhook("evt_1", {{"id", "../x"}}); }), QString("malformed_webhook"));
        QCOMPARE(f.count("inbox"), 0);
    }

    void refund_isBookedAndTakenBackWhenItFails()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.paid();
        f.fake.refund("re_1", 40'000, "pending");
        await(f.collections.refresh(id));
        await(f.collections.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Stripe), 57'070);
        QCOMPARE(f.balance(LedgerBook::Rent), -60'000);
        QCOMPARE(f.get(id).refunded.cents, 40'000);
        f.fake.refund("re_1", 40'000, "failed");
        await(f.collections.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Stripe), 97'070);
        QCOMPARE(f.get(id).refunded.cents, 0);
        f.fake.refund("re_1", 40'000, "succeeded"); // an old answer
        await(f.collections.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Stripe), 97'070);
        QVERIFY(f.isConsistent());
    }

    void dispute_holdsBack_andGivesBackWhenWon()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.paid();
        f.fake.dispute("needs_response", {{-100'000, 1'500}});
        await(f.collections.refresh(id));
        await(f.collections.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Stripe), -4'430);
        QCOMPARE(f.balance(LedgerBook::Disputed), 100'000);
        QCOMPARE(f.balance(LedgerBook::DisputeFees), 1'500);
        QCOMPARE(f.get(id).withdrawn.cents, 100'000);
        f.fake.dispute("needs_response", {}); // an old answer
        await(f.collections.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Disputed), 100'000);
        f.fake.dispute("won", {{-100'000, 1'500}, {100'000, 0}});
        await(f.collections.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Stripe), 95'570);
        QCOMPARE(f.balance(LedgerBook::Disputed), 0);
        QCOMPARE(f.get(id).withdrawn.cents, 0);
        QVERIFY(f.isConsistent());
    }

    void inquiry_isToldOf_whenItComesAndWhenItIsOver()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.paid();
        QTRY_COMPARE(f.news.size(), 1);
        f.fake.dispute("warning_needs_response", {});
        await(f.collections.refresh(id));
        QTRY_COMPARE(f.news.size(), 2);
        await(f.collections.refresh(id)); // nothing new
        f.fake.dispute("warning_closed", {});
        await(f.collections.refresh(id));
        await(f.collections.refresh(id));
        QTRY_COMPARE(f.news.size(), 3);
        QCOMPARE(f.get(id).withdrawn.cents, 0);
        QVERIFY(f.isConsistent());
    }

    void dispute_thatIsLost_wasNoRent()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.paid();
        f.fake.dispute("lost", {}); // the money follows
        await(f.collections.refresh(id));
        f.fake.dispute("lost", {{-100'000, 1'500}});
        await(f.collections.refresh(id));
        await(f.collections.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Disputed), 0);
        QCOMPARE(f.balance(LedgerBook::Rent), 0);
        QCOMPARE(f.balance(LedgerBook::Stripe), -4'430);
        QCOMPARE(f.get(id).withdrawn.cents, 100'000);
        QVERIFY(f.isConsistent());
    }

    void payout_leavesStripe_andComesBackWhenItFails()
    {
        PaymentsFixture &f = fixture();
        f.webhook("evt_1", {{"id", "po_1"}, {"object", "payout"}});
        QVERIFY(f.isIdle());
        await(f.payouts.poll());
        QCOMPARE(f.balance(LedgerBook::InTransit), 50'000);
        QCOMPARE(f.balance(LedgerBook::Stripe), -50'000);
        f.fake.payout.insert("status", "failed");
        await(f.payouts.poll());
        QCOMPARE(f.balance(LedgerBook::InTransit), 0);
        QVERIFY(f.isConsistent());
    }

    void provider_thatIsAway_losesNothing()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        (void)f.open(id);
        f.fake.pay();
        f.fake.isAway = true;
        f.webhook("evt_1", {{"id", "cs_1"}, {"object", "checkout.session"}, {"client_reference_id", id.text()}});
        QVERIFY(waitUntil([&] { return f.count("jobs WHERE attempts > 0 AND done_at IS NULL") == 1; }));
        f.fake.isAway = false;
        f.core.clock.advanceMs(60'000);
        f.core.jobs.wake();
        QVERIFY(f.isIdle());
        QCOMPARE(f.state(id), QString("PAID"));
    }
};

QTEST_GUILESS_MAIN(PaymentsCollectionsTest)
#include "payments_collections_test.moc"
