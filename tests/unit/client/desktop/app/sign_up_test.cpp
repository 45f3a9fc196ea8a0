// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: somebody new makes an account, proves the mail address, and is signed in; each thing that is missing or refused is told
// beside its field.
#include "client/desktop/app/log_in_window.h"
#include "client/desktop/app/sign_up_window.h"
#include "tests/unit/client/desktop/pages/account/session_data.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

struct OpenedSignUp {
    PageFixture fixture;
    SignUpWindow window{fixture.api.client(), fixture.session, "http://localhost:1"};

    OpenedSignUp() { window.show(); }
    [[nodiscard]] QLineEdit *line(const char *name) { return child<QLineEdit>(&window, name); }
    [[nodiscard]] QPushButton *press(const char *name) { return child<QPushButton>(&window, name); }
    void fill()
    {
        line("sign-up-name")->setText("Mira Stone");
        line("sign-up-email")->setText("mira@example.com");
        line("sign-up-password")->setText("a long password");
    }
    void signUp()
    {
        fixture.api.answer("register", sessionJson(false)["user"].toObject(), 201);
        fill();
        press("sign-up")->click();
    }
};

} // namespace

class SignUpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissing_isToldBesideEachField()
    {
        OpenedSignUp opened;
        opened.line("sign-up-server")->setText("http://freehold.example");
        opened.line("sign-up-password")->setText("short");
        opened.press("sign-up")->click();
        for (const char *field : {"sign-up-server", "sign-up-name", "sign-up-email", "sign-up-password"})
            QVERIFY2(!opened.line(field)->accessibleDescription().isEmpty(), field);
        QCOMPARE(opened.fixture.api.count("register"), 0);
    }

    void account_isMade_provenAndSignedIn()
    {
        OpenedSignUp opened;
        child<QComboBox>(&opened.window, "sign-up-role")->setCurrentIndex(1);
        opened.signUp();
        QTRY_VERIFY(child<QLabel>(&opened.window, "sign-up-mailed")->isVisible());
        const QJsonObject body = opened.fixture.api.lastBody("register");
        QCOMPARE(body["role"].toString(), QString("property_manager"));
        QCOMPARE(body["name"].toString(), QString("Mira Stone"));
        opened.fixture.api.answerNothing("verifyEmail");
        opened.fixture.api.answer("logIn", sessionJson(true));
        opened.line("email-token")->setText("https://freehold.example/verify-email#token=" + kMailedToken);
        opened.press("email-verify")->click();
        QTRY_VERIFY(opened.fixture.session.isSignedIn());
        QTRY_VERIFY(!opened.window.isVisible());
        QCOMPARE(opened.line("sign-up-password")->text(), QString());
    }

    void refusedFields_areTold()
    {
        OpenedSignUp opened;
        const QJsonObject field{{"field", "password"}, {"reason", "too_common"}, {"params", QJsonObject()}};
        opened.fixture.api.refuse("register", 400, "invalid_request", "invalid_fields",
                                  {{"fields", QJsonArray{field}}});
        opened.fill();
        opened.press("sign-up")->click();
        QTRY_VERIFY(child<QWidget>(&opened.window, "sign-up-problem")->isVisible());
        QVERIFY(!opened.line("sign-up-password")->accessibleDescription().isEmpty());
        QCOMPARE(opened.line("sign-up-password")->text(), QString("a long password"));
    }

    void noServer_isTold_andNothingIsLost()
    {
        OpenedSignUp opened;
        opened.fixture.api.setOffline(true);
        opened.fill();
        opened.press("sign-up")->click();
        QTRY_VERIFY(child<QWidget>(&opened.window, "sign-up-problem")->isVisible());
        QTRY_VERIFY(opened.press("sign-up")->isEnabled());
        QCOMPARE(opened.line("sign-up-name")->text(), QString("Mira Stone"));
    }

    void addressThatHasAnAccount_endsAtTheLogIn_withWords()
    {
        OpenedSignUp opened;
        opened.signUp();
        QTRY_VERIFY(opened.press("sign-up-log-in")->isVisible());
        opened.fixture.api.refuse("logIn", 401, "unauthenticated", "invalid_credentials");
        opened.press("sign-up-log-in")->click();
        auto *problem = child<QWidget>(&opened.window, "sign-up-log-in-problem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->accessibleName().contains("password is wrong"));
        QVERIFY(opened.window.isVisible());
    }

    void password_canBeShown()
    {
        OpenedSignUp opened;
        QCOMPARE(opened.line("sign-up-password")->echoMode(), QLineEdit::Password);
        child<QCheckBox>(&opened.window, "sign-up-show-password")->setChecked(true);
        QCOMPARE(opened.line("sign-up-password")->echoMode(), QLineEdit::Normal);
    }

    void logInWindow_leadsHere()
    {
        LogInWindow window;
        QSignalSpy asked(&window, &LogInWindow::signUpRequested);
        window.findChild<QPushButton *>("log-in-sign-up")->click();
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(SignUpTest)
#include "sign_up_test.moc"
