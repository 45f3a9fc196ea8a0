// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: where a sale stands follows from its logs alone, forwards and backwards; nobody is refunded twice or forgotten.
#include "server/modules/token/owed_store.h"
#include "server/modules/token/purchase_rules.h"
#include "server/modules/token/sale_event_store.h"
#include "server/modules/token/sale_state.h"
#include "server/modules/token/share_sales_store.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::await;
using freehold::test::TestDatabase;

namespace {

constexpr TimeMs kDeadline{1'000'000};

/// A token on sale that has to raise 1,000 USDC, in the transaction that the test ends with.
struct Fixture {
    explicit Fixture(Sql &s) : sql(s), property(insertProperty(s))
    {
        PropertyToken made;
        made.property = property;
        made.address = kToken;
        made.authorizedShares = {100};
        made.pricePerShare = {50'000'000};
        TokenStore::insertSale(sql, kToken, kDeadline, {1'000'000'000});
        TokenStore::insert(sql, made);
    }

    PropertyToken token() const { return *TokenStore::findByAddress(sql, kToken); }
    QString state(qint64 now = 0) const { return toString(saleStateOf(token(), {now})); }
    SaleEvent happens(SaleEventKind kind, const std::function<void(SaleEvent &)> &details = {})
    {
        SaleEvent event;
        event.token = kToken;
        event.kind = kind;
        event.position = {evm::Hash32::fromBytes(QByteArray(32, char(++logs))).value(), logs};
        event.at = {logs};
        if (details)
            details(event);
        SaleEventStore::insert(sql, event);
        return event;
    }
    SaleEvent refunded(const evm::Address &wallet, SaleEventKind kind = SaleEventKind::Refunded)
    {
        return happens(kind, [&](SaleEvent &event) {
            event.wallet = wallet;
            event.amount = {100'000'000};
        });
    }
    void buys(const evm::Address &wallet)
    {
        ShareSale sale;
        sale.token = kToken;
        sale.buyer = wallet;
        sale.shares = {2};
        sale.cost = {100'000'000};
        sale.at = {{}, ++logs};
        ShareSalesStore::insert(sql, sale);
    }
    Purchase confirmedPurchase(const evm::Address &wallet)
    {
        Purchase purchase = requested();
        purchase.property = property;
        purchase.user = kBuyer;
        purchase.wallet = wallet;
        purchase.pricePerShare = {50'000'000};
        PurchaseStore::insert(sql, purchase);
        submit(purchase, kSignatures, {5});
        purchase.state = PurchaseState::Confirmed;
        purchase.transactionHash = evm::Hash32();
        purchase.confirmedAt = TimeMs{6};
        PurchaseStore::update(sql, purchase);
        return purchase;
    }

    Sql &sql;
    PropertyId property;
    quint32 logs = 100;
};

} // namespace

class TokenSaleTest : public QObject {
    Q_OBJECT

private:
    template <typename Body>
    static void onDatabase(Body body)
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        TestDatabase database(dialect);
        await(database->write([&](Sql &sql) {
            Fixture fixture(sql);
            body(fixture);
        }));
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void state_followsTheLogsAndGoesBackWithThem()
    {
        onDatabase([](Fixture &f) {
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

    void debts_areWhatWasNotPaidLessWhatWasPaidLater_andGoBackWithTheLogs()
    {
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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

    void state_isFailedOnceCancelled()
    {
        onDatabase([](Fixture &f) {
            f.happens(SaleEventKind::Cancelled);
            QCOMPARE(f.state(), QStringLiteral("failed"));
        });
    }

    void state_isOverWithTheLastShare()
    {
        onDatabase([](Fixture &f) {
            TokenStore::addSale(f.sql, kToken, 100, 1);
            QCOMPARE(f.state(), QStringLiteral("sold_out"));
        });
    }

    void sums_areOfAllReleasesAndRefunds()
    {
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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
        onDatabase([](Fixture &f) {
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
