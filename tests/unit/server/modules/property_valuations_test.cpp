// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a building was valued at is added to and never changed, and the property shows the one that counts.
#include "tests/unit/server/modules/property_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::property;
using namespace freehold::test;

namespace {

api::ValuationRequest valued(QDate date, qint64 dollars)
{
    return {.valuedOn = date,
            .amount = {dollars * 100},
            .method = QStringLiteral("income"),
            .appraiser = QStringLiteral("Ada & Partners"),
            .report = {},
            .corrects = {}};
}

struct PropertyValuationsFixture : PropertyFixture {
    using PropertyFixture::PropertyFixture;

    std::vector<PropertyValuations::Entry> history(PropertyId id, int limit = 50,
                                                   std::optional<ValuationPlace> after = {})
    {
        return await(service.valuations().history(manager, id, after, limit));
    }
    Valuation add(const Actor &actor, PropertyId id, const api::ValuationRequest &request)
    {
        core.clock.advanceMs(1);
        return await(service.valuations().add(actor, id, request)).valuation;
    }
    QString refusal(const Actor &actor, PropertyId id, const api::ValuationRequest &request)
    {
        return reasonOf([&] { static_cast<void>(add(actor, id, request)); });
    }
    qint64 dollarsOf(PropertyId id) { return await(service.get(manager, id)).facts.valuation.cents / 100; }
    [[nodiscard]] QDate today() const { return dateOf(core.clock.now()); }
};

} // namespace

class PropertyValuationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void draft_isTheFirstEntry();
    void edit_notesWhatIsStatedAnew();
    void add_makesTheLatestByDateCount();
    void correction_replacesAndStaysInTheHistory();
    void correction_isForWhoeverEnteredItAndAdmins();
    void add_refusesTheFutureAForeignReportAndAForeignCorrection();
    void add_followsTheStateOfTheProperty();
    void history_pagesInOrder();
    void history_isHiddenLikeItsProperty();
};

void PropertyValuationsTest::draft_isTheFirstEntry()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const Property property = f.draft(f.manager);
    const auto entries = f.history(property.id);
    QCOMPARE(entries.size(), std::size_t(1));
    QVERIFY(entries[0].isCurrent);
    QCOMPARE(entries[0].valuation.method, QStringLiteral("stated"));
    QCOMPARE(entries[0].valuation.amount.cents, 50'000'000);
    QCOMPARE(entries[0].valuation.addedBy, f.manager.id);
    QCOMPARE(await(f.service.get(f.manager, property.id)).valuedOn, f.today());
}

void PropertyValuationsTest::edit_notesWhatIsStatedAnew()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const PropertyId id = f.draft(f.manager).id;
    PropertyFacts facts = valid(PropertyFacts::parse(draftJson()));
    facts.description = QStringLiteral("A new roof.");
    await(f.service.edit(f.manager, id, facts));
    QCOMPARE(f.history(id).size(), std::size_t(1)); // the same amount is no news
    facts.valuation = {60'000'000};
    f.core.clock.advanceMs(1);
    await(f.service.edit(f.manager, id, facts));
    const auto entries = f.history(id);
    QCOMPARE(entries.size(), std::size_t(2));
    QVERIFY(entries[0].isCurrent);
    QCOMPARE(entries[0].valuation.corrects, entries[1].valuation.id);
    QCOMPARE(f.dollarsOf(id), 600'000);
}

void PropertyValuationsTest::add_makesTheLatestByDateCount()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const PropertyId id = f.draft(f.manager).id;
    f.add(f.manager, id, valued(f.today().addDays(-400), 450'000));
    QCOMPARE(f.dollarsOf(id), 500'000); // older than what was stated today
    f.add(f.admin, id, valued(f.today(), 520'000));
    QCOMPARE(f.dollarsOf(id), 520'000);
    QCOMPARE(f.history(id).back().valuation.amount.cents, 45'000'000);
}

void PropertyValuationsTest::correction_replacesAndStaysInTheHistory()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const PropertyId id = f.draft(f.manager).id;
    const Valuation wrong = f.add(f.manager, id, valued(f.today(), 5'200'000));
    QCOMPARE(f.dollarsOf(id), 5'200'000);
    api::ValuationRequest right = valued(f.today(), 520'000);
    right.corrects = wrong.id;
    const Valuation correction = f.add(f.manager, id, right);
    QCOMPARE(f.dollarsOf(id), 520'000);
    const auto entries = f.history(id);
    QCOMPARE(entries.size(), std::size_t(3));
    QCOMPARE(entries[1].valuation.correctedBy, correction.id);
    QCOMPARE(entries[1].valuation.amount.cents, 520'000'000);
    QCOMPARE(f.refusal(f.manager, id, right), QStringLiteral("already_corrected"));
}

void PropertyValuationsTest::correction_isForWhoeverEnteredItAndAdmins()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const PropertyId id = f.draft(f.manager).id;
    api::ValuationRequest right = valued(f.today(), 1);
    right.corrects = f.add(f.admin, id, valued(f.today(), 480'000)).id;
    QCOMPARE(f.refusal(f.manager, id, right), QStringLiteral("not_your_valuation"));
    right.corrects = f.add(f.manager, id, valued(f.today(), 470'000)).id;
    QCOMPARE(f.refusal(f.admin, id, right), QString());
}

void PropertyValuationsTest::add_refusesTheFutureAForeignReportAndAForeignCorrection()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const PropertyId id = f.draft(f.manager).id;
    const PropertyId other = f.draft(f.manager).id;
    QCOMPARE(f.refusal(f.manager, id, valued(f.today().addDays(1), 1)), QStringLiteral("valued_in_future"));
    api::ValuationRequest request = valued(f.today(), 1);
    request.report = f.addDeed(other);
    QCOMPARE(f.refusal(f.manager, id, request), QStringLiteral("report_unknown"));
    request.report = f.addDeed(id);
    QCOMPARE(f.add(f.manager, id, request).report, request.report);
    request.corrects = f.history(other).front().valuation.id;
    QCOMPARE(f.refusal(f.manager, id, request), QStringLiteral("corrected_valuation_unknown"));
}

void PropertyValuationsTest::add_followsTheStateOfTheProperty()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const Actor other = f.actor(QStringLiteral("other@example.com"), Role::PropertyManager);
    const PropertyId id = f.submitted(f.manager).id;
    const api::ValuationRequest request = valued(f.today(), 1);
    QCOMPARE(f.refusal(f.manager, id, request), QStringLiteral("wrong_state"));
    QCOMPARE(f.refusal(other, id, request), QStringLiteral("not_found"));
    await(f.service.approve(f.admin, id));
    await((*f.database).write([&](Sql &sql) { f.service.moveIfPossible(sql, id, PropertyAction::FinishTokenizing); }));
    QCOMPARE(f.refusal(other, id, request), QStringLiteral("not_owner"));
    QCOMPARE(f.refusal(f.manager, id, request), QString());
}

void PropertyValuationsTest::history_pagesInOrder()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const PropertyId id = f.draft(f.manager).id;
    for (const int daysAgo : {10, 30, 20, 10})
        f.add(f.manager, id, valued(f.today().addDays(-daysAgo), 100 + daysAgo));
    std::vector<PropertyValuations::Entry> paged;
    std::optional<ValuationPlace> after;
    do {
        const auto page = f.history(id, /*limit=*/2, after);
        const auto end = page.size() > 2 ? page.begin() + 2 : page.end();
        paged.insert(paged.end(), page.begin(), end);
        after = page.size() > 2 ? std::optional(ValuationPlace{page[1].valuation.valuedOn, page[1].valuation.id})
                                : std::nullopt;
    } while (after);
    const auto whole = f.history(id);
    QCOMPARE(paged.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i)
        QCOMPARE(paged[i].valuation.id, whole[i].valuation.id);
    for (std::size_t i = 1; i < whole.size(); ++i)
        QVERIFY(whole[i - 1].valuation.valuedOn >= whole[i].valuation.valuedOn);
}

void PropertyValuationsTest::history_isHiddenLikeItsProperty()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyValuationsFixture f(dialect);
    const PropertyId id = f.draft(f.manager).id;
    QCOMPARE(reasonOf([&] { static_cast<void>(await(f.service.valuations().history({}, id, {}, 5))); }),
             QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(PropertyValuationsTest)
#include "property_valuations_test.moc"
