// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every page of admins and tenants says why it has nothing to show: no network, no permission, not found, nothing
// there yet, still loading; and shows what comes when it is tried again.
#include "client/desktop/pages/admin/routes.h"
#include "client/desktop/pages/tenant/routes.h"
#include "client/desktop/widgets/state_view.h"
#include "tests/unit/client/desktop/pages/admin/samples.h"

#include <QTableView>

#include <algorithm>
#include <memory>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

using State = StateView::State;

/// Everything that these pages ask when they are entered.
constexpr const char *kQuestions[] = {"listProperties",
                                      "getBusinessFigures",
                                      "listProposals",
                                      "listStops",
                                      "listTroubledJobs",
                                      "listAllVerifications",
                                      "listFailedTrades",
                                      "listConversions",
                                      "getProperty",
                                      "listDocuments",
                                      "getProposal",
                                      "listWallets",
                                      "getToken",
                                      "listHolders",
                                      "listTransferApprovals",
                                      "listDistributions",
                                      "listOwedDividends",
                                      "getDistribution",
                                      "listDistributionPages",
                                      "listDistributionPayments",
                                      "getReconciliation",
                                      "listCollections",
                                      "listUsers",
                                      "listAuditLog",
                                      "listQueues",
                                      "listBalanceAudits",
                                      "getChainStatus",
                                      "getMarketStatus",
                                      "listCandles",
                                      "listMyCharges",
                                      "listMyLeases"};

QList<State> statesOf(QWidget *page)
{
    QList<State> states;
    for (const StateView *view : page->findChildren<StateView *>())
        states.append(view->state());
    return states;
}

bool reaches(QWidget *page, State state)
{
    return QTest::qWaitFor([&] { return statesOf(page).contains(state); }, 10'000);
}

RouteArguments argumentsOf(const QString &pattern)
{
    if (!pattern.contains(u"{id}"))
        return {};
    const bool isProposal = pattern.contains(u"proposals");
    const bool isDistribution = pattern.contains(u"distributions");
    return {{u"id"_s, isProposal ? kProposal : isDistribution ? kDistribution : kProperty}};
}

} // namespace

class AdminStatesTest : public QObject {
    Q_OBJECT

    void addPages()
    {
        QTest::addColumn<int>("index");
        const QList<Route> routes = adminRoutes() + tenantRoutes();
        for (int index = 0; index < routes.size(); ++index)
            QTest::newRow(qPrintable(routes.at(index).pattern)) << index;
    }
    static std::unique_ptr<Page> enter(PageFixture &world, int index)
    {
        const Route route = (adminRoutes() + tenantRoutes()).at(index);
        std::unique_ptr<Page> page(route.make(world.context));
        page->resize(1024, 640);
        page->show();
        page->enter(argumentsOf(route.pattern));
        return page;
    }

private Q_SLOTS:
    void offline_data() { addPages(); }
    void offline();
    void forbidden_data() { addPages(); }
    void forbidden();
    void loading_data() { addPages(); }
    void loading();
    void closedWhileAsking_data() { addPages(); }
    void closedWhileAsking();
    void namesForScreenReaders_data() { addPages(); }
    void namesForScreenReaders();
    void emptyLists();
    void notFound();
    void triedAgain();
};

void AdminStatesTest::offline()
{
    QFETCH(int, index);
    PageFixture world;
    world.api.setOffline(true);
    const auto page = enter(world, index);
    QVERIFY2(reaches(page.get(), State::Offline), qPrintable(wordsIn(page.get())));
}

void AdminStatesTest::forbidden()
{
    QFETCH(int, index);
    PageFixture world;
    for (const char *question : kQuestions)
        world.api.refuse(question, 403, u"forbidden"_s, u"forbidden"_s);
    const auto page = enter(world, index);
    QVERIFY2(reaches(page.get(), State::Forbidden), qPrintable(wordsIn(page.get())));
}

void AdminStatesTest::loading()
{
    QFETCH(int, index);
    PageFixture world;
    world.api.setDelay(std::chrono::seconds(2));
    const auto page = enter(world, index);
    QVERIFY(statesOf(page.get()).contains(State::Loading));
}

void AdminStatesTest::closedWhileAsking()
{
    QFETCH(int, index);
    PageFixture world;
    world.api.setDelay(std::chrono::milliseconds(5));
    auto page = enter(world, index);
    page.reset();
    QTest::qWait(50); // the answers come now, and find nobody
    QVERIFY(!world.api.requests().isEmpty());
}

void AdminStatesTest::namesForScreenReaders()
{
    QFETCH(int, index);
    PageFixture world;
    const auto page = enter(world, index);
    for (const QTableView *table : page->findChildren<QTableView *>())
        QVERIFY2(!table->accessibleName().isEmpty() && !table->objectName().isEmpty(), qPrintable(table->objectName()));
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        const QWidget *around = button->parentWidget();
        // Qt's own, of fields to clear, corners of tables and bars of tabs.
        if (around->inherits("QLineEdit") || around->inherits("QTableView") || around->inherits("QTabBar"))
            continue;
        const bool isNamed =
            !button->accessibleName().isEmpty() || !button->text().isEmpty() || !button->toolTip().isEmpty();
        QVERIFY2(isNamed, qPrintable(button->objectName() + u" in "_s + around->objectName()));
    }
}

void AdminStatesTest::emptyLists()
{
    PageFixture world;
    for (const char *question : kQuestions)
        world.api.answer(question, pageOf({}));
    const QList<Route> routes = adminRoutes() + tenantRoutes();
    for (int index = 0; index < routes.size(); ++index) {
        if (routes.at(index).pattern.contains(u"{id}") || routes.at(index).pattern == u"/admin/figures")
            continue; // of one thing; figures are zeros, not empty
        const auto page = enter(world, index);
        QVERIFY2(reaches(page.get(), State::Empty), qPrintable(routes.at(index).pattern));
    }
}

void AdminStatesTest::notFound()
{
    for (const QString &pattern :
         {u"/admin/review/{id}"_s, u"/admin/proposals/{id}"_s, u"/admin/distributions/{id}"_s}) {
        PageFixture world; // says 404 to everything
        const QList<Route> routes = adminRoutes();
        const auto found = std::ranges::find(routes, pattern, &Route::pattern);
        const auto page = enter(world, static_cast<int>(found - routes.begin()));
        QVERIFY2(reaches(page.get(), State::NotFound), qPrintable(pattern));
    }
}

void AdminStatesTest::triedAgain()
{
    PageFixture world;
    world.api.setOffline(true);
    const QList<Route> routes = adminRoutes();
    const auto found = std::ranges::find(routes, u"/admin/proposals/{id}"_s, &Route::pattern);
    const auto page = enter(world, static_cast<int>(found - routes.begin()));
    QVERIFY(reaches(page.get(), State::Offline));
    world.api.setOffline(false);
    world.api.answer("getProposal", proposalJson(u"OPEN"_s));
    child<QAbstractButton>(child<QWidget>(page.get(), "proposal-state"), "state-action")->click();
    QVERIFY(reaches(page.get(), State::Content));
    QTRY_VERIFY(wordsIn(page.get()).contains(u"Tokenize Lindenstrasse 12"));
}

QTEST_MAIN(AdminStatesTest)
#include "admin_states_test.moc"
