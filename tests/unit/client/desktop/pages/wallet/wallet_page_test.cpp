// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/pages/wallet/wallet_page.h"
#include "shared/evm/personal_message.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTextEdit>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

void press(QWidget *parent, const char *name)
{
    auto *button = child<QPushButton>(parent, name);
    if (!button->isEnabled())
        qFatal("%s is not enabled", name);
    button->click();
}

void type(QWidget *parent, const char *name, const QString &text) { child<QLineEdit>(parent, name)->setText(text); }

QAbstractItemModel *rowsOf(QWidget *page, const char *table)
{
    return child<QWidget>(page, table)->findChild<QTableView *>()->model();
}

QString challenge()
{
    return "freehold.example wants you to sign in with your Ethereum account:\n" + kFirst
        + "\n\nLink this wallet to your Freehold account.\n\nURI: https://freehold.example\nVersion: 1\nChain ID: "
          "31337\n"
          "Nonce: 0123456789abcdef\nIssued At: 2027-01-15T08:00:00Z\nExpiration Time: 2027-01-15T08:10:00Z";
}

} // namespace

class WalletPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void create_wantsTheWordsWrittenDown()
    {
        PageFixture fixture;
        WalletPage page(fixture.context);
        press(&page, "walletCreate");
        type(&page, "newWordsPassword", kPassword);
        type(&page, "newWordsPasswordAgain", kPassword);
        auto *submit = child<QPushButton>(&page, "newWordsSubmit");
        QVERIFY(!submit->isEnabled());
        const QString seventh = child<QLabel>(&page, "newWord7")->text().section(u' ', 1);
        type(&page, "newWordsCheck", seventh);
        QVERIFY(submit->isEnabled());
        type(&page, "newWordsPasswordAgain", "another");
        QVERIFY(!submit->isEnabled());
        type(&page, "newWordsPasswordAgain", kPassword);
        submit->click();
        QTRY_VERIFY(fixture.wallet.state() == Wallet::State::Unlocked);
        QCOMPARE(rowsOf(&page, "walletAccounts")->rowCount(), 1);
    }

    void import_tellsTheWrongWordAndKeepsTheRest()
    {
        PageFixture fixture;
        WalletPage page(fixture.context);
        page.show();
        press(&page, "walletImportWords");
        auto *words = child<QPlainTextEdit>(&page, "importWordsWords");
        words->setPlainText(QString(kWords).replace("junk", "junkk"));
        type(&page, "importWordsPassword", kPassword);
        type(&page, "importWordsPasswordAgain", kPassword);
        press(&page, "importWordsSubmit");
        auto *problem = child<QWidget>(&page, "importWordsProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!words->toPlainText().isEmpty());
        words->setPlainText(kWords);
        press(&page, "importWordsSubmit");
        QTRY_VERIFY(fixture.wallet.state() == Wallet::State::Unlocked);
        QCOMPARE(fixture.wallet.accounts().front().address.toChecksum(), kFirst);
        QVERIFY(words->toPlainText().isEmpty());
    }

    void locked_unlocksWithTheRightPasswordOnly()
    {
        PageFixture fixture;
        fixture.createWallet();
        WalletPage page(fixture.context);
        page.show();
        press(&page, "walletLock");
        QVERIFY(child<QWidget>(&page, "unlockForm")->isVisible());
        type(&page, "unlockPassword", "not the password");
        press(&page, "unlockSubmit");
        QTRY_VERIFY(child<QWidget>(&page, "unlockProblem")->isVisible());
        type(&page, "unlockPassword", kPassword);
        press(&page, "unlockSubmit");
        QTRY_VERIFY(child<QWidget>(&page, "walletAccounts")->isVisible());
        QVERIFY(child<QLineEdit>(&page, "unlockPassword")->text().isEmpty());
    }

    void damagedFile_isToldAndReadAgain()
    {
        PageFixture fixture;
        QFile file(fixture.wallet.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        fixture.wallet.reload();
        WalletPage page(fixture.context);
        page.show();
        QVERIFY(child<QWidget>(&page, "walletUnreadable")->isVisible());
        QVERIFY(file.remove());
        press(&page, "walletReload");
        QVERIFY(child<QWidget>(&page, "walletSetup")->isVisible());
    }

    void accounts_addRenameWatch()
    {
        PageFixture fixture;
        fixture.createWallet();
        WalletPage page(fixture.context);
        QAbstractItemModel *rows = rowsOf(&page, "walletAccounts");
        const QAbstractItemModelTester tester(rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        press(&page, "walletNext");
        QTRY_COMPARE(rows->rowCount(), 2);
        press(&page, "walletWatch");
        type(fixture.shell.panel, "watchName", "Watched");
        type(fixture.shell.panel, "watchAddress", "0x12");
        press(fixture.shell.panel, "watchSubmit");
        QTRY_VERIFY(child<QWidget>(fixture.shell.panel, "watchProblem")->isVisible());
        type(fixture.shell.panel, "watchAddress", kMarket);
        press(fixture.shell.panel, "watchSubmit");
        QTRY_COMPARE(rows->rowCount(), 3);
        QTRY_VERIFY(!fixture.shell.panel);
        QCOMPARE(fixture.shell.toasts.size(), 1);
    }

    void receive_showsTheWholeAddress()
    {
        PageFixture fixture;
        fixture.createWallet();
        WalletPage page(fixture.context);
        press(&page, "walletReceive");
        QCOMPARE(child<QTextEdit>(fixture.shell.panel, "receiveAddress")->toPlainText(), kFirst);
    }

    void export_wantsThePasswordAndGoesWhenLocked()
    {
        PageFixture fixture;
        fixture.createWallet();
        WalletPage page(fixture.context);
        press(&page, "walletExport");
        auto *shown = child<QPlainTextEdit>(fixture.shell.panel, "exportShown");
        type(fixture.shell.panel, "exportPassword", "not the password");
        press(fixture.shell.panel, "exportSubmit");
        QTRY_VERIFY(child<QWidget>(fixture.shell.panel, "exportProblem")->isVisible());
        QVERIFY(!shown->isVisible());
        type(fixture.shell.panel, "exportPassword", kPassword);
        press(fixture.shell.panel, "exportSubmit");
        QTRY_VERIFY(shown->isVisible());
        fixture.wallet.lock();
        QVERIFY(!fixture.shell.panel);
    }

    void link_signsTheServersMessageAndSendsIt()
    {
        PageFixture fixture;
        fixture.createWallet();
        fixture.api.answer(
            "createWalletChallenge",
            {{"message", challenge()}, {"nonce", "0123456789abcdef"}, {"expires_at", "2027-01-15T08:10:00.000Z"}});
        WalletPage page(fixture.context);
        press(&page, "walletLink");
        auto *sheet = dialog<SignDialog>("signDialog");
        QVERIFY(sheet->sheet().kind == SheetKind::WalletLink);
        QVERIFY(!sheet->sheet().has(Danger::WrongServer));
        QScrollBar *bar = child<QScrollArea>(sheet, "signScroll")->verticalScrollBar();
        bar->setValue(bar->maximum());
        QTRY_VERIFY(child<QPushButton>(sheet, "signConfirm")->isEnabled());
        press(sheet, "signConfirm");
        QTRY_VERIFY(fixture.shell.panel);
        fixture.api.refuse("linkWallet", 422, "rule_refused", "wrong_password");
        type(fixture.shell.panel, "linkPassword", "account password");
        press(fixture.shell.panel, "linkSubmit");
        QTRY_VERIFY(child<QWidget>(fixture.shell.panel, "linkProblem")->isVisible());
        const QJsonObject sent = fixture.api.lastBody("linkWallet");
        QCOMPARE(sent["message"].toString(), challenge());
        const auto signature = evm::Signature::fromHex(sent["signature"].toString());
        QCOMPARE(evm::recoverAddress(evm::personalMessageHash(challenge().toUtf8()), *signature)->toChecksum(), kFirst);
        for (const HttpRequest &request : fixture.api.requests())
            QVERIFY(!request.body.contains(kPassword.toUtf8()) && !request.body.contains("test test"));
    }
};

QTEST_MAIN(WalletPageTest)
#include "wallet_page_test.moc"
