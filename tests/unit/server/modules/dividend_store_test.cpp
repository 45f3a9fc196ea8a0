// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: where a distribution stands follows from what was decided and logged, forwards and backwards.
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/dividend_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::dividend;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

class DividendStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void distribution_goesItsWayAndBack()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.draft();
            QCOMPARE(f.state(id), QString("DRAFT"));
            const ApprovedTerms terms = f.terms();
            DistributionStore::approve(f.sql, id, terms);
            QCOMPARE(f.state(id), QString("APPROVED"));
            const Distribution approved = DistributionStore::get(f.sql, id);
            QVERIFY(approved.terms->rates == terms.rates);
            QVERIFY(approved.terms->statementHash == terms.statementHash);
            QCOMPARE(approved.terms->statement, terms.statement);
            QCOMPARE(DistributionStore::findProposed(f.sql, terms.proposal)->id.text(), id.text());

            f.fund(id, terms.proposal);
            QCOMPARE(f.state(id), QString("FUNDED"));
            DistributionStore::setSnapshot(
                f.sql, id, Snapshot{.step = stepAt(2), .totalShares = {4}, .pot = {1'000}, .carriedIn = {3}});
            QCOMPARE(f.state(id), QString("SNAPSHOTTED"));
            DistributionStore::setCompletion(
                f.sql, id, Completion{.step = stepAt(3), .paid = {1}, .owed = {2}, .withheld = {3}, .carriedOut = {4}});
            QCOMPARE(f.state(id), QString("COMPLETE"));
            const Distribution complete = DistributionStore::get(f.sql, id);
            QCOMPARE(complete.completion->carriedOut.micro, 4);
            QCOMPARE(complete.snapshot->carriedIn.micro, 3);
            QVERIFY(complete.funded->transactionHash == stepAt(1).transactionHash);
            QCOMPARE(complete.completion->step.block, quint64(3));

            DistributionStore::setCompletion(f.sql, id, std::nullopt);
            QCOMPARE(f.state(id), QString("SNAPSHOTTED"));
            DistributionStore::setSnapshot(f.sql, id, std::nullopt);
            DistributionStore::setCancelled(f.sql, id, stepAt(9));
            QCOMPARE(f.state(id), QString("CANCELLED"));
            QCOMPARE(DistributionStore::get(f.sql, id).cancelled->block, quint64(9));
            DistributionStore::setCancelled(f.sql, id, std::nullopt);
            DistributionStore::setFunded(f.sql, id, std::nullopt);
            QCOMPARE(f.state(id), QString("APPROVED"));
            DistributionStore::undoApproval(f.sql, id, "too little");
            QCOMPARE(f.state(id), QString("DRAFT"));
            QCOMPARE(DistributionStore::get(f.sql, id).setback, std::optional<QString>("too little"));
            DistributionStore::discard(f.sql, id, {10});
            QCOMPARE(f.state(id), QString("DISCARDED"));
        });
    }

    void distribution_isPaying_onceSomebodyIsSettled()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.snapshotted();
            QCOMPARE(f.state(id), QString("SNAPSHOTTED"));
            f.pay(id, 1, {203}, {47}, 5);
            QCOMPARE(f.state(id), QString("PAYING"));
            PaymentStore::undoSettle(f.sql, logAt(5));
            QCOMPARE(f.state(id), QString("SNAPSHOTTED"));
        });
    }

    void property_hasOneThatIsNotFunded()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId first = f.draft();
            QCOMPARE(DistributionStore::open(f.sql, f.property)->id.text(), first.text());
            DistributionStore::discard(f.sql, first, {1});
            QVERIFY(!DistributionStore::open(f.sql, f.property));
            const DistributionId second = f.funded();
            QVERIFY(!DistributionStore::open(f.sql, f.property));
            const DistributionId third = f.draft(2);
            QCOMPARE(DistributionStore::open(f.sql, f.property)->id.text(), third.text());
            QCOMPARE(DistributionStore::latestApproved(f.sql, f.property)->id.text(), second.text());
        });
    }

    void funding_canBeUndone_whileTheNextIsDrawnUp()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId funded = f.funded();
            const DistributionId next = f.draft(2);
            DistributionStore::setFunded(f.sql, funded, std::nullopt);
            QCOMPARE(f.state(funded), QString("APPROVED"));
            QCOMPARE(f.state(next), QString("DRAFT"));
            QCOMPARE(DistributionStore::open(f.sql, f.property)->id.text(), funded.text());
        });
    }

    void discarded_canBeFundedAfterAll()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.draft();
            const ApprovedTerms terms = f.terms();
            DistributionStore::approve(f.sql, id, terms);
            DistributionStore::undoApproval(f.sql, id, "GS013");
            DistributionStore::discard(f.sql, id, {7});
            f.fund(id, terms.proposal);
            QCOMPARE(f.state(id), QString("FUNDED"));
            QCOMPARE(DistributionStore::toPay(f.sql).size(), std::size_t(1));
            const DistributionStore::Filter byState{
                .property = f.property, .state = DistributionState::Discarded, .before = {}, .limit = 9};
            QVERIFY(DistributionStore::list(f.sql, byState).empty());
            DistributionStore::setFunded(f.sql, id, std::nullopt);
            QCOMPARE(f.state(id), QString("DISCARDED"));
            QCOMPARE(DistributionStore::list(f.sql, byState).size(), std::size_t(1));
        });
    }

    void lists_areByStateAndNewestFirst()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId paying = f.snapshotted();
            f.pay(paying, 1, {203}, {47}, 5);
            const DistributionId snapshotted = f.snapshotted({10}, 2);
            const DistributionId funded = f.funded({10}, 3);
            const DistributionId draft = f.draft(4);
            const auto listed = [&](std::optional<DistributionState> state) {
                return DistributionStore::list(f.sql,
                                               {.property = f.property, .state = state, .before = {}, .limit = 9});
            };
            QCOMPARE(listed(std::nullopt).size(), std::size_t(4));
            QCOMPARE(listed(std::nullopt).front().id.text(), draft.text());
            for (const auto &[state, id] : {std::pair{DistributionState::Paying, paying},
                                            {DistributionState::Snapshotted, snapshotted},
                                            {DistributionState::Funded, funded},
                                            {DistributionState::Draft, draft}}) {
                QCOMPARE(listed(state).size(), std::size_t(1));
                QCOMPARE(listed(state).front().id.text(), id.text());
                QVERIFY(listed(state).front().state() == state);
            }
            for (const auto state :
                 {DistributionState::Approved, DistributionState::Complete, DistributionState::Cancelled})
                QVERIFY(listed(state).empty());
            QCOMPARE(DistributionStore::toPay(f.sql).size(), std::size_t(3));
            QCOMPARE(DistributionStore::ofToken(f.sql, kToken).size(), std::size_t(3));
        });
    }

    void distribution_canBeCancelled_untilItsSnapshot()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId first = f.draft();
            const auto pending = [&] { return DistributionStore::beforeSnapshot(f.sql, f.property); };
            QVERIFY(!pending());
            const ApprovedTerms terms = f.terms();
            DistributionStore::approve(f.sql, first, terms);
            QCOMPARE(pending()->id.text(), first.text());
            f.fund(first, terms.proposal);
            QCOMPARE(pending()->id.text(), first.text());
            DistributionStore::setCancelled(f.sql, first, stepAt(2));
            QVERIFY(!pending());
            f.snapshotted({10}, 2);
            QVERIFY(!pending());
        });
    }
};

QTEST_GUILESS_MAIN(DividendStoreTest)
#include "dividend_store_test.moc"
