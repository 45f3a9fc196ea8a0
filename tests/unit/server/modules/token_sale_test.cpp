// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: where a sale stands follows from its logs alone, forwards and backwards; nobody is refunded twice or forgotten.
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/sale_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

class TokenSaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void state_followsTheLogsAndGoesBackWithThem()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            QCOMPARE(f.state(), QStringLiteral("open"));
            QCOMPARE(f.state(kDeadline.value + 1), QStringLiteral("failed"));
            const SaleEvent closed = f.happens(SaleEventKind::Closed);
            QCOMPARE(f.state(), QStringLiteral("closed"));
            QCOMPARE(f.state(kDeadline.value + 1), QStringLiteral("failed"));
            const SaleEvent reopened =
                f.happens(SaleEventKind::Reopened, [](SaleEvent &event) { event.deadline = kDeadline; });
            QCOMPARE(f.state(), QStringLiteral("open"));
            const SaleEvent succeeded = f.happens(SaleEventKind::Succeeded);
            QVERIFY(f.token().hasRaisedMinimum);
            QCOMPARE(f.state(kDeadline.value + 1), QStringLiteral("ended"));
            const SaleEvent forever = f.happens(SaleEventKind::Reopened);
            QCOMPARE(f.state(kDeadline.value + 1), QStringLiteral("open"));

            for (const SaleEvent &event : {forever, succeeded})
                SaleEventStore::remove(f.sql, event.position);
            QCOMPARE(f.state(kDeadline.value + 1), QStringLiteral("failed"));
            SaleEventStore::remove(f.sql, reopened.position);
            QCOMPARE(f.state(), QStringLiteral("closed"));
            SaleEventStore::remove(f.sql, closed.position);
            QCOMPARE(f.state(), QStringLiteral("open"));
        });
    }

    void state_isFailedOnceCancelled()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            f.happens(SaleEventKind::Cancelled);
            QCOMPARE(f.state(), QStringLiteral("failed"));
        });
    }

    void state_isOverWithTheLastShare()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            TokenStore::addSale(f.sql, kToken, 100, 1);
            QCOMPARE(f.state(), QStringLiteral("sold_out"));
        });
    }

    void sums_areOfAllReleasesAndRefunds()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            f.refunded(anvilAccount(1));
            const SaleEvent owed = f.refunded(anvilAccount(2), SaleEventKind::Owed);
            f.happens(SaleEventKind::Released, [](SaleEvent &event) { event.amount = {7}; });
            QCOMPARE(f.token().refunded.micro, 200'000'000);
            QCOMPARE(f.token().released.micro, 7);
            SaleEventStore::remove(f.sql, owed.position);
            QCOMPARE(f.token().refunded.micro, 100'000'000);
        });
    }

    void unrefunded_namesEachBuyerOnceUntilPaidOrOwed()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            for (const int buyer : {1, 2, 1, 3})
                f.buys(anvilAccount(buyer));
            QCOMPARE(SaleEventStore::unrefunded(f.sql, kToken),
                     (std::vector{anvilAccount(1), anvilAccount(2), anvilAccount(3)}));
            const SaleEvent first = f.refunded(anvilAccount(1));
            f.refunded(anvilAccount(3), SaleEventKind::Owed);
            QCOMPARE(SaleEventStore::unrefunded(f.sql, kToken), std::vector{anvilAccount(2)});
            QCOMPARE(SaleEventStore::refunds(f.sql, kToken), 2);
            SaleEventStore::remove(f.sql, first.position);
            QCOMPARE(SaleEventStore::unrefunded(f.sql, kToken), (std::vector{anvilAccount(1), anvilAccount(2)}));
        });
    }

    void unrefunded_followsAMovedContribution()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            f.buys(anvilAccount(1));
            f.happens(SaleEventKind::Moved, [](SaleEvent &event) {
                event.wallet = anvilAccount(1);
                event.newWallet = anvilAccount(4);
            });
            QCOMPARE(SaleEventStore::unrefunded(f.sql, kToken), std::vector{anvilAccount(4)});
        });
    }

    void unrefunded_paysAgainWhatMovesToARefundedWallet()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            f.buys(anvilAccount(1));
            f.buys(anvilAccount(2));
            f.refunded(anvilAccount(1));
            f.happens(SaleEventKind::Moved, [](SaleEvent &event) {
                event.wallet = anvilAccount(2);
                event.newWallet = anvilAccount(1);
            });
            QCOMPARE(SaleEventStore::unrefunded(f.sql, kToken), std::vector{anvilAccount(1)});
            f.refunded(anvilAccount(1));
            QVERIFY(SaleEventStore::unrefunded(f.sql, kToken).empty());
        });
    }

    void purchase_isRefundedAndConfirmedAgainWhenTheLogGoes()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            const Purchase purchase = f.confirmedPurchase(anvilAccount(1));
            const auto stored = [&] { return *PurchaseStore::find(f.sql, purchase.id); };
            f.happens(SaleEventKind::Moved, [](SaleEvent &event) {
                event.wallet = anvilAccount(1);
                event.newWallet = anvilAccount(4);
            });
            const SaleEvent refund = f.refunded(anvilAccount(4));
            SaleEventStore::markRefunded(f.sql, refund);
            QCOMPARE(toString(stored().state), QStringLiteral("REFUNDED"));
            QCOMPARE(stored().refundedAt->value, refund.at.value);
            PurchaseStore::update(f.sql, stored()); // an unrelated change keeps it
            QCOMPARE(toString(stored().state), QStringLiteral("REFUNDED"));
            SaleEventStore::unmarkRefunded(f.sql, refund);
            QCOMPARE(toString(stored().state), QStringLiteral("CONFIRMED"));
        });
    }

    void authorization_standsForBothSignatures()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            Purchase purchase = requested();
            purchase.property = f.property;
            purchase.user = kBuyer;
            purchase.pricePerShare = {50'000'000};
            PurchaseStore::insert(f.sql, purchase);
            const api::PurchaseSignatures one{.purchase = {}, .permit = {}, .authorization = QByteArray(65, 'c')};
            submit(purchase, one, {5});
            PurchaseStore::update(f.sql, purchase);
            const Purchase stored = *PurchaseStore::find(f.sql, purchase.id);
            QVERIFY(stored.signatures == one);
            QCOMPARE(int(signStep(stored, one, {6})), int(SignStep::Repeat));
        });
    }

    void rules_surviveTheirStorage()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            api::TokenRules rules;
            rules.countryMode = QStringLiteral("any");
            rules.maxHolders = 99;
            rules.maxNonAccreditedHolders = 35;
            rules.minimumHolding = Shares{10};
            rules.holdingPeriodSeconds = 31'536'000;
            rules.manualApproval = true;
            TokenStore::insertRules(f.sql, kToken, rules, {{}, 1});
            QCOMPARE(f.token().rules.toJson(), rules.toJson());
            QVERIFY(!f.token().rules.maxUnitedStatesHolders);
        });
    }
};

QTEST_GUILESS_MAIN(TokenSaleTest)
#include "token_sale_test.moc"
