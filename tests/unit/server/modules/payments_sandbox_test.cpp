// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the whole way of the money over the protocols of Stripe and Circle, with its bad turns; the books agree at every stop.
#include "tests/unit/server/modules/payments_sandbox_fixture.h"

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

class PaymentsSandboxTest : public ModuleTest<PaymentsSandboxFixture> {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { PaymentsSandboxFixture::node = std::make_unique<Anvil>(); }
    void cleanupTestCase() { PaymentsSandboxFixture::node.reset(); }

    void card_becomesUsdcInTheTreasury()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.paid();
        QCOMPARE(f.state(id), QString("PAID"));
        QCOMPARE(f.get(id).method, QString("card"));
        QCOMPARE(f.get(id).lastDigits, QString("4242"));
        QCOMPARE(f.balance(LedgerBook::Stripe), 97'070);
        QVERIFY(f.agrees());

        f.tellStripe("/settle");
        f.refresh(id);
        QCOMPARE(f.state(id), QString("SETTLED"));
        f.tellStripe("/payouts");
        await(f.payouts.poll());
        QCOMPARE(f.balance(LedgerBook::InTransit), 97'070);
        QVERIFY(f.agrees());

        f.sandbox.control("POST", "/circle/deposits", {{"amount", "970.70"}});
        await(f.deposits.poll());
        QCOMPARE(f.balance(LedgerBook::InTransit), 0);
        QVERIFY(f.agrees());

        await(f.conversions.plan());
        QVERIFY(f.reaches(ConversionState::Sent));
        QVERIFY(f.agrees());
        f.node->setStorage(PaymentsSandboxFixture::kTreasury, 0, 970'700'000);
        QVERIFY(f.reaches(ConversionState::Converted));
        QCOMPARE(f.state(id), QString("CONVERTED"));
        QCOMPARE(f.balance(LedgerBook::Treasury, Currency::Usdc), 970'700'000);
        QVERIFY(f.agrees());
    }

    void bankDebit_goesThroughDaysLater()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.begin();
        QCOMPARE(f.payByBank(id, "000123456789"), 303);
        f.refresh(id);
        QCOMPARE(f.state(id), QString("PROCESSING"));
        QVERIFY(f.agrees());
        f.tellStripe("/bank_day");
        f.refresh(id);
        QCOMPARE(f.state(id), QString("PAID"));
        QCOMPARE(f.get(id).method, QString("us_bank_account"));
        QCOMPARE(f.get(id).lastDigits, QString("6789"));
        QCOMPARE(f.get(id).fee.cents, 500);
        QVERIFY(f.agrees());
    }

    void bankDebit_comesBack()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.begin();
        QCOMPARE(f.payByBank(id, "000222222227"), 303);
        f.refresh(id);
        f.tellStripe("/bank_day");
        f.refresh(id);
        QCOMPARE(f.state(id), QString("FAILED"));
        QCOMPARE(f.get(id).failure, QString("insufficient_funds"));
        QVERIFY(f.agrees());
    }

    void bankDebit_isTakenBackByItsBank()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.begin();
        QCOMPARE(f.payByBank(id, "000555555559"), 303);
        f.tellStripe("/bank_day");
        f.refresh(id);
        QCOMPARE(f.state(id), QString("PAID"));
        QCOMPARE(f.get(id).withdrawn.cents, 100'000);
        QCOMPARE(f.balance(LedgerBook::Rent), 0); // such a dispute is lost at once
        QVERIFY(f.agrees());
    }

    void card_thatIsRefused_canBeFollowedByAnother()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.begin();
        QCOMPARE(f.payByCard(id, "4000000000000002"), 402);
        f.refresh(id);
        QCOMPARE(f.state(id), QString("STARTED"));
        QCOMPARE(f.get(id).failure, QString("card_declined"));
        QCOMPARE(f.payByCard(id), 303);
        f.refresh(id);
        QCOMPARE(f.state(id), QString("PAID"));
        QCOMPARE(f.get(id).failure, std::optional<QString>());
    }

    void bookingThatStripeMakesLater_isWaitedFor()
    {
        PaymentsSandboxFixture &f = fixture();
        f.tellStripe("/hold_bookings");
        const CollectionId id = f.paid();
        QCOMPARE(f.state(id), QString("PROCESSING"));
        f.tellStripe("/book");
        f.refresh(id);
        QCOMPARE(f.state(id), QString("PAID"));
        QVERIFY(f.agrees());
    }

    void lostAnswersAndFailures_leaveOneCheckoutToPay()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.begin();
        for (const QJsonObject &fault :
             {QJsonObject{{"resetAfterNext", 8}}, QJsonObject{{"failNext", 1}}, QJsonObject{{"rateLimitNext", 1}},
              QJsonObject{{"failForGoodNext", 1}}, QJsonObject{{"failAfterNext", 1}}}) {
            f.sandbox.control("PUT", "/stripe/faults", fault);
            QVERIFY_THROWS_EXCEPTION(Error, (void)f.open(id));
        }
        f.sandbox.control("PUT", "/stripe/faults");
        const QUrl url = f.open(id);
        QCOMPARE(f.open(id), url);
        QCOMPARE(f.payByCard(id), 303);
        f.refresh(id);
        QCOMPARE(f.state(id), QString("PAID"));
        QVERIFY(f.agrees());
    }

    void checkout_isClosed_andNobodyPaysItAnyMore()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.begin();
        const QUrl url = f.open(id);
        await(f.collections.settleOpen(f.get(id).subject, {1}));
        QCOMPARE(f.state(id), QString("EXPIRED"));
        QCOMPARE(f.sandbox.send({.url = url}).status, 410);
    }

    void refund_thatTheBankReturns_isBack()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.paid("4000000000005126");
        f.refund(id, 40'000);
        f.refresh(id);
        QCOMPARE(f.get(id).refunded.cents, 40'000);
        QVERIFY(f.agrees());
        f.tellStripe("/bank_day");
        f.refresh(id);
        QCOMPARE(f.get(id).refunded.cents, 0);
        QCOMPARE(f.balance(LedgerBook::Rent), -100'000);
        QVERIFY(f.agrees());
    }

    void dispute_isOpenedAndDecided_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<qint64>("rent");
        QTest::addColumn<qint64>("stripe");
        QTest::newRow("won") << "won" << qint64{-100'000} << qint64{95'570};
        QTest::newRow("lost") << "lost" << qint64{0} << qint64{-4'430};
    }
    void dispute_isOpenedAndDecided()
    {
        QFETCH(QString, end);
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.paid("4000000000000259");
        QCOMPARE(f.get(id).withdrawn.cents, 100'000);
        QCOMPARE(f.balance(LedgerBook::Disputed), 100'000);
        QVERIFY(f.agrees());
        const auto disputes = await(f.database->read([&](Sql &sql) { return CollectionStore::disputesOf(sql, id); }));
        f.tellStripe("/disputes/" + disputes.at(0).id, {{"status", end}});
        f.refresh(id);
        QCOMPARE(f.balance(LedgerBook::Disputed), 0);
        QTEST(f.balance(LedgerBook::Rent), "rent");
        QTEST(f.balance(LedgerBook::Stripe), "stripe");
        QVERIFY(f.agrees());
    }

    void inquiry_takesNothing()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.paid("4000000000001976");
        const auto disputes = await(f.database->read([&](Sql &sql) { return CollectionStore::disputesOf(sql, id); }));
        QCOMPARE(disputes.size(), std::size_t{1});
        QCOMPARE(f.get(id).withdrawn.cents, 0);
        QVERIFY(f.agrees());
    }

    void payout_thatComesBack_isAtStripeAgain()
    {
        PaymentsSandboxFixture &f = fixture();
        (void)f.paid();
        f.tellStripe("/settle");
        const QString id = f.sandbox.control("POST", "/stripe/payouts").object().value("id").toString();
        await(f.payouts.refresh(id));
        f.tellStripe("/payouts/" + id, {{"failureCode", "account_closed"}});
        await(f.payouts.refresh(id));
        QCOMPARE(f.balance(LedgerBook::Stripe), 97'070);
        QCOMPARE(f.balance(LedgerBook::InTransit), 0);
        QVERIFY(f.agrees());
    }

    void transferWhoseAnswerIsLost_isMadeOnce()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.paid("4000000000000077");
        QCOMPARE(f.state(id), QString("SETTLED"));
        f.sandbox.control("POST", "/circle/deposits", {{"amount", "2000"}});
        await(f.deposits.poll());
        f.sandbox.control("PUT", "/circle/faults", {{"failAfterNext", 2}, {"postsOnly", 1}});
        await(f.conversions.plan());
        QVERIFY(f.reaches(ConversionState::Sent));
        QCOMPARE(await(f.circle.balance()).available.cents, 102'930); // 970.70 left once
    }

    void transferThatCircleDenies_leavesTheMoneyThere()
    {
        PaymentsSandboxFixture &f = fixture();
        const CollectionId id = f.paid("4000000000000077");
        f.sandbox.control("POST", "/circle/deposits", {{"amount", "970.70"}});
        await(f.deposits.poll());
        f.sandbox.control("PUT", "/circle/transfers", {{"denyNext", 1}});
        await(f.conversions.plan());
        QVERIFY(f.reaches(ConversionState::Failed));
        QCOMPARE(f.conversion()->failure, QString("transfer_denied"));
        QCOMPARE(f.state(id), QString("SETTLED"));
        QCOMPARE(await(f.circle.balance()).available.cents, 97'070);
    }
};

QTEST_GUILESS_MAIN(PaymentsSandboxTest)
#include "payments_sandbox_test.moc"
