// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/orders_page.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/widgets/data_table.h"
#include "tests/unit/client/desktop/pages/market/market_data.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QPushButton>
#include <QTableView>

using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

/// The page, entered, with one order in the state.
struct OpenedOrdersPage {
    PageFixture fixture;
    std::unique_ptr<OrdersPage> page;

    explicit OpenedOrdersPage(const QJsonArray &orders)
    {
        fixture.api.answer("listOrders", pageOf(orders));
        fixture.api.answer("listTrades", pageOf({}));
        page = std::make_unique<OrdersPage>(fixture.context);
        page->show();
        page->enter({});
    }
    [[nodiscard]] DataTable &table() const { return *child<DataTable>(page.get(), "ordersTable"); }
    void choose()
    {
        QTRY_COMPARE(table().view().model()->rowCount(), 1);
        table().view().selectRow(0);
    }
};

} // namespace

class OrdersPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void empty_offersTheFirstStep()
    {
        OpenedOrdersPage opened({});
        QTRY_COMPARE(opened.table().state().state(), StateView::State::Empty);
    }

    void offline_saysSo()
    {
        PageFixture fixture;
        fixture.api.setOffline(true);
        OrdersPage page(fixture.context);
        page.enter({});
        QTRY_COMPARE(child<DataTable>(&page, "ordersTable")->state().state(), StateView::State::Offline);
    }

    void refused_saysSo()
    {
        PageFixture fixture;
        fixture.api.refuse("listOrders", 403, "forbidden", "forbidden");
        OrdersPage page(fixture.context);
        page.enter({});
        QTRY_COMPARE(child<DataTable>(&page, "ordersTable")->state().state(), StateView::State::Forbidden);
    }

    void rows_areAsTheServerTells()
    {
        OpenedOrdersPage opened({orderJson()});
        const QAbstractItemModelTester tester(opened.table().view().model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        opened.choose();
        QVERIFY(child<QPushButton>(opened.page.get(), "ordersCancel")->isEnabled());
    }

    void filledOrder_cannotBeCancelled()
    {
        OpenedOrdersPage opened({orderJson("FILLED")});
        opened.choose();
        QVERIFY(!child<QPushButton>(opened.page.get(), "ordersCancel")->isEnabled());
        QVERIFY(!child<QPushButton>(opened.page.get(), "ordersCancelOnChain")->isEnabled());
    }

    void cancelOnChain_ofAnotherOrder_isNotSigned()
    {
        OpenedOrdersPage opened({orderJson()});
        opened.fixture.createWallet();
        opened.choose();
        const QJsonObject message{{"summary", "x"}, {"maker", kFirst}, {"orderHash", "0x" + QString(64, u'8')}};
        opened.fixture.api.answer("prepareOrderCancellation",
                                  {{"summary", "x"},
                                   {"epoch", "0"},
                                   {"typed_data",
                                    QJsonObject{{"types", QJsonObject()},
                                                {"primaryType", "CancelOrder"},
                                                {"domain", QJsonObject()},
                                                {"message", message}}}});
        child<QPushButton>(opened.page.get(), "ordersCancelOnChain")->click();
        QTRY_VERIFY(child<QWidget>(opened.page.get(), "ordersProblem")->isVisible());
        QCOMPARE(opened.fixture.api.count("cancelOrderOnChain"), 0);
    }
};

QTEST_MAIN(OrdersPageTest)
#include "orders_page_test.moc"
