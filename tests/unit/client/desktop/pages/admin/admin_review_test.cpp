// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an admin finds what waits, reads a property beside its documents, and decides; harm asks first and names its object.
#include "client/desktop/pages/admin/property_review_page.h"
#include "client/desktop/pages/admin/tokenization_page.h"
#include "client/desktop/pages/admin/work_queue_page.h"
#include "tests/unit/client/desktop/pages/admin/samples.h"

#include <QTableView>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

class AdminReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queue_gathersAllModulesOldestFirst();
    void queue_saysWhichPartsAreMissing();
    void queue_leadsToWhereTheWorkIs();
    void approve_asksThenTells();
    void requestChanges_sendsTheNote();
    void reject_needsAReason();
    void refusal_isToldAndNothingIsLost();
    void decided_cannotBeDecidedAgain();
    void another_cannotBeDecidedBeforeItIsShown();
    void missingDeed_isSaidBeforeApproval();
    void tokenization_saysErrorsBesideTheFields();
    void tokenization_sendsTermsAndRules();

private:
    static void answerReview(PageFixture &world, const QString &state)
    {
        world.api.answer("getProperty", propertyJson(state));
        world.api.answer("listDocuments", pageOf({deedJson()}));
        world.api.answer("getUser", userJson(u"Ada"_s, {u"property_manager"_s}));
    }
    static bool isReady(QWidget *page)
    {
        return QTest::qWaitFor([&] { return child<QAbstractButton>(page, "property-review-approve")->isEnabled(); });
    }
};

void AdminReviewTest::queue_gathersAllModulesOldestFirst()
{
    PageFixture world;
    QJsonObject older = proposalJson(u"OPEN"_s);
    older["created_at"] = u"2026-02-01T10:00:00.000Z"_s;
    world.api.answer("listProperties", pageOf({propertyJson(u"PENDING_APPROVAL"_s)}));
    world.api.answer("listProposals", pageOf({older}));
    world.api.answer("listTroubledJobs", pageOf({jobJson()}));
    for (const char *question : {"listStops", "listAllVerifications", "listFailedTrades", "listConversions"})
        world.api.answer(question, pageOf({}));
    WorkQueuePage page(world.context);
    page.enter({});
    auto *table = child<QTableView>(&page, "work-queue-table");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Tokenize Lindenstrasse 12"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"0 of 2 signatures"_s);
    QVERIFY(child<QWidget>(&page, "work-queue-partial")->isHidden());
}

void AdminReviewTest::queue_saysWhichPartsAreMissing()
{
    PageFixture world;
    world.api.answer("listTroubledJobs", pageOf({jobJson()}));
    WorkQueuePage page(world.context);
    page.enter({});
    auto *table = child<QTableView>(&page, "work-queue-table");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(wordsIn(child<QWidget>(&page, "work-queue-partial")).contains(u"Proposal to sign"));
}

void AdminReviewTest::queue_leadsToWhereTheWorkIs()
{
    PageFixture world;
    world.api.answer("listProperties", pageOf({propertyJson(u"PENDING_APPROVAL"_s)}));
    WorkQueuePage page(world.context);
    page.enter({});
    auto *table = child<QTableView>(&page, "work-queue-table");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    Q_EMIT table->activated(table->model()->index(0, 0));
    Q_EMIT table->doubleClicked(table->model()->index(0, 0));
    QCOMPARE(world.navigator.current(), u"/admin/review/"_s + kProperty);
}

void AdminReviewTest::approve_asksThenTells()
{
    PageFixture world;
    answerReview(world, u"PENDING_APPROVAL"_s);
    world.api.answer("approveProperty", propertyJson(u"APPROVED"_s));
    PropertyReviewPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QVERIFY(isReady(&page));
    child<QAbstractButton>(&page, "property-review-approve")->click();
    QCOMPARE(world.api.count("approveProperty"), 0); // only after the question
    confirm();
    QTRY_VERIFY(outcomeOf(&page).contains(u"Lindenstrasse 12 is approved"));
    QCOMPARE(world.api.count("approveProperty"), 1);
}

void AdminReviewTest::requestChanges_sendsTheNote()
{
    PageFixture world;
    answerReview(world, u"PENDING_APPROVAL"_s);
    world.api.answer("requestPropertyChanges", propertyJson(u"CHANGES_REQUESTED"_s));
    PropertyReviewPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QVERIFY(isReady(&page));
    child<QAbstractButton>(&page, "property-review-request-changes")->click();
    confirm(u"The deed is cut off"_s);
    QTRY_COMPARE(world.api.lastBody("requestPropertyChanges")["note"].toString(), u"The deed is cut off"_s);
}

void AdminReviewTest::reject_needsAReason()
{
    PageFixture world;
    answerReview(world, u"PENDING_APPROVAL"_s);
    world.api.answer("rejectProperty", propertyJson(u"REJECTED"_s));
    PropertyReviewPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QVERIFY(isReady(&page));
    child<QAbstractButton>(&page, "property-review-reject")->click();
    confirm(u"Not his house"_s);
    QTRY_VERIFY(outcomeOf(&page).contains(u"rejected"));
    QCOMPARE(world.api.lastBody("rejectProperty")["note"].toString(), u"Not his house"_s);
}

void AdminReviewTest::refusal_isToldAndNothingIsLost()
{
    PageFixture world;
    answerReview(world, u"PENDING_APPROVAL"_s);
    world.api.refuse("approveProperty", 409, u"conflict"_s, u"deed_missing"_s);
    PropertyReviewPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QVERIFY(isReady(&page));
    child<QAbstractButton>(&page, "property-review-approve")->click();
    confirm();
    QTRY_VERIFY(!outcomeOf(&page).isEmpty());
    QVERIFY(child<QAbstractButton>(&page, "property-review-approve")->isEnabled());
}

void AdminReviewTest::decided_cannotBeDecidedAgain()
{
    PageFixture world;
    answerReview(world, u"APPROVED"_s);
    PropertyReviewPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QTRY_VERIFY(wordsIn(child<QWidget>(&page, "property-review-facts")).contains(u"10969 Berlin"));
    for (const char *action : {"property-review-approve", "property-review-reject", "property-review-request-changes"})
        QVERIFY(!child<QAbstractButton>(&page, action)->isEnabled());
}

void AdminReviewTest::another_cannotBeDecidedBeforeItIsShown()
{
    PageFixture world;
    answerReview(world, u"PENDING_APPROVAL"_s);
    PropertyReviewPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QVERIFY(isReady(&page));
    page.enter({{u"id"_s, u"prop_01j00000000000000000000002"_s}});
    for (const char *action : {"approve", "request-changes", "reject"})
        QVERIFY(!child<QAbstractButton>(&page, QByteArray("property-review-").append(action))->isEnabled());
    QVERIFY(isReady(&page));
}

void AdminReviewTest::missingDeed_isSaidBeforeApproval()
{
    PageFixture world;
    answerReview(world, u"PENDING_APPROVAL"_s);
    world.api.answer("listDocuments", pageOf({}));
    PropertyReviewPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QTRY_VERIFY(wordsIn(child<QWidget>(&page, "property-review-evidence")).contains(u"No deed"));
}

void AdminReviewTest::tokenization_saysErrorsBesideTheFields()
{
    PageFixture world;
    world.api.answer("listProperties", pageOf({propertyJson(u"APPROVED"_s)}));
    world.api.answer("getProperty", propertyJson(u"APPROVED"_s));
    TokenizationPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    auto *start = child<QAbstractButton>(&page, "tokenization-start");
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QVERIFY(wordsIn(&page).contains(u"A whole number of shares, at least 1."));
    QCOMPARE(world.api.count("startTokenization"), 0);
}

void AdminReviewTest::tokenization_sendsTermsAndRules()
{
    PageFixture world;
    world.api.answer("listProperties", pageOf({propertyJson(u"APPROVED"_s)}));
    world.api.answer("getProperty", propertyJson(u"APPROVED"_s));
    world.api.answer("startTokenization", proposalJson(u"OPEN"_s), 202);
    TokenizationPage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    auto *start = child<QAbstractButton>(&page, "tokenization-start");
    // What is typed before the property is there would be emptied as it comes.
    QVERIFY(!child<QLineEdit>(&page, "tokenization-symbol")->isEnabled());
    QTRY_VERIFY(start->isEnabled());
    QVERIFY(child<QLineEdit>(&page, "tokenization-symbol")->isEnabled());
    child<QLineEdit>(&page, "tokenization-symbol")->setText(u"lind12"_s);
    child<QLineEdit>(&page, "tokenization-price_per_share")->setText(u"50"_s);
    QTest::keyClicks(child<QLineEdit>(&page, "tokenization-shares"), u"10000"_s);
    QVERIFY(wordsIn(&page).contains(u"10 %") || wordsIn(&page).contains(u"10\u00a0%"));
    QVERIFY(!page.unsavedWork().isEmpty());
    start->click();
    confirm();
    QTRY_COMPARE(world.navigator.current(), u"/admin/proposals/"_s + kProposal);
    const QJsonObject sent = world.api.lastBody("startTokenization");
    QCOMPARE(sent["symbol"].toString(), u"LIND12"_s);
    QCOMPARE(sent["shares"].toString(), u"10000"_s);
    QCOMPARE(sent["rules"]["max_holding_bps"].toInt(), 1000);
    QVERIFY(page.unsavedWork().isEmpty());
}

QTEST_MAIN(AdminReviewTest)
#include "admin_review_test.moc"
