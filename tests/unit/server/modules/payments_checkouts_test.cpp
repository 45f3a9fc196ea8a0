// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever asks for a payment's checkout, and whenever, gets the one whose payment is asked about.
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/payments_fixture.h"

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

class PaymentsCheckoutsTest : public ModuleTest<PaymentsFixture> {
    Q_OBJECT

private Q_SLOTS:
    void checkout_isTheSameUntilPaid()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        QCOMPARE(f.open(id), QUrl("https://checkout.example/cs_1"));
        QCOMPARE(f.begin(), id);
        QCOMPARE(f.open(id), QUrl("https://checkout.example/cs_1"));
        QCOMPARE(f.fake.creations, 1);
        QCOMPARE(f.fake.idempotencyKey, id.text().toLatin1() + ":0");
        QCOMPARE(reasonOf([&] { (void)f.begin(1); }), QString("payment_in_progress"));
        QCOMPARE(f.count("collections"), 1);
    }

    void checkout_thatFailsForGood_isAskedForUnderAnotherKey()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        f.fake.losesAnswer = true; // and Stripe repeats the failure under the same key
        QCOMPARE(reasonOf([&] { (void)f.open(id); }), QString("payment_provider_failed"));
        QCOMPARE(f.fake.idempotencyKey, id.text().toLatin1() + ":0");
        f.fake.losesAnswer = false;
        QCOMPARE(f.begin(), id);
        QCOMPARE(f.open(id), QUrl("https://checkout.example/cs_1"));
        QCOMPARE(f.fake.creations, 2);
        QCOMPARE(f.fake.idempotencyKey, id.text().toLatin1() + ":1");
    }

    void checkout_withoutAnAnswer_isAskedForUnderTheSameKey()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        f.config.baseUrl = QUrl("http://127.0.0.1:1");
        QCOMPARE(reasonOf([&] { (void)f.open(id); }), QString("unreachable"));
        f.config.baseUrl = f.server.url();
        f.fake.isAway = true; // as while an earlier call is under way
        f.fake.awayStatus = 409;
        QCOMPARE(reasonOf([&] { (void)f.open(id); }), QString("payment_provider_failed"));
        f.fake.isAway = false;
        (void)f.open(id);
        QCOMPARE(f.fake.idempotencyKey, id.text().toLatin1() + ":0");
    }

    void checkout_withoutAnAnswer_isGivenUpWhileAnotherCanStillBeMade()
    {
        constexpr qint64 kStripesLeastMs = 30 * kMinuteMs;
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        f.fake.losesAnswer = true;
        QCOMPARE(reasonOf([&] { (void)f.open(id); }), QString("payment_provider_failed"));
        f.fake.losesAnswer = false;
        f.core.clock.advanceMs(Collections::kUnaskedLifeMs - 1);
        await(f.collections.settleOpen("rent:1", {100'000}));
        QCOMPARE(f.begin(), id);
        QVERIFY(f.get(id).expiresAt.value - f.core.clock.now().value > kStripesLeastMs);
        f.core.clock.advanceMs(1);
        await(f.collections.settleOpen("rent:1", {100'000}));
        QCOMPARE(f.state(id), QString("EXPIRED"));
        const CollectionId next = f.begin();
        QVERIFY(next != id);
        QCOMPARE(f.get(next).expiresAt.value - f.core.clock.now().value, Collections::kCheckoutLifeMs);
        QCOMPARE(f.open(next), QUrl("https://checkout.example/cs_1"));
    }

    void checkout_thatIsClosedBeforeStripeAnswers_isGivenToNobody()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        f.server.hold();
        auto asked = f.asking(id);
        QVERIFY(waitUntil([&] { return f.fake.creations == 1; }));
        await(f.collections.settleOpen("rent:1", {0}));
        QCOMPARE(f.state(id), QString("EXPIRED"));
        f.server.release();
        QCOMPARE(reasonOf([&] { (void)await(std::move(asked)); }), QString("payment_in_progress"));
        QCOMPARE(f.fake.status, QString("expired"));
    }

    void checkout_thatAnotherAnswerWasFasterThan_isClosedForTheFasterOne()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        f.server.hold();
        auto asked = f.asking(id);
        QVERIFY(waitUntil([&] { return f.fake.creations == 1; }));
        f.fake.makeOther();
        f.note(id, "cs_2");
        f.server.release();
        QCOMPARE(await(std::move(asked)), QUrl("https://checkout.example/cs_2"));
        QCOMPARE(f.fake.status, QString("expired"));
    }

    void checkout_askedForTwiceAtOnce_isTheSame()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        f.fake.reference = id.text();
        f.fake.amount = 100'000;
        f.fake.isAway = true;
        f.fake.awayStatus = 409; // an earlier call is under way
        auto asked = f.asking(id);
        QVERIFY(waitUntil([&] { return f.fake.refusals == 1; }));
        f.fake.isAway = false;
        f.note(id, "cs_1"); // and has its answer
        QCOMPARE(await(std::move(asked)), QUrl("https://checkout.example/cs_1"));
        QCOMPARE(f.fake.creations, 0);
    }

    void checkout_thatWasNotNoted_countsWhenItIsPaid()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.begin();
        (void)f.open(id);
        f.fake.makeOther();
        const auto tell = [&](const QByteArray &event) {
            f.webhook(event, {{"id", "cs_2"}, {"object", "checkout.session"}, {"client_reference_id", id.text()}});
            QVERIFY(f.isIdle());
        };
        tell("evt_1");
        QCOMPARE(f.get(id).sessionId, QString("cs_1"));
        f.fake.pay();
        f.fake.makeOther();
        f.fake.isPaid = false;
        f.fake.status = "open";
        tell("evt_2");
        QCOMPARE(f.get(id).sessionId, QString("cs_2"));
        QCOMPARE(f.state(id), QString("PAID"));
        QCOMPARE(f.fake.status, QString("expired"));
    }

    void checkout_thatWasNotNoted_changesNothingOfWhatIsPaid()
    {
        PaymentsFixture &f = fixture();
        const CollectionId id = f.paid();
        f.fake.makeOther();
        f.webhook("evt_1", {{"id", "cs_2"}, {"object", "checkout.session"}, {"client_reference_id", id.text()}});
        QVERIFY(f.isIdle());
        QCOMPARE(f.get(id).sessionId, QString("cs_1"));
        QCOMPARE(f.count("ledger_journals"), 1);
    }
};

QTEST_GUILESS_MAIN(PaymentsCheckoutsTest)
#include "payments_checkouts_test.moc"
