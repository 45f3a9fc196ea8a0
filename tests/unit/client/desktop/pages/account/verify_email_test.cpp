// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: somebody whose mail address is not proven yet proves it by what the mail holds, and is told what is wrong with anything
// else.
#include "client/desktop/pages/account/email_proof_form.h"
#include "client/desktop/pages/account/verify_email_page.h"
#include "tests/unit/client/desktop/pages/account/session_data.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

struct OpenedVerifyEmail {
    PageFixture fixture;
    std::unique_ptr<VerifyEmailPage> page;

    explicit OpenedVerifyEmail(bool isVerified, const QString &role = "investor")
    {
        fixture.api.answer("logIn", sessionJson(isVerified, role));
        await(fixture.session.logIn("mira@example.com", "a long password"));
        page = std::make_unique<VerifyEmailPage>(fixture.context);
        page->show();
        page->enter({});
    }
    void becomeVerified() { fixture.api.answer("getSession", sessionJson(true)); }
    [[nodiscard]] QPushButton *press(const char *name) { return child<QPushButton>(page.get(), name); }
    [[nodiscard]] QWidget *notice() { return child<QWidget>(page.get(), "verify-email-notice"); }
};

} // namespace

class VerifyEmailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mailedToken_isFoundInWhateverIsPasted()
    {
        QCOMPARE(mailedToken("  https://freehold.example/verify-email#token=" + kMailedToken + "\n"), kMailedToken);
        QCOMPARE(mailedToken(kMailedToken), kMailedToken);
        QCOMPARE(mailedToken("https://freehold.example/verify-email"), QString());
        QCOMPARE(mailedToken(kMailedToken + "x"), QString());
    }

    void link_isHandedIn_andThePersonGoesOn()
    {
        OpenedVerifyEmail opened(false);
        opened.fixture.api.answerNothing("verifyEmail");
        opened.becomeVerified();
        QVERIFY(!opened.press("verify-email-go-on")->isVisible());
        child<QLineEdit>(opened.page.get(), "email-token")
            ->setText("https://freehold.example/verify-email#token=" + kMailedToken);
        opened.press("email-verify")->click();
        QTRY_VERIFY(opened.press("verify-email-go-on")->isVisible());
        QCOMPARE(opened.fixture.api.lastBody("verifyEmail")["token"].toString(), kMailedToken);
        opened.press("verify-email-go-on")->click();
        QCOMPARE(opened.fixture.navigator.current(), QString("/verification"));
    }

    void somethingElse_isNotSent()
    {
        OpenedVerifyEmail opened(false);
        auto *token = child<QLineEdit>(opened.page.get(), "email-token");
        token->setText("https://freehold.example/");
        opened.press("email-verify")->click();
        QVERIFY(!token->accessibleDescription().isEmpty());
        QCOMPARE(opened.fixture.api.count("verifyEmail"), 0);
    }

    void refusal_standsBesideTheField()
    {
        OpenedVerifyEmail opened(false);
        opened.fixture.api.refuse("verifyEmail", 422, "rule_refused", "token_expired");
        auto *token = child<QLineEdit>(opened.page.get(), "email-token");
        token->setText(kMailedToken);
        opened.press("email-verify")->click();
        QTRY_VERIFY(token->accessibleDescription().contains("too old"));
    }

    void linkOpenedElsewhere_isSeenOnAsking()
    {
        OpenedVerifyEmail opened(false);
        opened.fixture.api.answer("getSession", sessionJson(false));
        opened.press("verify-email-opened")->click();
        QTRY_VERIFY(opened.notice()->isVisible());
        QVERIFY(!opened.press("verify-email-go-on")->isVisible());
        opened.becomeVerified();
        opened.press("verify-email-opened")->click();
        QTRY_VERIFY(opened.press("verify-email-go-on")->isVisible());
        QVERIFY(!opened.notice()->isVisible());
    }

    void mail_isSentAgain_orItIsSaidWhyNot()
    {
        OpenedVerifyEmail opened(false);
        opened.fixture.api.answerNothing("resendVerification");
        opened.press("verify-email-again")->click();
        QTRY_VERIFY(opened.notice()->accessibleName().contains("Another mail"));
        opened.fixture.api.refuse("resendVerification", 429, "rate_limited", "too_many_requests",
                                  {{"retry_after_seconds", 60}});
        opened.press("verify-email-again")->click();
        QTRY_VERIFY(opened.notice()->accessibleName().contains("Too many requests"));
        opened.fixture.api.setOffline(true);
        opened.press("verify-email-again")->click();
        QTRY_VERIFY(!opened.notice()->accessibleName().contains("Too many requests"));
    }

    void verifiedAddress_leadsOn_byRole()
    {
        OpenedVerifyEmail opened(true, "property_manager");
        QVERIFY(!child<QLineEdit>(opened.page.get(), "email-token")->isVisible());
        opened.press("verify-email-go-on")->click();
        QCOMPARE(opened.fixture.navigator.current(), QString("/manager/properties"));
    }
};

QTEST_MAIN(VerifyEmailTest)
#include "verify_email_test.moc"
