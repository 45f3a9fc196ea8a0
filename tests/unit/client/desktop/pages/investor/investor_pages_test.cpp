// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every page of an investor shows content, emptiness, failure, being offline and being refused, and leads where it says.
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/pages/investor/dividends_page.h"
#include "client/desktop/pages/investor/notifications_page.h"
#include "client/desktop/pages/investor/overview_page.h"
#include "client/desktop/pages/investor/properties_page.h"
#include "client/desktop/pages/investor/property_page.h"
#include "client/desktop/pages/investor/trail_page.h"
#include "client/desktop/pages/investor/transactions_page.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/theme.h"
#include "tests/shots/sample.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace freehold;
using namespace freehold::desktop;

namespace {

const QString kProperty = QStringLiteral("prop_01j9z3k8m5n7p9q1r3s5t7v9wx");

class SilentShell final : public Shell {
public:
    void toast(const QString &words, Tone) override { said.append(words); }
    void toastWithUndo(const QString &words, std::function<void()>) override { said.append(words); }
    void openPanel(const QString &, QWidget *content) override { content->deleteLater(); }
    void closePanel() override { }
    QStringList said;
};

struct InvestorPagesStage {
    InvestorPagesStage() { shots::answerWithSamples(api); }

    QTemporaryDir folder;
    test::FakeApi api;
    LiveClient live;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Session session{api.client(), live, std::make_unique<MemorySecretStore>(), settings};
    Wallet wallet{folder.filePath(QStringLiteral("wallet.json"))};
    Navigator navigator;
    SilentShell shell;
    AppContext context{api.client(), live, session, wallet, navigator, shell};
};

using State = StateView::State;

State stateOf(Page &page) { return page.findChild<StateView *>()->state(); }

std::unique_ptr<Page> make(const QString &name, AppContext &context)
{
    if (name == u"overview")
        return std::make_unique<OverviewPage>(context);
    if (name == u"properties")
        return std::make_unique<PropertiesPage>(context);
    if (name == u"property")
        return std::make_unique<PropertyPage>(context);
    if (name == u"dividends")
        return std::make_unique<DividendsPage>(context);
    if (name == u"trail")
        return std::make_unique<TrailPage>(context);
    if (name == u"transactions")
        return std::make_unique<TransactionsPage>(context);
    return std::make_unique<NotificationsPage>(context);
}

/// The first operation each page needs.
void addPages()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QByteArray>("operation");
    QTest::addRow("overview") << QStringLiteral("overview") << QByteArray("getPortfolio");
    QTest::addRow("properties") << QStringLiteral("properties") << QByteArray("listProperties");
    QTest::addRow("property") << QStringLiteral("property") << QByteArray("getProperty");
    QTest::addRow("dividends") << QStringLiteral("dividends") << QByteArray("listMyDividends");
    QTest::addRow("trail") << QStringLiteral("trail") << QByteArray("getDistributionTrail");
    QTest::addRow("transactions") << QStringLiteral("transactions") << QByteArray("getPortfolio");
    QTest::addRow("notifications") << QStringLiteral("notifications") << QByteArray("listNotifications");
}

const RouteArguments kArguments{{QStringLiteral("id"), kProperty}};

} // namespace

class InvestorPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().install(*qApp);
    }

    void content_data() { addPages(); }
    void content()
    {
        QFETCH(QString, page);
        InvestorPagesStage stage;
        const auto shown = make(page, stage.context);
        shown->resize(1200, 800);
        shown->show();
        shown->enter(kArguments);
        QTRY_COMPARE(stateOf(*shown), State::Content);
    }

    void refused_data() { addPages(); }
    void refused()
    {
        QFETCH(QString, page);
        QFETCH(QByteArray, operation);
        InvestorPagesStage stage;
        stage.api.refuse(operation, 403, QStringLiteral("forbidden"), QStringLiteral("permission_missing"));
        const auto shown = make(page, stage.context);
        shown->enter(kArguments);
        QTRY_COMPARE(stateOf(*shown), State::Forbidden);
    }

    void failed_thenTriedAgain_data() { addPages(); }
    void failed_thenTriedAgain()
    {
        QFETCH(QString, page);
        QFETCH(QByteArray, operation);
        InvestorPagesStage stage;
        stage.api.refuse(operation, 422, QStringLiteral("conflict"), QStringLiteral("something_new"));
        const auto shown = make(page, stage.context);
        shown->enter(kArguments);
        QTRY_COMPARE(stateOf(*shown), State::Failed);
        shots::answerWithSamples(stage.api);
        shown->findChild<QPushButton *>(QStringLiteral("state-action"))->click();
        QTRY_COMPARE(stateOf(*shown), State::Content);
    }

    void offline_isSaid_data() { addPages(); }
    void offline_isSaid()
    {
        QFETCH(QString, page);
        InvestorPagesStage stage;
        stage.api.setOffline(true);
        const auto shown = make(page, stage.context);
        shown->enter(kArguments);
        QTRY_COMPARE(stateOf(*shown), State::Offline);
    }

    void emptyPortfolio_leadsToTheCatalogue()
    {
        InvestorPagesStage stage;
        stage.api.answer(
            "getPortfolio",
            {{QStringLiteral("holdings"), QJsonArray()}, {QStringLiteral("total_cost"), QStringLiteral("0.000000")}});
        stage.api.answer("listOrders", test::pageOf({}));
        OverviewPage page(stage.context);
        page.enter({});
        QTRY_COMPARE(stateOf(page), State::Empty);
        page.findChild<QPushButton *>(QStringLiteral("state-action"))->click();
        QCOMPARE(stage.navigator.current(), QStringLiteral("/properties"));
    }

    void search_asksTheServer_andNothingFoundCanBeCleared()
    {
        InvestorPagesStage stage;
        PropertiesPage page(stage.context);
        page.enter({});
        QTRY_COMPARE(stateOf(page), State::Content);
        stage.api.answer("listProperties", test::pageOf({}));
        QTest::keyClicks(page.findChild<QLineEdit *>(QStringLiteral("properties-search")), QStringLiteral("Oslo"));
        QTRY_COMPARE(stateOf(page), State::FilteredOut);
        QVERIFY(stage.api.requestsOf("listProperties").last().url.query().contains(QStringLiteral("q=Oslo")));
        page.findChild<QPushButton *>(QStringLiteral("state-action"))->click();
        QTRY_VERIFY(!stage.api.requestsOf("listProperties").last().url.query().contains(QStringLiteral("q=")));
    }

    void card_leadsToTheProperty()
    {
        InvestorPagesStage stage;
        PropertiesPage page(stage.context);
        page.resize(1200, 800);
        page.show();
        page.enter({});
        auto *cards = page.findChild<QListView *>(QStringLiteral("property-cards"));
        QTRY_COMPARE(cards->model()->rowCount(), 3);
        cards->setCurrentIndex(cards->model()->index(0, 0));
        QTest::keyClick(cards, Qt::Key_Return);
        QCOMPARE(stage.navigator.current(), QStringLiteral("/properties/") + kProperty);
    }

    void property_saysWhyItCannotBeBought()
    {
        InvestorPagesStage stage;
        PropertyPage page(stage.context);
        page.enter(kArguments);
        QTRY_COMPARE(stateOf(page), State::Content);
        QTRY_VERIFY(stage.api.count("getEligibility") == 1);
        QTRY_VERIFY(!page.findChild<QPushButton *>(QStringLiteral("property-buy"))->toolTip().isEmpty());
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("property-buy"))->isEnabled());
    }

    void property_thatIsNotThere_isSaidSo()
    {
        InvestorPagesStage stage;
        stage.api.refuse("getProperty", 404, QStringLiteral("not_found"), QStringLiteral("property_not_found"));
        PropertyPage page(stage.context);
        page.enter(kArguments);
        QTRY_COMPARE(stateOf(page), State::NotFound);
    }

    void dividend_leadsToItsTrail()
    {
        InvestorPagesStage stage;
        DividendsPage page(stage.context);
        page.enter({});
        auto *table = page.findChild<DataTable *>(QStringLiteral("dividends"));
        QTRY_VERIFY(table->view().model()->rowCount() > 0);
        table->view().setCurrentIndex(table->view().model()->index(0, 0));
        QTest::keyClick(&table->view(), Qt::Key_Return);
        QVERIFY(stage.navigator.current().startsWith(QStringLiteral("/dividends/dst_")));
    }

    void transactions_areNewestFirst_andExported()
    {
        InvestorPagesStage stage;
        TransactionsPage page(stage.context);
        page.enter({});
        auto *table = page.findChild<DataTable *>(QStringLiteral("transactions"));
        QTRY_COMPARE(table->view().model()->rowCount(), 11);
        const auto lines = table->csv().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 12);
        QVERIFY(lines[1].contains(QStringLiteral("Dividend")));
        QVERIFY(lines.last().contains(QStringLiteral("Purchase")));
    }

    void notification_isMarkedWhenOpened()
    {
        InvestorPagesStage stage;
        stage.api.answerNothing("markNotificationRead");
        NotificationsPage page(stage.context);
        page.enter({});
        auto *table = page.findChild<DataTable *>(QStringLiteral("notifications"));
        QTRY_COMPARE(table->view().model()->rowCount(), 3);
        table->view().setCurrentIndex(table->view().model()->index(0, 0));
        QTest::keyClick(&table->view(), Qt::Key_Return);
        QTRY_COMPARE(stage.api.count("markNotificationRead"), 1);
        QCOMPARE(stage.navigator.current(), QStringLiteral("/dividends"));
        QTRY_VERIFY(table->view().model()->index(0, 0).data().toString().isEmpty());
    }
};

QTEST_MAIN(InvestorPagesTest)
#include "investor_pages_test.moc"
