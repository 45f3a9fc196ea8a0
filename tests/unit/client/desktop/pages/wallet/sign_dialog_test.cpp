// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "shared/evm/personal_message.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

evm::Address address(const QString &text) { return *evm::Address::parse(text); }

SheetContext contextOf()
{
    SheetContext context;
    context.chainId = 31337;
    context.serverAuthority = "freehold.example";
    context.now = QDateTime::currentDateTimeUtc();
    return context;
}

/// Long enough to need scrolling.
SigningRequest longText()
{
    return {.signer = address(kFirst),
            .payload = TextMessage{QString("one more line\n").repeated(200)},
            .serverSummary = {}};
}

void scrollToEnd(SignDialog &dialog)
{
    QScrollBar *bar = child<QScrollArea>(&dialog, "signScroll")->verticalScrollBar();
    bar->setValue(bar->maximum());
}

} // namespace

class SignDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sign_waitsForTheEndOfTheSheet()
    {
        PageFixture fixture;
        fixture.createWallet();
        SignDialog dialog(fixture.wallet, longText(), contextOf());
        auto *sign = child<QPushButton>(&dialog, "signConfirm");
        QVERIFY(!sign->isEnabled());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(!sign->isEnabled());
        scrollToEnd(dialog);
        QVERIFY(sign->isEnabled());
        QTest::mouseClick(sign, Qt::LeftButton);
        QTRY_VERIFY(dialog.outcome().has_value());
        const auto digest = evm::personalMessageHash(std::get<TextMessage>(longText().payload).text.toUtf8());
        QCOMPARE(*evm::recoverAddress(digest, dialog.outcome()->signature), address(kFirst));
    }

    void lockedWallet_isUnlockedInside()
    {
        PageFixture fixture;
        fixture.createWallet();
        fixture.wallet.lock();
        SignDialog dialog(fixture.wallet, longText(), contextOf());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        scrollToEnd(dialog);
        auto *sign = child<QPushButton>(&dialog, "signConfirm");
        auto *password = child<QLineEdit>(&dialog, "signPassword");
        QVERIFY(!sign->isEnabled());
        password->setText("not the password");
        QVERIFY(sign->isEnabled());
        QTest::mouseClick(sign, Qt::LeftButton);
        QTRY_VERIFY(password->text().isEmpty());
        QTRY_VERIFY(!sign->isEnabled());
        QVERIFY(!dialog.outcome());
        QVERIFY(fixture.wallet.state() == Wallet::State::Locked);
        password->setText(kPassword);
        QTest::mouseClick(sign, Qt::LeftButton);
        QTRY_VERIFY(dialog.outcome().has_value());
    }

    void dangersStandAboveEverythingElse()
    {
        PageFixture fixture;
        fixture.createWallet();
        SignDialog dialog(fixture.wallet, longText(), contextOf());
        QVERIFY(!dialog.sheet().dangers.empty());
        QCOMPARE(dialog.findChildren<QWidget *>("signDanger").size(), dialog.sheet().dangers.size());
        QCOMPARE(child<QPushButton>(&dialog, "signConfirm")->property("kind").toString(), QString("danger"));
        QVERIFY(!child<QLabel>(&dialog, "signTitle")->text().isEmpty());
    }

    void refusing_signsNothing()
    {
        PageFixture fixture;
        fixture.createWallet();
        QTimer::singleShot(0, &fixture.wallet, [] {
            QTest::mouseClick(child<QPushButton>(dialog<SignDialog>("signDialog"), "signRefuse"), Qt::LeftButton);
        });
        QVERIFY(!await(SignDialog::ask(&fixture.wallet, longText(), contextOf(), nullptr)));
    }

    void accountOfSomebodyElse_isToldBesideTheButton()
    {
        PageFixture fixture;
        fixture.createWallet();
        SigningRequest request = longText();
        request.signer = address(kMarket);
        SignDialog dialog(fixture.wallet, request, contextOf());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        scrollToEnd(dialog);
        QTest::mouseClick(child<QPushButton>(&dialog, "signConfirm"), Qt::LeftButton);
        QTRY_VERIFY(child<QWidget>(&dialog, "signProblem")->isVisible());
        QVERIFY(!dialog.outcome());
    }
};

QTEST_MAIN(SignDialogTest)
#include "sign_dialog_test.moc"
