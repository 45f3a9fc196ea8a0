// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: orders that are stored together are judged as if they had come one after the other, each with a verdict of its own.
#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/cancellation_store.h"
#include "server/modules/marketplace/cancelled_hash_store.h"
#include "tests/unit/server/modules/marketplace_modules.h"
#include "tests/unit/server/modules/module_fixture.h"

using namespace freehold;
using namespace freehold::marketplace;
using freehold::test::await;
using freehold::test::kDollar;

class MarketplaceBatchTest : public test::ModuleTest<test::MarketFixture> {
    Q_OBJECT

    static Task<> place(OrderIntake &intake, OrderOffer offer, QString *word)
    {
        try {
            (void)co_await intake.store(std::move(offer));
            *word = "taken";
        } catch (const Error &error) {
            *word = error.reason;
        }
    }

    /// What each of them got, handed in at the same time.
    QStringList placed(const std::vector<OrderOffer> &offers)
    {
        OrderIntake intake(fixture().core.core, fixture().admission, fixture().permits);
        QStringList words(std::ssize(offers), QString());
        std::vector<Task<>> tasks;
        for (std::size_t i = 0; i < offers.size(); ++i)
            tasks.push_back(place(intake, offers[i], &words[static_cast<qsizetype>(i)]));
        for (Task<> &task : tasks)
            await(std::move(task));
        return words;
    }

private Q_SLOTS:
    void ordersOfOneWallet_getNoMoreThanItHas_inTheOrderInWhichTheyCame()
    {
        auto &market = fixture();
        const std::vector<OrderOffer> buying{market.offer(OrderSide::Buy, 12), market.offer(OrderSide::Buy, 10),
                                             market.offer(OrderSide::Buy, 8), market.offer(OrderSide::Buy, 1),
                                             market.offer(OrderSide::Buy, 20, 50 * kDollar, /*investor=*/1)};
        QCOMPARE(market.wordsOf(buying),
                 QStringList({"taken", "usdc_balance_too_low", "taken", "usdc_balance_too_low", "taken"}));
        const std::vector<OrderOffer> selling{market.offer(OrderSide::Sell, 60), market.offer(OrderSide::Sell, 41),
                                              market.offer(OrderSide::Sell, 40), market.offer(OrderSide::Sell, 1)};
        QCOMPARE(market.wordsOf(selling), QStringList({"taken", "shares_not_free", "taken", "shares_not_free"}));
        QCOMPARE(market.stored().size(), 5U);
    }

    void refusal_saysWhatOrdersOfTheSameBatchTake()
    {
        auto &market = fixture();
        const auto verdicts = market.store({market.offer(OrderSide::Buy, 12), market.offer(OrderSide::Buy, 10)});
        try {
            (void)verdicts.at(1).value();
        } catch (const Error &error) {
            QCOMPARE(error.params.value("in_open_orders").toString(), "600.000000");
            QCOMPARE(error.params.value("needed").toString(), "500.000000");
        }
    }

    /// The chain has taken 400 of the 600 USDC, which is not heard of here yet.
    void whatTheChainHasSettled_isNotCountedTwice()
    {
        auto &market = fixture();
        const OrderOffer first = market.offer(OrderSide::Buy, 12);
        QCOMPARE(market.wordsOf({first}), QStringList("taken"));
        await(market.database->write([&](Sql &sql) {
            sql.exec("UPDATE orders SET matched_shares = 10 WHERE id = :id", {{"id", first.order.id}});
        }));
        OrderOffer next = market.offer(OrderSide::Buy, 8);
        next.facts.standing.means.usdcBalance = next.facts.standing.means.usdcAllowance = {600 * kDollar};
        QCOMPARE(market.wordsOf({next}), QStringList("usdc_balance_too_low"));
        next.facts.standing.filled = {{first.order.terms.salt, {8}}};
        OrderOffer tooMuch = next;
        tooMuch.order.terms.shares = {9};
        QCOMPARE(market.wordsOf({tooMuch, next}), QStringList({"usdc_balance_too_low", "taken"}));
    }

    /// Known here as mined, while the chain was asked before that.
    void permit_isCounted_untilTheChainsAnswerHasIt()
    {
        auto &market = fixture();
        const OrderOffer first = market.offer(OrderSide::Buy, 12);
        QCOMPARE(market.wordsOf({first}), QStringList("taken"));
        await(market.database->write([&](Sql &sql) {
            sql.exec("UPDATE orders SET permit_micro_usdc = :value, permit_nonce = 0, permit_deadline = 4000000000, "
                     "permit_signature = :bytes",
                     {{"value", Usdc{1'000 * kDollar}}, {"bytes", QByteArray("p")}});
            market.blockchain.enqueue(
                sql,
                {.purpose = kPermitPurpose, .reference = first.order.id.text(), .to = market.wallets[1], .data = "d"});
            sql.exec("UPDATE blockchain_transactions SET state = 'MINED', nonce = 0, raw = :bytes, hash = :hash",
                     {{"bytes", QByteArray("r")}, {"hash", first.order.hash.toHex()}});
        }));
        OrderOffer next = market.offer(OrderSide::Buy, 8);
        next.facts.standing.means.usdcAllowance = {0};
        OrderOffer later = next;
        later.facts.standing.permitNonce = 1;
        QCOMPARE(market.wordsOf({later, next}), QStringList({"usdc_allowance_too_low", "taken"}));
    }

    void numbersInTheBook_haveNoGap_whoeverIsRefused()
    {
        auto &market = fixture();
        OrderOffer wrongEpoch = market.offer(OrderSide::Buy, 1);
        wrongEpoch.order.terms.epoch = 7;
        OrderOffer foreignWallet = market.offer(OrderSide::Buy, 1);
        foreignWallet.order.terms.maker = market.wallets[1];
        const std::vector<OrderOffer> offers{market.offer(OrderSide::Buy, 1), wrongEpoch,
                                             market.offer(OrderSide::Sell, 1), foreignWallet,
                                             market.offer(OrderSide::Buy, 2)};
        const auto verdicts = market.store(offers);
        QCOMPARE(market.wordOf(verdicts.at(1)), "wrong_epoch");
        QCOMPARE(market.wordOf(verdicts.at(3)), "wallet_not_linked");
        const auto stored = market.stored();
        QCOMPARE(stored.size(), 3U);
        for (qint64 number = 1; const std::size_t place : {0U, 2U, 4U}) {
            const Order &order = verdicts.at(place).value();
            QCOMPARE(order.sequence, number);
            QCOMPARE(order.revision, number);
            QVERIFY(stored.at(static_cast<std::size_t>(number - 1)).id == offers.at(place).order.id);
            ++number;
        }
        const auto book =
            await(market.database->read([&](Sql &sql) { return BookStore::find(sql, market.property).value(); }));
        QCOMPARE(book.revision, 3);
    }

    void theSameOrder_isTakenOnce_inABatchAndAfterIt()
    {
        auto &market = fixture();
        const OrderOffer first = market.offer(OrderSide::Buy, 12);
        OrderOffer again = first;
        again.order.id = OrderId::trusted("ord_01j00000000000000000000009");
        OrderOffer byAnother = again;
        byAnother.order.user = market.users[1];
        for (int turn = 0; turn < 2; ++turn) {
            const auto verdicts = market.store({first, again, byAnother});
            QVERIFY(verdicts.at(0)->id == first.order.id && verdicts.at(1)->id == first.order.id);
            QCOMPARE(verdicts.at(1)->sequence, 1);
            QCOMPARE(market.wordOf(verdicts.at(2)), "placed_by_another_account");
        }
        QCOMPARE(market.stored().size(), 1U);
    }

    void aSalt_isUsedOnceByAWallet_inABatchAndAfterIt_alsoOfWhatIsOver()
    {
        auto &market = fixture();
        const OrderOffer first = market.offer(OrderSide::Buy, 1);
        const auto other = [&](int investor) {
            OrderOffer offer = market.offer(OrderSide::Buy, 2, 50 * kDollar, investor);
            offer.order.terms.salt = first.order.terms.salt;
            return offer;
        };
        QCOMPARE(market.wordsOf({first, other(0), other(1), first}),
                 QStringList({"taken", "salt_used", "taken", "taken"}));
        await(market.database->write(
            [](Sql &sql) { sql.exec("UPDATE orders SET standing = 'CANCELLED', reason = 'cancelled_by_maker'"); }));
        QCOMPARE(market.wordsOf({other(0), market.offer(OrderSide::Buy, 3)}), QStringList({"salt_used", "taken"}));
        QCOMPARE(market.stored().size(), 3U);
    }

    void whatItsMakerCancelledOnChain_isNotTaken()
    {
        auto &market = fixture();
        const OrderOffer cancelled = market.offer(OrderSide::Buy, 1);
        await(market.database->write([&](Sql &sql) {
            CancelledHashes::insert(sql, {}, market.wallets[0], cancelled.order.hash);
            OrderCancellation all;
            all.id = OrderCancellationId::trusted("ocl_01j00000000000000000000001");
            all.user = market.users[1];
            all.maker = market.wallets[1];
            CancellationStore::insert(sql, all);
        }));
        QCOMPARE(market.wordsOf({cancelled, market.offer(OrderSide::Buy, 1),
                                 market.offer(OrderSide::Buy, 1, 50 * kDollar, /*investor=*/1)}),
                 QStringList({"cancelled_on_chain", "taken", "epoch_ends"}));
    }

    void aWallet_hasNoMoreOrdersThanItMay()
    {
        auto &market = fixture();
        std::vector<OrderOffer> offers;
        for (qint64 i = 0; i < OrderAdmission::kMaxAlivePerWallet + 1; ++i)
            offers.push_back(market.offer(OrderSide::Buy, 1, kDollar));
        const QStringList words = market.wordsOf(offers);
        QCOMPARE(words.count("taken"), OrderAdmission::kMaxAlivePerWallet);
        QCOMPARE(words.last(), "too_many_orders");
        QCOMPARE(market.wordsOf({market.offer(OrderSide::Buy, 1, kDollar)}), QStringList("too_many_orders"));
    }

    void whoLostTheirStanding_isRefused_asTheTableSays()
    {
        auto &market = fixture();
        await(market.database->write([&](Sql &sql) {
            sql.exec(
                "INSERT INTO kyc_verifications (id, user_id, level, state, external_id, evidence_salt, started_at, "
                "checked_at) VALUES ('kyc_1', :user, 'identity', 'REVOKED', 'x', '', 0, 0)",
                {{"user", market.users[0]}});
        }));
        QCOMPARE(market.wordsOf(
                     {market.offer(OrderSide::Buy, 1), market.offer(OrderSide::Buy, 1, 50 * kDollar, /*investor=*/1)}),
                 QStringList({"identity_revoked", "taken"}));
    }

    void aRequestThatAnotherAttemptOvertook_hasNoEffect_andOnlyEffectsAreMarked()
    {
        auto &market = fixture();
        const auto mark = [](const QString &name) {
            return EffectMark([name](Sql &sql) {
                sql.exec(
                    "INSERT INTO idempotency_keys (caller, idempotency_key, attempt, fingerprint, state, started_at, "
                    "expires_at) VALUES ('usr', :key, '', '', 'effected', 0, 0)",
                    {{"key", name}});
            });
        };
        std::vector<OrderOffer> offers{market.offer(OrderSide::Buy, 12), market.offer(OrderSide::Buy, 1),
                                       market.offer(OrderSide::Buy, 9), market.offer(OrderSide::Buy, 8)};
        offers[0].effect = mark("first");
        offers[1].effect = EffectMark([](Sql &) { throw Error(ErrorCode::Conflict, "idempotency_in_progress", ""); });
        offers[2].effect = mark("refused");
        QCOMPARE(placed(offers), QStringList({"taken", "idempotency_in_progress", "usdc_balance_too_low", "taken"}));
        QStringList keys;
        await(market.database->read([&](Sql &sql) {
            sql.forEach("SELECT idempotency_key FROM idempotency_keys WHERE caller = :caller",
                        {{"caller", QString("usr")}},
                        [&](const Row &row) { keys.append(row.text("idempotency_key")); });
        }));
        QCOMPARE(keys, QStringList("first"));
    }

    void onePoisonedOrder_refusesNoOther()
    {
        auto &market = fixture();
        // A property that there is not: only the database sees it, and then as a failure of the whole transaction.
        OrderOffer poisoned = market.offer(OrderSide::Buy, 1);
        poisoned.order.property = PropertyId::trusted("prop_01j00000000000000000000009");
        QCOMPARE(placed({market.offer(OrderSide::Buy, 1), poisoned, market.offer(OrderSide::Buy, 2),
                         market.offer(OrderSide::Buy, 100)}),
                 QStringList({"taken", "database", "taken", "usdc_balance_too_low"}));
        QCOMPARE(market.stored().size(), 2U);
        QCOMPARE(market.stored().back().sequence, 2);
    }

    void ordersThatComeTogether_areAllStored()
    {
        auto &market = fixture();
        constexpr qint64 kOrders = 300; // more than are stored at once
        std::vector<OrderOffer> offers;
        for (qint64 i = 0; i < kOrders; ++i)
            offers.push_back(market.offer(OrderSide::Buy, 1, kDollar, static_cast<int>(i % 2)));
        QCOMPARE(placed(offers).count("taken"), kOrders);
        const auto stored = market.stored();
        QCOMPARE(std::ssize(stored), kOrders);
        for (qint64 number = 0; const Order &order : stored)
            QCOMPARE(order.sequence, ++number);
    }
};

QTEST_GUILESS_MAIN(MarketplaceBatchTest)
#include "marketplace_batch_test.moc"
