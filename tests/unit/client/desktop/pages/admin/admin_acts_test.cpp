// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what admins do beside reviews and proposals reaches the server as they meant it, and its outcome is told.
#include "client/desktop/pages/admin/audit_page.h"
#include "client/desktop/pages/admin/compliance_page.h"
#include "client/desktop/pages/admin/distribution_page.h"
#include "client/desktop/pages/admin/figures_page.h"
#include "client/desktop/pages/admin/health_page.h"
#include "client/desktop/pages/admin/money_page.h"
#include "client/desktop/pages/admin/users_page.h"
#include "client/desktop/widgets/chart.h"
#include "tests/unit/client/desktop/pages/admin/samples.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QTableView>
#include <QUrlQuery>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

class AdminActsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compliance_showsHoldersAgainstTheCap();
    void pause_namesThePropertyAndSendsTheReason();
    void approveDistribution_sendsTheHashThatWasSeen();
    void adjustment_isAddedToThoseThatAreThere();
    void distribution_showsHowFarItIs();
    void adminRole_waitsForASecondAdmin();
    void job_isTriedAgain();
    void audit_asksTheServerForWhatIsFiltered();
    void reconciliation_showsBothAmounts();
    void figures_areAsTheServerCountsThem();
};

void AdminActsTest::compliance_showsHoldersAgainstTheCap()
{
    PageFixture world;
    world.api.answer("listProperties", pageOf({propertyJson(u"TOKENIZED"_s)}));
    world.api.answer("getToken", tokenJson());
    world.api.answer("listHolders", pageOf({holderJson(960, 960), holderJson(1040, 1040)}));
    CompliancePage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    auto *table = child<QTableView>(&page, "compliance-holders");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(0, 4).data().toString().contains(u"40"));
    QVERIFY(table->model()->index(1, 4).data().toString().contains(u"above the cap"));
}

void AdminActsTest::pause_namesThePropertyAndSendsTheReason()
{
    PageFixture world;
    world.api.answer("listProperties", pageOf({propertyJson(u"TOKENIZED"_s)}));
    world.api.answer("getToken", tokenJson());
    world.api.answer("pauseToken", stopJson(), 202);
    CompliancePage page(world.context);
    page.enter({{u"id"_s, kProperty}});
    QTRY_VERIFY(wordsIn(child<QWidget>(&page, "compliance-caps")->parentWidget()).contains(u"at most"));
    child<QAbstractButton>(&page, "compliance-pause")->click();
    confirm(u"A deed is disputed"_s);
    QTRY_COMPARE(world.api.lastBody("pauseToken")["reason"].toString(), u"A deed is disputed"_s);
    QTRY_VERIFY(outcomeOf(&page).contains(u"on its way"));
}

void AdminActsTest::approveDistribution_sendsTheHashThatWasSeen()
{
    PageFixture world;
    world.api.answer("getDistribution", distributionJson(u"DRAFT"_s));
    world.api.answer("approveDistribution", proposalJson(u"OPEN"_s), 202);
    DistributionPage page(world.context);
    page.enter({{u"id"_s, kDistribution}});
    auto *approve = child<QAbstractButton>(&page, "distribution-approve");
    QVERIFY(!approve->isEnabled()); // nothing is there to be approved yet
    QTRY_VERIFY(wordsIn(child<QWidget>(&page, "distribution-totals")).contains(u"950.00"));
    approve->click();
    confirm();
    QTRY_COMPARE(world.api.lastBody("approveDistribution")["statement_hash"].toString(), kHash);
    QTRY_COMPARE(world.navigator.current(), u"/admin/proposals/"_s + kProposal);
    page.enter({{u"id"_s, kDistribution}});
    QVERIFY(!approve->isEnabled()); // nor what was shown before, until it is shown anew
}

void AdminActsTest::adjustment_isAddedToThoseThatAreThere()
{
    PageFixture world;
    QJsonObject draft = distributionJson(u"DRAFT"_s);
    draft["adjustments"] = QJsonArray{
        QJsonObject{{"amount_usd", "-10.00"}, {"reason", "Key lost"}, {"made_by", kAdmin}, {"made_at", kMoment}}};
    world.api.answer("getDistribution", draft);
    world.api.answer("setDistributionAdjustments", draft);
    DistributionPage page(world.context);
    page.enter({{u"id"_s, kDistribution}});
    QTRY_VERIFY(wordsIn(child<QWidget>(&page, "distribution-totals")).contains(u"950.00"));
    auto *add = child<QAbstractButton>(&page, "adjustment-add");
    child<QLineEdit>(&page, "adjustment-amount")->setText(u"none"_s);
    add->click();
    QCOMPARE(world.api.count("setDistributionAdjustments"), 0); // said beside the fields
    child<QLineEdit>(&page, "adjustment-amount")->setText(u"-35.50"_s);
    child<QLineEdit>(&page, "adjustment-reason")->setText(u"Broken window"_s);
    add->click();
    QTRY_COMPARE(world.api.count("setDistributionAdjustments"), 1);
    const QJsonArray sent = world.api.lastBody("setDistributionAdjustments")["adjustments"].toArray();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.at(1)["amount_usd"].toString(), u"-35.50"_s);
}

void AdminActsTest::distribution_showsHowFarItIs()
{
    PageFixture world;
    world.api.answer("getDistribution", distributionJson(u"PAYING"_s));
    DistributionPage page(world.context);
    page.enter({{u"id"_s, kDistribution}});
    auto *progress = child<QProgressBar>(&page, "distribution-progress");
    QTRY_COMPARE(progress->value(), 3);
    QCOMPARE(progress->maximum(), 4);
    QVERIFY(child<QWidget>(&page, "distribution-approve")->isHidden());
}

void AdminActsTest::adminRole_waitsForASecondAdmin()
{
    PageFixture world;
    world.api.answer("listUsers", pageOf({userJson(u"Bob"_s, {u"investor"_s})}));
    world.api.answer("setRoles", {{"state", "NEEDS_SECOND_ADMIN"}}, 202);
    UsersPage page(world.context);
    page.enter({});
    auto *table = child<QTableView>(&page, "users-table");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *admin = child<QCheckBox>(&page, "users-role-admin");
    QVERIFY(!admin->isChecked());
    admin->setChecked(true);
    child<QAbstractButton>(&page, "users-save-roles")->click();
    confirm();
    QTRY_VERIFY(outcomeOf(&page).contains(u"second admin"));
    QCOMPARE(world.api.lastBody("setRoles")["roles"].toArray(), (QJsonArray{"investor", "admin"}));
    QVERIFY(!admin->isChecked()); // not given yet
}

void AdminActsTest::job_isTriedAgain()
{
    PageFixture world;
    world.api.answer("listTroubledJobs", pageOf({jobJson()}));
    world.api.answer("retryJob", jobJson(), 202);
    HealthPage page(world.context);
    page.enter({});
    auto *table = child<QTableView>(&page, "health-jobs");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    child<QAbstractButton>(&page, "health-retry")->click();
    confirm();
    QTRY_COMPARE(world.api.count("retryJob"), 1);
    QTRY_COMPARE(world.api.count("listTroubledJobs"), 2); // looked at again
}

void AdminActsTest::audit_asksTheServerForWhatIsFiltered()
{
    PageFixture world;
    world.api.answer("listAuditLog", pageOf({}));
    world.api.answer("listUsers", pageOf({}));
    world.api.answer("listProperties", pageOf({propertyJson(u"TOKENIZED"_s)}));
    AuditPage page(world.context);
    page.enter({});
    QTRY_COMPARE(world.api.count("listAuditLog"), 1);
    auto *action = child<QComboBox>(&page, "audit-action");
    action->setCurrentIndex(action->findText(u"Property approved"_s));
    child<QLineEdit>(&page, "audit-object")->setText(u"lindenstrasse"_s);
    auto *search = child<QAbstractButton>(&page, "audit-search");
    search->click();
    QTRY_COMPARE(world.api.count("listAuditLog"), 2);
    const QUrlQuery query(world.api.requestsOf("listAuditLog").last().url);
    QCOMPARE(query.queryItemValue(u"action"_s), u"property.approved"_s);
    QCOMPARE(query.queryItemValue(u"object"_s), kProperty);
    QVERIFY(!query.hasQueryItem(u"actor"_s));
    child<QLineEdit>(&page, "audit-actor")->setText(u"nobody@example.com"_s);
    search->click();
    QTRY_VERIFY(wordsIn(&page).contains(u"No account has this mail address."));
    QCOMPARE(world.api.count("listAuditLog"), 2); // what was found before stays
}

void AdminActsTest::reconciliation_showsBothAmounts()
{
    PageFixture world;
    const QJsonObject difference{{"book", "treasury"},
                                 {"currency", "USDC"},
                                 {"property_id", kProperty},
                                 {"ledger", "1250000000"},
                                 {"actual", "1200000000"}};
    world.api.answer("getReconciliation",
                     pageOf({QJsonObject{{"differences", QJsonArray{difference}},
                                         {"contradictions", QJsonArray()},
                                         {"overdue", QJsonArray()},
                                         {"compared_at", kMoment}}}));
    MoneyPage page(world.context);
    page.enter({});
    auto *table = child<QTableView>(&page, "payments-differences");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 2).data().toString().contains(u"1,250.00"));
    QVERIFY(table->model()->index(0, 3).data().toString().contains(u"1,200.00"));
    QVERIFY(wordsIn(child<QWidget>(&page, "payments-verdict")).contains(u"1 difference."));
}

void AdminActsTest::figures_areAsTheServerCountsThem()
{
    PageFixture world;
    QJsonArray months;
    for (int month = 1; month <= 12; ++month)
        months.append(QJsonObject{{"month", u"2026-%1"_s.arg(month, 2, 10, '0'_L1)},
                                  {"tokenized", month == 12 ? 1 : 0},
                                  {"volume", "3.500000"},
                                  {"trades", 1},
                                  {"dividends_paid", "7.250000"},
                                  {"verified", month}});
    world.api.answer(
        "getBusinessFigures",
        {{"properties",
          QJsonArray{QJsonObject{{"state", "DRAFT"}, {"count", 4}, {"valuation_usd", "900.00"}},
                     QJsonObject{{"state", "TOKENIZED"}, {"count", 1234}, {"valuation_usd", "500000.00"}}}},
         {"tokenized", 1300},
         {"raised", "20000.000000"},
         {"volume", "42.000000"},
         {"trades", 12},
         {"dividends_paid", "700.000000"},
         {"dividends_owed", QJsonObject{{"count", 0}, {"amount", "0.000000"}}},
         {"rent_due", QJsonObject{{"count", 0}, {"amount_usd", "0.00"}}},
         {"rent_late", QJsonObject{{"count", 0}, {"amount_usd", "0.00"}}},
         {"verified", 78},
         {"verifications", QJsonArray{QJsonObject{{"state", "APPROVED"}, {"count", 78}, {"on_chain", 77}}}},
         {"months", months}});
    FiguresPage page(world.context);
    page.enter({});
    auto *chart = child<Chart>(&page, "figures-tokenized-chart");
    QTRY_COMPARE(chart->data().series.value(0).points.size(), 12);
    QCOMPARE(chart->data().series.value(0).points.first().at, QDateTime(QDate(2026, 1, 1), {}, Qt::UTC));
    QCOMPARE(chart->data().series.value(0).points.last().value, 1.0);
    QCOMPARE(child<Chart>(&page, "figures-volume-chart")->data().series.value(0).points.first().value, 3.5);
    QCOMPARE(child<Chart>(&page, "figures-dividend-chart")->data().series.value(0).points.first().value, 7.25);
    QCOMPARE(child<Chart>(&page, "figures-verified-chart")->data().series.value(0).points.last().value, 12.0);
    QVERIFY(wordsIn(child<QWidget>(&page, "figures-tokenized")).contains(u"1,234"));
    QVERIFY(wordsIn(child<QWidget>(&page, "figures-raised")).contains(u"20,000.00"));
    QVERIFY(wordsIn(child<QWidget>(&page, "figures-volume")).contains(u"12 trades"));
    QVERIFY(wordsIn(child<QWidget>(&page, "figures-dividends")).contains(u"700.00"));
    QVERIFY(wordsIn(child<QWidget>(&page, "figures-properties")).contains(u"4"));
    QVERIFY(wordsIn(child<QWidget>(&page, "figures-funnel")).contains(u"78"));
    QCOMPARE(world.api.requests().size(), 1);
}

QTEST_MAIN(AdminActsTest)
#include "admin_acts_test.moc"
