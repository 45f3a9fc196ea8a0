// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: settled dollars become USDC in the Treasury once, whatever Circle, the chain and the network do meanwhile.
#include "tests/unit/server/modules/payments_conversions_fixture.h"

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

class PaymentsConversionsTest : public ModuleTest<ConversionsFixture> {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ConversionsFixture::node = std::make_unique<Anvil>(); }
    void cleanupTestCase() { ConversionsFixture::node.reset(); }

    void settled_becomesUsdcInTheTreasury()
    {
        ConversionsFixture &f = fixture();
        const CollectionId first = f.settled(10'000);
        const CollectionId second = f.settled(5'000);
        f.fund("150.00");
        f.plan();
        QVERIFY(f.isAsked());
        QCOMPARE(f.state(first), QString("CONVERTING"));
        QCOMPARE(f.fake.transfers["tr_1"].value("amount").toObject().value("amount").toString(), QString("150.00"));
        QCOMPARE(f.fake.transfers["tr_1"].value("recipient").toString(), QString("rcp_1"));
        QCOMPARE(f.balance(LedgerBook::Circle), 15'000);

        f.fake.conclude("complete");
        f.look();
        QVERIFY(f.reaches(ConversionState::Sent));
        QCOMPARE(f.balance(LedgerBook::Circle), 0);
        QCOMPARE(f.balance(LedgerBook::Conversion), 15'000);
        QVERIFY(f.isIdle());
        QCOMPARE(f.last().bookings, 0); // our node has not seen it yet

        f.arrive(150'000'000);
        f.look();
        QVERIFY(f.reaches(ConversionState::Converted));
        QCOMPARE(f.balance(LedgerBook::Treasury, Currency::Usdc), 150'000'000);
        QCOMPARE(f.balance(LedgerBook::Conversion, Currency::Usdc), -150'000'000);
        QCOMPARE(f.state(first), QString("CONVERTED"));
        QCOMPARE(f.state(second), QString("CONVERTED"));
        QCOMPARE(f.last().bookings, 1);
        QVERIFY(f.isIdle());
        QCOMPARE(f.news.count("rent:1"), 2);
        QVERIFY(f.isConsistent());
    }

    void answerThatIsLost_isAskedForUnderTheSameKey()
    {
        ConversionsFixture &f = fixture();
        (void)f.settled(10'000);
        f.fund("100.00");
        f.fake.losesAnswer = true;
        f.plan();
        QVERIFY(f.waitsFor("conversion_provider_failed"));
        f.fake.losesAnswer = false;
        QVERIFY(f.comesTrue([&] { return f.last().transferId.has_value(); }));
        QVERIFY(f.fake.keys.size() > 1);
        QCOMPARE(QSet(f.fake.keys.begin(), f.fake.keys.end()), QSet{f.last().idempotencyKey});
        QCOMPARE(f.fake.transfers.size(), std::size_t{1});
        QCOMPARE(f.last().waitingReason, std::optional<QString>());
    }

    void whileCircleIsAway_jobsDoNotPileUp()
    {
        ConversionsFixture &f = fixture();
        (void)f.settled(10'000);
        f.fund("100.00");
        f.fake.isAway = true;
        f.plan();
        QVERIFY(f.waitsFor("conversion_provider_failed"));
        for (int turn = 0; turn < 20; ++turn)
            f.look();
        QVERIFY(f.count("jobs WHERE done_at IS NULL AND queue = 'payments.conversion'") <= 2);
        f.fake.isAway = false;
        QVERIFY(f.comesTrue([&] { return f.last().transferId.has_value(); }));
    }

    void onlyWhatCircleHolds_isConverted()
    {
        ConversionsFixture &f = fixture();
        const CollectionId first = f.settled(10'000);
        const CollectionId second = f.settled(5'000);
        f.plan();
        QCOMPARE(f.count("conversions"), 0);
        f.fund("149.99");
        f.plan();
        QVERIFY(f.isAsked());
        QCOMPARE(f.last().amount.cents, 10'000);
        QCOMPARE(f.state(first), QString("CONVERTING"));
        QCOMPARE(f.state(second), QString("SETTLED"));
        f.plan(); // one at a time
        QCOMPARE(f.count("conversions"), 1);
    }

    void propertiesShareWhatCircleHolds()
    {
        ConversionsFixture &f = fixture();
        const auto other = await(f.database->write([](Sql &sql) { return insertProperty(sql, 2); }));
        (void)f.settled(10'000);
        const CollectionId theirs = f.settled(10'000, other);
        f.fund("150.00");
        f.plan();
        QCOMPARE(f.count("conversions"), 1);
        f.fund("50.00");
        f.plan();
        QCOMPARE(f.count("conversions"), 2);
        QCOMPARE(f.state(theirs), QString("CONVERTING"));
    }

    void nothingIsSent_whereTheRecipientIsNotTheApprovedTreasury()
    {
        ConversionsFixture &f = fixture();
        (void)f.settled(10'000);
        f.fund("100.00");
        f.fake.recipientStatus = "pending_verification";
        f.plan();
        QVERIFY(f.waitsFor("recipient_not_approved"));
        f.fake.recipientStatus = "active";
        f.fake.address = anvilAccount(3).toHex();
        QVERIFY(f.comesTrue([&] { return f.last().waitingReason == "recipient_not_treasury"; }));
        QCOMPARE(f.fake.keys, QStringList());
        f.fake.address = kTreasury.toChecksum();
        QVERIFY(f.comesTrue([&] { return f.last().transferId.has_value(); }));
    }

    void refusalOfCircle_isShown()
    {
        ConversionsFixture &f = fixture();
        (void)f.settled(10'000);
        f.fund("100.00");
        f.fake.refusal = 2004;
        f.plan();
        QVERIFY(f.waitsFor("conversion_refused"));
    }

    void transferThatFails_isPlannedAgain_laterEachTime()
    {
        ConversionsFixture &f = fixture();
        const CollectionId id = f.settled(10'000);
        f.fund("100.00");
        qint64 restMs = 60'000;
        for (qsizetype attempt = 1; attempt <= 3; ++attempt) {
            f.plan();
            QCOMPARE(f.count("conversions"), attempt);
            QVERIFY(f.isAsked());
            f.fake.conclude("failed", "transfer_denied");
            f.look();
            QVERIFY(f.reaches(ConversionState::Failed));
            QCOMPARE(f.last().failure, QString("transfer_denied"));
            QCOMPARE(f.state(id), QString("SETTLED"));
            f.core.clock.advanceMs(restMs - 1);
            f.plan();
            QCOMPARE(f.count("conversions"), attempt);
            f.core.clock.advanceMs(1);
            restMs *= 2;
        }
        f.plan();
        QVERIFY(f.isAsked());
        QCOMPARE(QSet(f.fake.keys.begin(), f.fake.keys.end()).size(), 4);
        QCOMPARE(f.balance(LedgerBook::Circle), 10'000);
        f.fake.conclude("complete");
        f.arrive(100'000'000);
        f.look();
        QVERIFY(f.reaches(ConversionState::Converted));
        QVERIFY(f.isConsistent());
    }

    void whatWasTakenBackLater_makesTheNextOneSmaller()
    {
        ConversionsFixture &f = fixture();
        const CollectionId first = f.settled(10'000);
        f.fund("300.00");
        f.plan();
        QVERIFY(f.isAsked());
        f.fake.conclude("complete");
        f.arrive(100'000'000);
        f.look();
        QVERIFY(f.reaches(ConversionState::Converted));
        await(f.database->write([&](Sql &sql) {
            f.ledger.post(sql, postings::refunded(f.property, {.id = "re_1", .collection = first, .amount = {4'000}}));
        }));
        (void)f.settled(10'000);
        f.plan();
        QVERIFY(f.isAsked());
        QCOMPARE(f.last().amount.cents, 6'000);
    }

    void paymentThatTheBankTookBack_waitsForItsDispute()
    {
        ConversionsFixture &f = fixture();
        const CollectionId id = f.settled(10'000);
        f.fund("300.00");
        const auto withdraw = [&](qint64 cents) {
            await(f.database->write([&](Sql &sql) {
                Collection collection = CollectionStore::get(sql, id);
                collection.withdrawn = {cents};
                CollectionStore::update(sql, collection);
            }));
        };
        withdraw(10'030);
        f.plan();
        QCOMPARE(f.count("conversions"), 0);
        withdraw(0);
        f.plan();
        QVERIFY(f.isAsked());
    }

    void bookingThatReverts_isSentAgain()
    {
        ConversionsFixture &f = fixture();
        f.node->setCode(kTreasury, kRefusingSlotCode);
        (void)f.settled(10'000);
        f.fund("100.00");
        f.plan();
        QVERIFY(f.isAsked());
        f.fake.conclude("complete");
        f.arrive(100'000'000);
        f.look();
        QVERIFY(f.reaches(ConversionState::Sent));
        QVERIFY(waitUntil(
            [&] { return f.last().bookings == 1 && f.count("blockchain_transactions WHERE state = 'FAILED'") == 1; },
            15'000));
        f.node->setCode(kTreasury, kSlotCode);
        f.look();
        QVERIFY(f.reaches(ConversionState::Converted));
        QCOMPARE(f.last().bookings, 2);
    }

    void deposits_areBookedOnce_whenTheyAreComplete()
    {
        ConversionsFixture &f = fixture();
        f.fake.deposit("10.00", "pending");
        for (int i = 0; i < 60; ++i) // the pending one is on the second page
            f.fake.deposit("1.00");
        f.fake.deposit("5.00", "failed");
        await(f.deposits.poll());
        await(f.deposits.poll());
        QCOMPARE(f.balance(LedgerBook::Circle), 6'000);
        QCOMPARE(f.balance(LedgerBook::InTransit), -6'000);
        QJsonObject oldest = f.fake.deposits.last().toObject();
        oldest.insert("status", "complete");
        f.fake.deposits.replace(f.fake.deposits.size() - 1, oldest);
        await(f.deposits.poll());
        QCOMPARE(f.balance(LedgerBook::Circle), 7'000);
        QVERIFY(f.isConsistent());
    }
};

QTEST_GUILESS_MAIN(PaymentsConversionsTest)
#include "payments_conversions_test.moc"
