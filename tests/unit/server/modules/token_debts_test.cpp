// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a sale owes follows from its logs alone, forwards and backwards, by token and by wallet.
#include "server/modules/token/owed_store.h"
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/sale_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

class TokenDebtsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void debts_areWhatWasNotPaidLessWhatWasPaidLater_andGoBackWithTheLogs()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            const auto owed = [&] {
                QStringList debts;
                for (const Debt &debt : OwedStore::debts(f.sql))
                    debts.append(QStringLiteral("%1 %2 %3")
                                     .arg(debt.wallet == anvilAccount(4) ? u"four" : u"five", debt.amount.toString())
                                     .arg(debt.changes));
                debts.sort();
                return debts;
            };
            QCOMPARE(owed(), QStringList());
            f.refunded(anvilAccount(4), SaleEventKind::Owed);
            f.refunded(anvilAccount(4), SaleEventKind::Owed);
            const SaleEvent other = f.refunded(anvilAccount(5), SaleEventKind::Owed);
            f.refunded(anvilAccount(6));
            const QString fives = QStringLiteral("five 100.000000 0");
            QCOMPARE(owed(), (QStringList{fives, QStringLiteral("four 200.000000 0")}));

            const DebtChange payment{.token = kToken,
                                     .wallet = anvilAccount(4),
                                     .heir = std::nullopt,
                                     .amount = {200'000'000},
                                     .position = {{}, 900},
                                     .at = {900}};
            OwedStore::insert(f.sql, payment);
            QCOMPARE(owed(), QStringList{fives});
            f.refunded(anvilAccount(4), SaleEventKind::Owed);
            QCOMPARE(owed(), (QStringList{fives, QStringLiteral("four 100.000000 1")}));

            OwedStore::remove(f.sql, payment.position);
            SaleEventStore::remove(f.sql, other.position);
            QCOMPARE(owed(), QStringList{QStringLiteral("four 300.000000 0")});
        });
    }

    void debts_areKeptByToken()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            f.refunded(anvilAccount(4), SaleEventKind::Owed);
            OwedStore::insert(f.sql,
                              {.token = anvilAccount(0),
                               .wallet = anvilAccount(4),
                               .heir = std::nullopt,
                               .amount = {100'000'000},
                               .position = {{}, 900},
                               .at = {900}});
            const auto debts = OwedStore::debts(f.sql);
            QCOMPARE(debts.size(), 1U);
            QCOMPARE(debts.front().token, kToken);
            QCOMPARE(debts.front().changes, 0); // what was paid for another token is no attempt of this one
        });
    }

    void debts_followTheInvestorToAnotherWallet()
    {
        onDatabase<SaleFixture>([](SaleFixture &f) {
            f.refunded(anvilAccount(4), SaleEventKind::Owed);
            DebtChange change{.token = kToken,
                              .kind = DebtChangeKind::Moved,
                              .wallet = anvilAccount(4),
                              .heir = anvilAccount(5),
                              .amount = {100'000'000},
                              .position = {{}, 900},
                              .at = {900}};
            OwedStore::insert(f.sql, change);
            QCOMPARE(OwedStore::debts(f.sql).size(), 1U);
            QCOMPARE(OwedStore::debts(f.sql).front().wallet, anvilAccount(5));

            // The new wallet is lost as well, and the Safe pays a third one.
            change = {.token = kToken,
                      .kind = DebtChangeKind::Redirected,
                      .wallet = anvilAccount(5),
                      .heir = anvilAccount(6),
                      .amount = {100'000'000},
                      .position = {{}, 901},
                      .at = {901}};
            OwedStore::insert(f.sql, change);
            QVERIFY(OwedStore::debts(f.sql).empty());
            OwedStore::remove(f.sql, change.position);
            QCOMPARE(OwedStore::debts(f.sql).front().amount, Usdc{100'000'000});
        });
    }
};

QTEST_GUILESS_MAIN(TokenDebtsTest)
#include "token_debts_test.moc"
