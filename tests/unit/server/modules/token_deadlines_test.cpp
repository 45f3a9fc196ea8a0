// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what time alone decides is noticed: a failed purchase that others can carry out still, and a sale whose deadline passed.
#include "server/modules/token/purchase_rules.h"
#include "server/modules/token/sale_deadline_store.h"
#include "server/modules/token/sale_event_store.h"
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

namespace {

constexpr TimeMs kToldDeadline{1'000'000};
constexpr TimeMs kAfter{1'000'001};

PropertyToken tokenOnSale(Sql &sql)
{
    PropertyToken token;
    token.property = insertProperty(sql);
    token.address = kToken;
    token.authorizedShares = {100};
    token.pricePerShare = {50'000'000};
    TokenStore::insertSale(sql, kToken, kToldDeadline, {1'000'000'000});
    TokenStore::insert(sql, token);
    return token;
}

} // namespace

class TokenDeadlinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void failedPurchase_isOnItsWayWhileOthersCanCarryItOut()
    {
        onDatabase([](Sql &sql) {
            Purchase failed = requested();
            failed.property = tokenOnSale(sql).property;
            failed.user = kBuyer;
            failed.pricePerShare = {50'000'000};
            failed.expiresAt = kToldDeadline;
            PurchaseStore::insert(sql, failed);
            Purchase next = failed;
            next.id = PurchaseId::trusted(QStringLiteral("pur_01j00000000000000000000001"));
            const auto other = [&](TimeMs since) {
                const auto found = PurchaseStore::anotherOnItsWay(sql, next, since);
                return found ? found->id.text() : QString();
            };
            QCOMPARE(other({0}), QString());
            submit(failed, kSignatures, {1});
            PurchaseStore::update(sql, failed);
            QCOMPARE(other(kAfter), failed.id.text());
            QVERIFY(failIfSubmitted(failed, QStringLiteral("token_paused"), {}));
            PurchaseStore::update(sql, failed);
            QCOMPARE(other({0}), QString()); // nobody saw its signatures

            failed.executableUntil = failed.expiresAt;
            PurchaseStore::update(sql, failed);
            QCOMPARE(other({kToldDeadline.value - 1}), failed.id.text());
            QCOMPARE(other(kToldDeadline), QString());
            next.wallet = anvilAccount(4);
            QCOMPARE(other({0}), QString());
        });
    }

    void deadline_isToldOfOnce_andAnotherOneAgain()
    {
        onDatabase([](Sql &sql) {
            tokenOnSale(sql);
            QVERIFY(SaleDeadlineStore::untold(sql, kToldDeadline).empty());
            const auto over = SaleDeadlineStore::untold(sql, kAfter);
            QCOMPARE(over.size(), std::size_t(1));
            QVERIFY(SaleDeadlineStore::markTold(sql, over.front(), kAfter));
            QVERIFY(!SaleDeadlineStore::markTold(sql, over.front(), kAfter));
            QVERIFY(SaleDeadlineStore::untold(sql, kAfter).empty());

            SaleEvent reopened;
            reopened.token = kToken;
            reopened.kind = SaleEventKind::Reopened;
            reopened.deadline = TimeMs{2'000'000};
            SaleEventStore::insert(sql, reopened);
            QVERIFY(SaleDeadlineStore::untold(sql, kAfter).empty());
            QCOMPARE(SaleDeadlineStore::untold(sql, {2'000'001}).size(), std::size_t(1));
        });
    }
};

QTEST_GUILESS_MAIN(TokenDeadlinesTest)
#include "token_deadlines_test.moc"
