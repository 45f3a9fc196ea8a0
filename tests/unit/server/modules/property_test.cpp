// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a property moves only along its table, only by those who may, and never without a deed.
#include "server/modules/property/property_document_access.h"
#include "server/modules/property/property_visibility.h"
#include "tests/unit/server/modules/property_fixture.h"

#include <QTest>

#include <set>

using namespace freehold;
using namespace freehold::property;
using namespace freehold::test;

namespace {

using enum PropertyState;

constexpr std::array kStates{Draft,      PendingApproval, ChangesRequested, Approved, Rejected,
                             Tokenizing, Tokenized,       Suspended,        Exited};

} // namespace

class PropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void transitions_areTheTableAndNothingElse();
    void draft_parseNamesEveryWrongField();
    void life_fromDraftToApproved();
    void life_sentBackAndSubmittedAgain();
    void approval_isTakenBack();
    void submission_isWithdrawn();
    void documents_areFiledAsLongAsItLives();
    void submit_rejectsWithoutDeed();
    void edit_rejectsOthersAndWrongStates();
    void approve_rejectsOwnProperty();
    void list_showsWhatOneMaySee();
};

void PropertyTest::transitions_areTheTableAndNothingElse()
{
    using Edge = std::tuple<PropertyAction, PropertyState, PropertyState>;
    using enum PropertyAction;
    const std::set<Edge> expected{{Edit, Draft, Draft},
                                  {Edit, ChangesRequested, ChangesRequested},
                                  {File, Draft, Draft},
                                  {File, ChangesRequested, ChangesRequested},
                                  {File, Approved, Approved},
                                  {File, Tokenizing, Tokenizing},
                                  {File, Tokenized, Tokenized},
                                  {File, Suspended, Suspended},
                                  {Value, Draft, Draft},
                                  {Value, ChangesRequested, ChangesRequested},
                                  {Value, Approved, Approved},
                                  {Value, Tokenized, Tokenized},
                                  {Value, Suspended, Suspended},
                                  {Submit, Draft, PendingApproval},
                                  {Submit, ChangesRequested, PendingApproval},
                                  {Withdraw, PendingApproval, Draft},
                                  {Approve, PendingApproval, Approved},
                                  {RequestChanges, PendingApproval, ChangesRequested},
                                  {Reject, PendingApproval, Rejected},
                                  {RequestChanges, Approved, ChangesRequested},
                                  {Reject, Approved, Rejected},
                                  {StartTokenizing, Approved, Tokenizing},
                                  {AbandonTokenizing, Tokenizing, Approved},
                                  {FinishTokenizing, Draft, Tokenized},
                                  {FinishTokenizing, PendingApproval, Tokenized},
                                  {FinishTokenizing, ChangesRequested, Tokenized},
                                  {FinishTokenizing, Rejected, Tokenized},
                                  {FinishTokenizing, Approved, Tokenized},
                                  {FinishTokenizing, Tokenizing, Tokenized},
                                  {UndoTokenized, Tokenized, Tokenizing}};
    std::set<Edge> found;
    for (const auto action : {Edit, File, Value, Submit, Withdraw, Approve, RequestChanges, Reject, StartTokenizing,
                              AbandonTokenizing, FinishTokenizing, UndoTokenized})
        for (const auto state : kStates)
            if (const auto next = stateAfter(action, state))
                found.insert({action, state, *next});
    QVERIFY(found == expected);
}

void PropertyTest::draft_parseNamesEveryWrongField()
{
    QJsonObject json = draftJson();
    json["valuation_usd"] = "1.234";
    json["address"] =
        QJsonObject{{"street", "x"}, {"city", "y"}, {"postal_code", "z"}, {"country", "XX"}, {"planet", "Mars"}};
    json["kind"] = "castle";
    json["extra"] = 1;
    const auto parsed = PropertyFacts::parse(json);
    QVERIFY(!parsed);
    std::set<QString> fields;
    for (const auto &error : parsed.error())
        fields.insert(error.field);
    QVERIFY((fields == std::set<QString>{"valuation_usd", "address.country", "address.planet", "kind", "extra"}));
}

void PropertyTest::life_fromDraftToApproved()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const Property pending = f.submitted(f.manager);
    QVERIFY(pending.state == PendingApproval);
    const Property approved = await(f.service.approve(f.admin, pending.id));
    QVERIFY(approved.state == Approved);
    QCOMPARE(approved.reviewedBy, f.admin.id);
    QCOMPARE(approved.facts.valuation.cents, 50'000'000);
    QCOMPARE(reasonOf([&] { static_cast<void>(await(f.service.approve(f.admin, pending.id))); }),
             QStringLiteral("wrong_state"));
}

void PropertyTest::life_sentBackAndSubmittedAgain()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const PropertyId id = f.submitted(f.manager).id;
    QCOMPARE(await(f.service.requestChanges(f.admin, id, QStringLiteral("a better photo"))).reviewNote,
             QStringLiteral("a better photo"));
    QVERIFY(await(f.service.edit(f.manager, id, valid(PropertyFacts::parse(draftJson())))).state == ChangesRequested);
    const Property again = await(f.service.submit(f.manager, id));
    QVERIFY(again.state == PendingApproval);
    QVERIFY(!again.reviewNote);
    QVERIFY(await(f.service.reject(f.admin, id, QStringLiteral("no"))).state == Rejected);
}

void PropertyTest::approval_isTakenBack()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const PropertyId id = f.submitted(f.manager).id;
    await(f.service.approve(f.admin, id));
    const Property back = await(f.service.requestChanges(f.admin, id, QStringLiteral("the address is another")));
    QVERIFY(back.state == ChangesRequested);
    await(f.service.submit(f.manager, id));
    await(f.service.approve(f.admin, id));
    QVERIFY(await(f.service.reject(f.admin, id, QStringLiteral("the deed is forged"))).state == Rejected);
}

void PropertyTest::submission_isWithdrawn()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const Actor other = f.actor(QStringLiteral("other@example.com"), Role::PropertyManager);
    const PropertyId id = f.submitted(f.manager).id;
    const auto withdrawBy = [&](const Actor &actor) {
        return reasonOf([&] { static_cast<void>(await(f.service.withdraw(actor, id))); });
    };
    QCOMPARE(withdrawBy(other), QStringLiteral("not_found"));
    QCOMPARE(withdrawBy(f.admin), QStringLiteral("not_owner"));
    const Property draft = await(f.service.withdraw(f.manager, id));
    QVERIFY(draft.state == Draft);
    QVERIFY(!draft.submittedAt);
    QCOMPARE(withdrawBy(f.manager), QStringLiteral("wrong_state"));
    QVERIFY(await(f.service.submit(f.manager, id)).state == PendingApproval);
}

void PropertyTest::documents_areFiledAsLongAsItLives()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    PropertyDocumentAccess access;
    const PropertyId id = f.submitted(f.manager).id;
    const auto refusal = [&](const Actor &actor, DocumentKind kind) {
        return await((*f.database).read([&](Sql &sql) {
            return reasonOf([&] { access.requireMayAdd(sql, actor, id, kind); });
        }));
    };
    QCOMPARE(refusal(f.manager, DocumentKind::Inspection), QStringLiteral("wrong_state"));
    await(f.service.approve(f.admin, id));
    for (const auto kind : {DocumentKind::Valuation, DocumentKind::Inspection, DocumentKind::Insurance})
        QCOMPARE(refusal(f.manager, kind), QString());
    for (const auto kind : {DocumentKind::Deed, DocumentKind::Photo})
        QCOMPARE(refusal(f.manager, kind), QStringLiteral("wrong_state"));
    QCOMPARE(refusal(f.admin, DocumentKind::Insurance), QStringLiteral("not_owner"));
}

void PropertyTest::submit_rejectsWithoutDeed()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const Property property = f.draft(f.manager);
    QCOMPARE(reasonOf([&] { static_cast<void>(await(f.service.submit(f.manager, property.id))); }),
             QStringLiteral("deed_required"));
    QVERIFY(await(f.service.get(f.manager, property.id)).state == Draft);
}

void PropertyTest::edit_rejectsOthersAndWrongStates()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const Actor other = f.actor(QStringLiteral("other@example.com"), Role::PropertyManager);
    const PropertyId id = f.submitted(f.manager).id;
    const PropertyFacts facts = valid(PropertyFacts::parse(draftJson()));
    const auto editBy = [&](const Actor &actor) {
        return reasonOf([&] { static_cast<void>(await(f.service.edit(actor, id, facts))); });
    };
    QCOMPARE(editBy(other), QStringLiteral("not_found"));
    QCOMPARE(editBy(f.admin), QStringLiteral("not_owner"));
    QCOMPARE(editBy(f.manager), QStringLiteral("wrong_state"));
}

void PropertyTest::approve_rejectsOwnProperty()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const Actor both = f.actor(QStringLiteral("both@example.com"), Role::Admin | Role::PropertyManager);
    const PropertyId id = f.submitted(both).id;
    QCOMPARE(reasonOf([&] { static_cast<void>(await(f.service.approve(both, id))); }), QStringLiteral("own_property"));
    QVERIFY(await(f.service.approve(f.admin, id)).state == Approved);
}

void PropertyTest::list_showsWhatOneMaySee()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyFixture f(dialect);
    const Property draft = f.draft(f.manager);
    const PropertyId sold = f.submitted(f.manager).id;
    await(f.service.approve(f.admin, sold));
    await(
        (*f.database).write([&](Sql &sql) { f.service.moveIfPossible(sql, sold, PropertyAction::FinishTokenizing); }));

    const auto count = [&](const PropertyFilter &filter) { return await(f.service.list(filter)).size(); };
    PropertyFilter ofManager;
    ofManager.viewer = f.manager.id;
    PropertyFilter beforeDraft = ofManager;
    beforeDraft.after = PropertyPlace{.name = {}, .figure = 0, .id = draft.id};
    PropertyFilter drafts;
    drafts.seesAll = true;
    drafts.state = Draft;
    PropertyFilter ownedByAdmin;
    ownedByAdmin.viewer = f.admin.id;
    ownedByAdmin.onlyMine = true;
    QCOMPARE(count({}), std::size_t(1));
    QCOMPARE(count(ofManager), std::size_t(2));
    QCOMPARE(count(drafts), std::size_t(1));
    QCOMPARE(count(ownedByAdmin), std::size_t(0));
    QCOMPARE(count(beforeDraft), std::size_t(0));
    QCOMPARE(reasonOf([&] { static_cast<void>(await(f.service.get({}, draft.id))); }), QStringLiteral("not_found"));
    QVERIFY(await(f.service.get({}, sold)).state == Tokenized);
}

QTEST_GUILESS_MAIN(PropertyTest)
#include "property_test.moc"
