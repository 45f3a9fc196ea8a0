// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a statement has taken counts while its proposal is its distribution's, and what was proposed is kept whatever comes of it.
#include "server/modules/dividend/dividend_proposal_store.h"
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/dividend_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::dividend;
using freehold::test::await;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

class DividendSourcesTest : public QObject {
    Q_OBJECT

    static Statement ofRent(const QString &payment)
    {
        return {.lines = {{.kind = LineKind::Rent, .source = "chg_1", .payment = payment, .amount = {1}}}};
    }
    static TakenSources takenOf(const QString &payment) { return {{{LineKind::Rent, payment}, {1}}}; }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void sources_addUp_andAreGivenBack()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const auto line = [](LineKind kind, const QString &source, qint64 cents) {
                return StatementLine{.kind = kind, .source = source, .payment = source, .amount = {cents}};
            };
            const auto proposal = [&](const DistributionId &id) {
                return DistributionStore::get(f.sql, id).terms->proposal;
            };
            const DistributionId first = f.funded();
            const DistributionId second = f.funded({1'000}, 2);
            SourceStore::take(f.sql, proposal(first),
                              {.lines = {line(LineKind::Rent, "col_1", 900), line(LineKind::Expense, "exp_1", -300),
                                         line(LineKind::Adjustment, {}, 7)}});
            SourceStore::take(
                f.sql, proposal(second),
                {.lines = {line(LineKind::Reversal, "col_1", -200), line(LineKind::ExpenseReturned, "exp_1", 300)}});
            const TakenSources both{{{LineKind::Rent, "col_1"}, {900}}, {{LineKind::Reversal, "col_1"}, {-200}}};
            QVERIFY(SourceStore::taken(f.sql, f.property) == both);
            DistributionStore::setCancelled(f.sql, second, stepAt(9));
            const TakenSources one{{{LineKind::Rent, "col_1"}, {900}}, {{LineKind::Expense, "exp_1"}, {-300}}};
            QVERIFY(SourceStore::taken(f.sql, f.property) == one);
            DistributionStore::setCancelled(f.sql, second, std::nullopt);
            DistributionStore::setFunded(f.sql, second, std::nullopt);
            QVERIFY(SourceStore::taken(f.sql, f.property) == both);
            DistributionStore::undoApproval(f.sql, second, "refused");
            QVERIFY(SourceStore::taken(f.sql, f.property) == one);
        });
    }

    void source_hasOneLineInAStatement()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        TestDatabase database(dialect);
        const auto twice = [](Sql &sql) {
            Distributions f(sql);
            const StatementLine line{.kind = LineKind::Expense, .source = "exp_1", .amount = {-5}};
            SourceStore::take(sql, DistributionStore::get(sql, f.funded()).terms->proposal, {.lines = {line, line}});
        };
        QVERIFY_THROWS_EXCEPTION(Error, await(database->write(twice)));
    }

    void parts_stayWhenTheDistributionIsCancelled()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.draft();
            ApprovedTerms terms = f.terms();
            terms.feeDue = {80};
            terms.fee = {500'000};
            terms.reserveDue = {-7};
            terms.reserve = {};
            DistributionStore::approve(f.sql, id, terms);
            f.fund(id, terms.proposal);
            DistributionStore::setCancelled(f.sql, id, stepAt(9));
            const DistributionId refused = f.draft(2);
            DistributionStore::approve(f.sql, refused, f.terms());
            DistributionStore::undoApproval(f.sql, refused, "refused");
            const auto parts = SourceStore::parts(f.sql, f.property);
            QCOMPARE(parts.size(), std::size_t(1));
            QCOMPARE(parts[0].distribution.text(), id.text());
            QVERIFY(parts[0].isCancelled);
            QCOMPARE(parts[0].feeDue.cents, 80);
            QCOMPARE(parts[0].fee.cents, 50);
            QCOMPARE(parts[0].reserveDue.cents, -7);
            QCOMPARE(parts[0].reserve.cents, 0);
        });
    }

    void proposal_isKeptWhenItCameToNothing_andCanBeFundedAfterAll()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.draft();
            const ApprovedTerms first = f.terms({1'000});
            DistributionStore::approve(f.sql, id, first);
            SourceStore::take(f.sql, first.proposal, ofRent("old"));
            DistributionStore::undoApproval(f.sql, id, "GS013");
            QVERIFY(!DistributionStore::get(f.sql, id).terms);
            const ApprovedTerms second = f.terms({900});
            DistributionStore::approve(f.sql, id, second);
            SourceStore::take(f.sql, second.proposal, ofRent("new"));
            QCOMPARE(ProposalStore::of(f.sql, id).size(), std::size_t(2));
            QVERIFY(SourceStore::taken(f.sql, f.property) == takenOf("new"));

            f.fund(id, first.proposal);
            QCOMPARE(f.state(id), QString("FUNDED"));
            QCOMPARE(DistributionStore::get(f.sql, id).terms->amount.micro, 1'000);
            QVERIFY(SourceStore::taken(f.sql, f.property) == takenOf("old"));

            DistributionStore::setFunded(f.sql, id, std::nullopt);
            QCOMPARE(f.state(id), QString("APPROVED"));
            QCOMPARE(DistributionStore::get(f.sql, id).terms->amount.micro, 900);
            QVERIFY(SourceStore::taken(f.sql, f.property) == takenOf("new"));
        });
    }

    void adjustments_areReplacedTogether()
    {
        onDatabase<Distributions>([](Distributions &f) {
            const DistributionId id = f.draft();
            const auto one = [](qint64 cents, const QString &reason) {
                return Adjustment{.amount = {cents}, .reason = reason, .by = token::kBuyer, .at = {3}};
            };
            AdjustmentStore::replace(f.sql, id, {one(-500, "Roof"), one(20, "Interest")});
            AdjustmentStore::replace(f.sql, id, {one(-400, "Roof, agreed")});
            const auto kept = AdjustmentStore::of(f.sql, id);
            QCOMPARE(kept.size(), std::size_t(1));
            QCOMPARE(kept.front().amount.cents, -400);
            QCOMPARE(kept.front().reason, QString("Roof, agreed"));
            AdjustmentStore::replace(f.sql, id, {});
            QVERIFY(AdjustmentStore::of(f.sql, id).empty());
        });
    }
};

QTEST_GUILESS_MAIN(DividendSourcesTest)
#include "dividend_sources_test.moc"
