// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what each holder got follows from the chain's logs alone, forwards and backwards; sums are kept, and what does not add up is
// found.
#include "server/modules/dividend/dividend_check.h"
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/dividend_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::dividend;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

namespace {

const evm::Address kAda = anvilAccount(1);
const evm::Address kBob = anvilAccount(2);
const evm::Address kCy = anvilAccount(3);
const evm::Address kNewBob = anvilAccount(5);

CountedDistribution counted(Distributions &f, const DistributionId &id)
{
    return {DistributionStore::get(f.sql, id), PaymentStore::sumsOf(f.sql, id)};
}

QStringList contradictions(Distributions &f, const DistributionId &id)
{
    return contradictionsOf(counted(f, id), PaymentStore::settled(f.sql, id));
}

/// 1,000 over 4 shares: Ada is paid 203, Bob owed 203, Cy paid 405; 19 % are withheld.
DistributionId complete(Distributions &f, int month = 1, int log = 10)
{
    const DistributionId id = f.snapshotted({1'000}, month);
    f.owe(id, kBob, {203}, {47}, log);
    f.pay(id, 1, {203}, {47}, log + 1);
    f.pay(id, 3, {405}, {95}, log + 2);
    DistributionStore::setCompletion(
        f.sql, id,
        Completion{.step = stepAt(log + 3), .paid = {608}, .owed = {203}, .withheld = {189}, .carriedOut = {0}});
    return id;
}

} // namespace

class DividendPaymentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void pages_emptyAsTheirHoldersAreSettled()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.snapshotted();
            QCOMPARE(PaymentStore::pages(f.sql, id).size(), std::size_t(2));
            QVERIFY(PaymentStore::pending(f.sql, id, 1) == (std::vector{kAda, kBob}));
            QVERIFY(f.pay(id, 1, {203}, {47}, 5) == std::vector{kAda});
            QVERIFY(f.owe(id, kBob, {203}, {47}, 6, OwedReason::Frozen) == std::vector{kBob});
            QVERIFY(PaymentStore::pending(f.sql, id, 1).empty());
            const PageSums first = PaymentStore::pages(f.sql, id).front();
            QCOMPARE(first.holders, 2);
            QCOMPARE(first.pending, 0);
            QCOMPARE(first.owed, 1);
            QVERIFY(f.pay(id, 99, {1}, {1}, 7).empty());
            PaymentStore::undoSettle(f.sql, logAt(5));
            QVERIFY(PaymentStore::pending(f.sql, id, 1) == std::vector{kAda});
            PaymentStore::removeAll(f.sql, id);
            QVERIFY(PaymentStore::pages(f.sql, id).empty());
        });
    }

    void payment_goesFromPendingToOwedToPaid()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.snapshotted();
            const auto bob = [&] { return PaymentStore::ofWallets(f.sql, id, {kBob}).at(0); };
            QCOMPARE(toString(bob().state()), QString("PENDING"));
            f.owe(id, kBob, {203}, {47}, 6, OwedReason::NotVerified);
            QCOMPARE(toString(bob().state()), QString("OWED"));
            QVERIFY(bob().owedReason == OwedReason::NotVerified);
            QVERIFY(bob().creditor == kBob);
            DebtStore::payDebt(f.sql, kToken, kBob, kBob, logAt(7), {70});
            QCOMPARE(toString(bob().state()), QString("PAID"));
            QVERIFY(bob().paidTo == kBob && bob().paidBy == logAt(7).transactionHash);
            QVERIFY(bob().settledBy == logAt(6).transactionHash);
            DebtStore::undoPayDebt(f.sql, logAt(7));
            QCOMPARE(toString(bob().state()), QString("OWED"));
            PaymentStore::undoSettle(f.sql, logAt(6));
            QCOMPARE(toString(bob().state()), QString("PENDING"));
            QVERIFY(!bob().amount && !bob().creditor);
        });
    }

    void list_isByNumberAndState()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.snapshotted();
            f.owe(id, kBob, {203}, {47}, 6);
            f.pay(id, 3, {405}, {95}, 7);
            const auto listed = [&](std::optional<PaymentState> state, qint64 after) {
                std::vector<qint64> numbers;
                for (const Payment &payment :
                     PaymentStore::list(f.sql, id, {.state = state, .afterNumber = after, .limit = 9}))
                    numbers.push_back(payment.holderNumber);
                return numbers;
            };
            QVERIFY(listed(std::nullopt, 0) == (std::vector<qint64>{1, 2, 3}));
            QVERIFY(listed(std::nullopt, 2) == std::vector<qint64>{3});
            QVERIFY(listed(PaymentState::Pending, 0) == std::vector<qint64>{1});
            QVERIFY(listed(PaymentState::Owed, 0) == std::vector<qint64>{2});
            QVERIFY(listed(PaymentState::Paid, 0) == std::vector<qint64>{3});
        });
    }

    void debts_areOfAWalletOverAllDistributions()
    {
        onDatabase<Distributions>([](Distributions &f) {
            complete(f);
            const DistributionId second = f.snapshotted({1'000}, 2);
            f.owe(second, kBob, {200}, {50}, 30, OwedReason::Frozen);
            const Debt debt = DebtStore::debt(f.sql, kToken, kBob).value();
            QCOMPARE(debt.amount.micro, 403);
            QCOMPARE(debt.payments, 2);
            QCOMPARE(debt.since.value, 10);
            QVERIFY(debt.reason == OwedReason::Frozen);
            QCOMPARE(DebtStore::debts(f.sql).size(), std::size_t(1));
            QVERIFY(!DebtStore::debt(f.sql, kToken, kAda));
            QCOMPARE(DebtStore::timesPaid(f.sql, kToken, kBob), 0);

            DebtStore::payDebt(f.sql, kToken, kBob, kCy, logAt(31), {31});
            QVERIFY(DebtStore::debts(f.sql).empty());
            QCOMPARE(DebtStore::timesPaid(f.sql, kToken, kBob), 2);
            DebtStore::undoPayDebt(f.sql, logAt(31));
            QCOMPARE(DebtStore::debt(f.sql, kToken, kBob)->amount.micro, 403);
        });
    }

    void debt_movesWithARecovery_andBack()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = complete(f);
            DebtStore::moveDebt(f.sql, kToken, kBob, kNewBob, logAt(40));
            QVERIFY(!DebtStore::debt(f.sql, kToken, kBob));
            QCOMPARE(DebtStore::debt(f.sql, kToken, kNewBob)->amount.micro, 203);
            // Whoever has the old wallet or the new one sees it.
            QVERIFY(PaymentStore::ofWallets(f.sql, f.draft(9), {kBob, kNewBob}).empty());
            QCOMPARE(PaymentStore::ofWallets(f.sql, id, {kNewBob}).size(), std::size_t(1));
            QCOMPARE(PaymentStore::ofWallets(f.sql, id, {kBob, kNewBob}).size(), std::size_t(1));
            DebtStore::undoMoveDebt(f.sql, logAt(40));
            QVERIFY(!DebtStore::debt(f.sql, kToken, kNewBob));
            QCOMPARE(DebtStore::debt(f.sql, kToken, kBob)->amount.micro, 203);
        });
    }

    void completeDistribution_addsUp()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = complete(f);
            QCOMPARE(contradictions(f, id), QStringList());
            const PaymentSums sums = PaymentStore::sumsOf(f.sql, id);
            QCOMPARE(sums.holders, 3);
            QCOMPARE(sums.paid.micro, 608);
            QCOMPARE(sums.owed.micro, 203);
            QCOMPARE(sums.withheld.micro, 189);
            DebtStore::payDebt(f.sql, kToken, kBob, kBob, logAt(50), {50});
            QCOMPARE(contradictions(f, id), QStringList());
            QCOMPARE(PaymentStore::sumsOf(f.sql, id).paid.micro, 811);
        });
    }

    void whatDoesNotAddUp_isFound()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.snapshotted();
            QCOMPARE(contradictions(f, id), QStringList());
            f.pay(id, 1, {204}, {47}, 5);
            QCOMPARE(contradictions(f, id).size(), 1);
            QVERIFY(contradictions(f, id).front().contains("0.000251 and should be 0.000250"));
            PaymentStore::undoSettle(f.sql, logAt(5));
            f.pay(id, 1, {203}, {47}, 5);
            DistributionStore::setCompletion(
                f.sql, id,
                Completion{.step = stepAt(6), .paid = {203}, .owed = {1}, .withheld = {47}, .carriedOut = {750}});
            const QStringList found = contradictions(f, id);
            QVERIFY(!found.filter("2 holders have got nothing").isEmpty());
            QVERIFY(!found.filter("what its pages owed").isEmpty());
            DistributionStore::setSnapshot(
                f.sql, id, Snapshot{.step = stepAt(2), .totalShares = {5}, .pot = {1'001}, .carriedIn = {}});
            QVERIFY(!contradictions(f, id).filter("4 shares and the snapshot 5").isEmpty());
            QVERIFY(!contradictions(f, id).filter("the pot").isEmpty());
        });
    }

    void books_areThoseOfTheContract()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId first = complete(f);
            DistributionStore::setCompletion(
                f.sql, first,
                Completion{.step = stepAt(13), .paid = {608}, .owed = {203}, .withheld = {189}, .carriedOut = {7}});
            const DistributionId second = f.snapshotted({1'000}, 2);
            DistributionStore::setSnapshot(
                f.sql, second, Snapshot{.step = stepAt(2), .totalShares = {4}, .pot = {1'007}, .carriedIn = {7}});
            ReleaseStore::insert(f.sql, kToken, {100}, logAt(60), {60});
            ReleaseStore::insert(f.sql, kToken, {80}, logAt(61), {61});
            ReleaseStore::remove(f.sql, logAt(61));
            QCOMPARE(ReleaseStore::count(f.sql, kToken), 1);

            const Books books = booksOf({counted(f, first), counted(f, second)}, ReleaseStore::total(f.sql, kToken));
            QCOMPARE(books.deposited.micro, 2'000);
            QCOMPARE(books.paid.micro, 608);
            QCOMPARE(books.owed.micro, 203);
            QCOMPARE(books.withheld.micro, 189);
            QCOMPARE(books.carried.micro, 0); // the second pot has it
            QCOMPARE(books.released.micro, 100);
            QCOMPARE(books.pending().micro, 1'000);

            QCOMPARE(differencesOf(books, books), QStringList());
            Books chain = books;
            chain.owed.micro -= 1;
            chain.released.micro += 1;
            QCOMPARE(differencesOf(books, chain),
                     (QStringList{"owed is 0.000203 and should be 0.000202",
                                  "released is 0.000100 and should be 0.000101"}));
        });
    }
};

QTEST_GUILESS_MAIN(DividendPaymentsTest)
#include "dividend_payments_test.moc"
