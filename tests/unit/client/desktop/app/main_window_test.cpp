// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the window shows a role its areas and no other, goes where it is told by clicks and keys, and the log-in asks for what
// is missing beside the field.
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/app/areas.h"
#include "client/desktop/app/log_in_window.h"
#include "client/desktop/app/main_window.h"
#include "client/desktop/app/page_stack.h"
#include "client/desktop/app/routes.h"
#include "client/desktop/app/top_bar.h"
#include "client/desktop/app/window_shell.h"
#include "client/desktop/pages/account/totp_dialog.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/page.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/state_view.h"
#include "client/desktop/widgets/theme.h"
#include "tests/shots/sample.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace freehold;
using namespace freehold::desktop;

namespace {

struct MainWindowStage {
    MainWindowStage() { shots::answerWithSamples(api); }

    QTemporaryDir folder;
    test::FakeApi api;
    LiveClient live;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Session session{api.client(), live, std::make_unique<MemorySecretStore>(), settings};
    Wallet wallet{folder.filePath(QStringLiteral("wallet.json"))};
    Navigator navigator;
    WindowShell shell;
    AppContext context{api.client(), live, session, wallet, navigator, shell};
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void rail_showsTheAreasOfTheRole_thatHavePages()
    {
        MainWindowStage stage;
        MainWindow window(stage.context, stage.shell, allRoutes());
        window.start(Role::Investor, QStringLiteral("Mira"));
        QVERIFY(window.findChild<QToolButton *>(QStringLiteral("rail-overview")) != nullptr);
        QVERIFY(window.findChild<QToolButton *>(QStringLiteral("rail-admin-queue")) == nullptr);
        QCOMPARE(stage.navigator.current(), QStringLiteral("/overview"));
        for (const auto &[heading, areas] : areasOf(Role::Investor))
            for (const auto &area : areas)
                if (!window.pages().hasPage(area.route))
                    QVERIFY(window.findChild<QToolButton *>(QStringLiteral("rail-") + area.route.mid(1)) == nullptr);
    }

    void click_goesThere_andBackComesBack()
    {
        MainWindowStage stage;
        MainWindow window(stage.context, stage.shell, allRoutes());
        window.start(Role::Investor, QStringLiteral("Mira"));
        window.show();
        window.findChild<QToolButton *>(QStringLiteral("rail-dividends"))->click();
        QCOMPARE(stage.navigator.current(), QStringLiteral("/dividends"));
        window.findChild<QToolButton *>(QStringLiteral("bar-back"))->click();
        QCOMPARE(stage.navigator.current(), QStringLiteral("/overview"));
    }

    void palette_goesToWhatIsTyped()
    {
        MainWindowStage stage;
        MainWindow window(stage.context, stage.shell, allRoutes());
        window.start(Role::Investor, QStringLiteral("Mira"));
        window.show();
        window.findChild<QPushButton *>(QStringLiteral("bar-search"))->click();
        auto *input = window.findChild<QLineEdit *>(QStringLiteral("palette-input"));
        QTest::keyClicks(input, QStringLiteral("transact"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(stage.navigator.current(), QStringLiteral("/transactions"));
    }

    void unknownRoute_isNotFound_andPagesAreMadeOnce()
    {
        MainWindowStage stage;
        MainWindow window(stage.context, stage.shell, allRoutes());
        window.start(Role::Investor, QStringLiteral("Mira"));
        const auto *overview = window.pages().currentPage();
        QVERIFY(overview != nullptr);
        stage.navigator.go(QStringLiteral("/nowhere"));
        QVERIFY(window.pages().currentPage() == nullptr);
        stage.navigator.go(QStringLiteral("/overview"));
        QCOMPARE(window.pages().currentPage(), overview);
    }

    void newPage_comesAfterTheOneBefore_andDoesNotPullBackWhoHasGoneOn()
    {
        MainWindowStage stage;
        MainWindow window(stage.context, stage.shell, allRoutes());
        window.start(Role::Investor, QStringLiteral("Mira"));
        window.show();
        const auto *overview = window.pages().currentPage();
        stage.navigator.go(QStringLiteral("/dividends"));
        QCOMPARE(window.pages().currentPage(), overview); // until the other is whole
        stage.navigator.go(QStringLiteral("/overview"));
        QTest::qWait(50);
        QCOMPARE(window.pages().currentPage(), overview);
        stage.navigator.go(QStringLiteral("/dividends"));
        stage.navigator.go(QStringLiteral("/statements"));
        stage.navigator.go(QStringLiteral("/dividends"));
        QTRY_VERIFY(window.pages().currentPage() != overview);
        QVERIFY(window.pages().currentPage()->findChild<QWidget *>(QStringLiteral("dividends")) != nullptr);
        QTest::qWait(50);
        QVERIFY(window.pages().currentPage()->findChild<QWidget *>(QStringLiteral("dividends")) != nullptr);
    }

    void serverThatIsBack_refreshesThePage()
    {
        MainWindowStage stage;
        MainWindow window(stage.context, stage.shell, allRoutes());
        window.start(Role::Investor, QStringLiteral("Mira"));
        window.show();
        QTRY_COMPARE(stage.api.count("getPortfolio"), 1);
        auto *banner = window.findChild<QWidget *>(QStringLiteral("connection-banner"));
        QTRY_VERIFY(window.pages().currentPage()->findChild<StateView *>()->state() == StateView::State::Content);
        window.setConnection(ConnectionState::Connected); // it was not away
        QCOMPARE(stage.api.count("getPortfolio"), 1);
        window.setConnection(ConnectionState::Offline);
        QVERIFY(banner->isVisible());
        window.setConnection(ConnectionState::Connected);
        QVERIFY(!banner->isVisible());
        QTRY_COMPARE(stage.api.count("getPortfolio"), 2);
    }

    void serverThatIsBack_leavesWhatSomebodyTypes()
    {
        MainWindowStage stage;
        MainWindow window(stage.context, stage.shell, allRoutes());
        window.start(Role::Investor, QStringLiteral("Mira"));
        window.show();
        stage.navigator.go(QStringLiteral("/trade"));
        QTRY_COMPARE(stage.api.count("getOrderBook"), 1);
        auto *shares = window.findChild<QLineEdit *>(QStringLiteral("ticketShares"));
        QTRY_VERIFY(shares->isVisible());
        shares->setText(QStringLiteral("40"));
        QVERIFY(!window.pages().currentPage()->unsavedWork().isEmpty());
        window.setConnection(ConnectionState::Reconnecting);
        window.setConnection(ConnectionState::Connected);
        QTest::qWait(50);
        QCOMPARE(stage.api.count("getOrderBook"), 1);
        QCOMPARE(shares->text(), QStringLiteral("40"));
    }

    void logIn_tellsWhatIsMissing_besideTheField()
    {
        LogInWindow window;
        QSignalSpy asked(&window, &LogInWindow::logInRequested);
        window.setServers({QStringLiteral("https://freehold.example")});
        window.findChild<QPushButton *>(QStringLiteral("log-in"))->click();
        QCOMPARE(asked.count(), 0);
        auto *email = window.findChild<QLineEdit *>(QStringLiteral("log-in-email"));
        QVERIFY(!email->accessibleDescription().isEmpty());
        QTest::keyClicks(email, QStringLiteral("mira@example.com"));
        auto *password = window.findChild<QLineEdit *>(QStringLiteral("log-in-password"));
        QTest::keyClicks(password, QStringLiteral("correct horse"));
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        const auto credentials = asked.first().first().value<Credentials>();
        QCOMPARE(credentials.server, QStringLiteral("https://freehold.example"));
        QCOMPARE(credentials.code, QString());
    }

    void authenticator_isSetUp_withRecoveryCodesAtTheEnd()
    {
        MainWindowStage stage;
        stage.api.answer(
            "enrolTotp",
            {{QStringLiteral("secret"), QStringLiteral("JBSWY3DPEHPK3PXP")},
             {QStringLiteral("otpauth_uri"), QStringLiteral("otpauth://totp/Freehold?secret=JBSWY3DPEHPK3PXP")}});
        stage.api.answer(
            "confirmTotp",
            {{QStringLiteral("recovery_codes"), QJsonArray{QStringLiteral("aaaa-bbbb"), QStringLiteral("cccc-dddd")}}});
        // The codes are shown even where the session cannot be asked about right after.
        stage.api.refuse("getSession", 500, QStringLiteral("internal"), QStringLiteral("internal"));
        TotpDialog dialog(stage.context);
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("totp-password")),
                         QStringLiteral("correct horse"));
        dialog.findChild<QPushButton *>(QStringLiteral("totp-begin"))->click();
        QTRY_COMPARE(dialog.findChild<QLabel *>(QStringLiteral("totp-secret"))->text(),
                     QStringLiteral("JBSWY3DPEHPK3PXP"));
        QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("totp-code")), QStringLiteral("123456"));
        dialog.findChild<QPushButton *>(QStringLiteral("totp-confirm"))->click();
        QTRY_COMPARE(dialog.findChild<QLabel *>(QStringLiteral("totp-recovery"))->text(),
                     QStringLiteral("aaaa-bbbb\ncccc-dddd"));
        QCOMPARE(stage.api.lastBody("confirmTotp").value(QStringLiteral("code")).toString(), QStringLiteral("123456"));
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
