// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every page of a manager says why it has nothing to show, and shows what comes when it is tried again.
#include "client/desktop/widgets/state_view.h"
#include "tests/unit/client/desktop/pages/manager/manager_stage.h"

#include <QAbstractItemModelTester>
#include <QTableView>
#include <QTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

using State = StateView::State;

bool reaches(QWidget *page, State state)
{
    return QTest::qWaitFor([page, state] {
        for (const StateView *view : page->findChildren<StateView *>())
            if (view->isVisible() && view->state() == state)
                return true;
        return false;
    });
}

int rowsOf(QWidget *page)
{
    const auto *view = page->findChild<QTableView *>();
    return view && view->model() ? view->model()->rowCount() : 0;
}

} // namespace

class ManagerStatesTest : public QObject {
    Q_OBJECT

    static void addPages()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QByteArray>("operation");
        QTest::addRow("properties") << u"/manager/properties"_s << QByteArray("listProperties");
        QTest::addRow("editor") << u"/manager/properties/prop_01j00000000000000000000001"_s
                                << QByteArray("getProperty");
        QTest::addRow("documents") << u"/manager/documents"_s << QByteArray("listDocuments");
        QTest::addRow("valuations") << u"/manager/valuations"_s << QByteArray("listValuations");
        QTest::addRow("leases") << u"/manager/leases"_s << QByteArray("listLeases");
        QTest::addRow("links") << u"/manager/rent-links"_s << QByteArray("listPaymentLinks");
        QTest::addRow("payments") << u"/manager/payments"_s << QByteArray("listCharges");
        QTest::addRow("expenses") << u"/manager/expenses"_s << QByteArray("listExpenses");
    }

private Q_SLOTS:
    void content_data() { addPages(); }
    void content()
    {
        QFETCH(QString, route);
        QFETCH(QByteArray, operation);
        ManagerStage stage;
        const auto page = stage.open(route);
        QTRY_VERIFY(stage.api.count(operation) > 0);
        QVERIFY(reaches(page.get(), State::Content));
        QTRY_VERIFY(rowsOf(page.get()) > 0);
        auto *model = page->findChild<QAbstractItemModel *>();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        page->enter({{u"id"_s, u"prop_01j00000000000000000000001"_s}});
        QTest::qWait(20);
    }

    void failed_data() { addPages(); }
    void failed()
    {
        QFETCH(QString, route);
        QFETCH(QByteArray, operation);
        ManagerStage stage;
        stage.api.refuse(operation, 500, u"internal"_s, u"database"_s);
        const auto page = stage.open(route);
        QVERIFY(reaches(page.get(), State::Failed));
    }

    void offline_data() { addPages(); }
    void offline()
    {
        QFETCH(QString, route);
        ManagerStage stage;
        stage.api.setOffline(true);
        const auto page = stage.open(route);
        QVERIFY(reaches(page.get(), State::Offline));
        stage.api.setOffline(false);
        for (StateView *view : page->findChildren<StateView *>())
            if (view->isVisible() && view->state() == State::Offline)
                Q_EMIT view->retryRequested();
        QTRY_VERIFY(rowsOf(page.get()) > 0);
    }

    void forbidden_data() { addPages(); }
    void forbidden()
    {
        QFETCH(QString, route);
        QFETCH(QByteArray, operation);
        ManagerStage stage;
        stage.api.refuse(operation, 403, u"forbidden"_s, u"missing_permission"_s);
        const auto page = stage.open(route);
        QVERIFY(reaches(page.get(), State::Forbidden));
    }

    void loading_data() { addPages(); }
    void loading()
    {
        QFETCH(QString, route);
        ManagerStage stage;
        stage.api.setDelay(std::chrono::milliseconds(400));
        const auto page = stage.open(route);
        QVERIFY(reaches(page.get(), State::Loading));
    }

    void empty_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QByteArray>("operation");
        QTest::addRow("properties") << u"/manager/properties"_s << QByteArray("listProperties");
        QTest::addRow("no property") << u"/manager/leases"_s << QByteArray("listProperties");
        QTest::addRow("documents") << u"/manager/documents"_s << QByteArray("listDocuments");
        QTest::addRow("valuations") << u"/manager/valuations"_s << QByteArray("listValuations");
        QTest::addRow("leases") << u"/manager/leases"_s << QByteArray("listLeases");
        QTest::addRow("links") << u"/manager/rent-links"_s << QByteArray("listPaymentLinks");
        QTest::addRow("payments") << u"/manager/payments"_s << QByteArray("listCharges");
        QTest::addRow("expenses") << u"/manager/expenses"_s << QByteArray("listExpenses");
    }
    void empty()
    {
        QFETCH(QString, route);
        QFETCH(QByteArray, operation);
        ManagerStage stage;
        stage.api.answer(operation, pageOf({}));
        const auto page = stage.open(route);
        QVERIFY(reaches(page.get(), State::Empty));
    }
};

QTEST_MAIN(ManagerStatesTest)
#include "manager_states_test.moc"
