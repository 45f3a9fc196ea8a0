// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: password, second factor and linked wallets are changed as the API lets them be, and what fails is said beside the field.
#include "client/desktop/pages/account/owner_proof.h"
#include "client/desktop/pages/account/settings_page.h"
#include "client/desktop/widgets/data_table.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

QJsonObject memberJson(const QString &role, bool hasTotp)
{
    const QJsonObject user{{"id", "usr_01j00000000000000000000001"},
                           {"email", "ana@example.org"},
                           {"name", "Ana"},
                           {"roles", QJsonArray{role}},
                           {"created_at", "2026-01-01T00:00:00Z"},
                           {"email_verified", true},
                           {"totp_enabled", hasTotp},
                           {"disabled", false}};
    return {{"user", user}, {"csrf_token", "csrf"}, {"expires_at", "2030-01-01T00:00:00Z"}, {"must_enrol_totp", false}};
}

QJsonObject walletJson(const QString &address)
{
    return {{"id", "wal_01j00000000000000000000001"},
            {"address", address},
            {"label", "Main"},
            {"linked_at", "2026-01-01T00:00:00Z"}};
}

/// Somebody signed in, on the page.
struct Settings {
    PageFixture fixture;
    std::unique_ptr<SettingsPage> page;

    explicit Settings(const QString &role = "investor", bool hasTotp = false, const QJsonArray &wallets = {})
    {
        fixture.createWallet();
        fixture.api.answer("logIn", memberJson(role, hasTotp));
        fixture.api.answer("getSession", memberJson(role, hasTotp));
        fixture.api.answer("listSessions", pageOf({}));
        fixture.api.answer("listWallets", pageOf(wallets));
        await(fixture.session.logIn("ana@example.org", "correct horse"));
        page = std::make_unique<SettingsPage>(fixture.context);
        page->show();
        page->enter({});
    }
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return child<T>(page.get(), name);
    }
    void typePassword(const QString &old, const QString &fresh, const QString &again) const
    {
        part<QLineEdit>("settings-password")->setText(old);
        part<QLineEdit>("settings-new-password")->setText(fresh);
        part<QLineEdit>("settings-new-password-again")->setText(again);
    }
    /// Fills the form of the panel and sends it.
    void prove(const QString &password, const QString &code = {}) const
    {
        child<QLineEdit>(fixture.shell.panel, "owner-password")->setText(password);
        if (!code.isEmpty())
            child<QLineEdit>(fixture.shell.panel, "owner-code")->setText(code);
        child<QPushButton>(fixture.shell.panel, "owner-submit")->click();
    }
};

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void password_isChanged_onceItIsLongAndTwiceTheSame()
    {
        Settings it;
        it.fixture.api.answerNothing("changePassword");
        auto *change = it.part<QPushButton>("settings-change-password");
        it.typePassword("old password", "too short", "too short");
        QVERIFY(!change->isEnabled());
        it.typePassword("old password", "a new long password", "another long password");
        QVERIFY(!change->isEnabled());
        it.typePassword("old password", "a new long password", "a new long password");
        QVERIFY(change->isEnabled());
        change->click();
        QTRY_COMPARE(it.fixture.shell.toasts, QStringList{"The password is changed."});
        QCOMPARE(it.fixture.api.lastBody("changePassword")["new_password"].toString(), QString("a new long password"));
        QVERIFY(it.part<QLineEdit>("settings-new-password")->text().isEmpty());
        QTRY_VERIFY(it.fixture.api.count("listSessions") >= 2); // the others have ended
    }

    void wrongPassword_isSaid_andWhatWasTypedStays()
    {
        Settings it;
        it.fixture.api.refuse("changePassword", 403, "forbidden", "password_wrong");
        it.typePassword("not mine", "a new long password", "a new long password");
        it.part<QPushButton>("settings-change-password")->click();
        QTRY_VERIFY(it.part<QWidget>("settings-password-problem")->isVisible());
        QCOMPARE(it.part<QLineEdit>("settings-new-password")->text(), QString("a new long password"));
        QVERIFY(it.part<QPushButton>("settings-change-password")->isEnabled());
    }

    void secondFactor_isOffered_whereThereIsNone()
    {
        Settings it;
        QCOMPARE(it.part<QPushButton>("settings-totp")->text(), QString("Set up an authenticator app"));
        QVERIFY(!it.part<QPushButton>("settings-totp-off")->isVisible());
    }

    void secondFactor_isTurnedOff_withPasswordAndCode()
    {
        Settings it("investor", true);
        it.fixture.api.answerNothing("disableTotp");
        it.fixture.api.answer("getSession", memberJson("investor", false));
        it.part<QPushButton>("settings-totp-off")->click();
        QTRY_VERIFY(it.fixture.shell.panel);
        QVERIFY(!child<QPushButton>(it.fixture.shell.panel, "owner-submit")->isEnabled());
        it.prove("correct horse", "123 456");
        QTRY_COMPARE(it.fixture.api.count("disableTotp"), 1);
        QCOMPARE(it.fixture.api.lastBody("disableTotp")["code"].toString(), QString("123456"));
        QTRY_VERIFY(!it.part<QPushButton>("settings-totp-off")->isVisible());
    }

    void rolesThatNeedIt_keepTheirSecondFactor()
    {
        Settings it("admin", true);
        QVERIFY(!it.part<QPushButton>("settings-totp-off")->isEnabled());
        QVERIFY(!it.part<QPushButton>("settings-totp-off")->toolTip().isEmpty());
    }

    void recoveryCodes_areShownOnce()
    {
        Settings it("investor", true);
        it.fixture.api.answer("renewRecoveryCodes", {{"recovery_codes", QJsonArray{"aaaa-bbbb", "cccc-dddd"}}});
        it.part<QPushButton>("settings-totp-renew")->click();
        it.prove("correct horse", "123456");
        QTRY_VERIFY(it.fixture.shell.panel && it.fixture.shell.panel->findChild<QLabel *>("settings-recovery-codes"));
        QCOMPARE(child<QLabel>(it.fixture.shell.panel, "settings-recovery-codes")->text(),
                 QString("aaaa-bbbb\ncccc-dddd"));
    }

    void wallet_isUnlinked_withThePassword()
    {
        Settings it("investor", false, {walletJson(kFirst)});
        auto *table = it.part<DataTable>("wallets-table");
        QTRY_COMPARE(table->view().model()->rowCount(), 1);
        QVERIFY(!it.part<QPushButton>("wallets-link")->isEnabled()); // the only account is linked
        table->view().selectRow(0);
        it.fixture.api.refuse("unlinkWallet", 403, "forbidden", "password_wrong");
        it.part<QPushButton>("wallets-unlink")->click();
        it.prove("not mine");
        QTRY_VERIFY(child<QWidget>(it.fixture.shell.panel, "owner-problem")->isVisible());
        QVERIFY(child<QLineEdit>(it.fixture.shell.panel, "owner-password")->text().isEmpty());
        it.fixture.api.answerNothing("unlinkWallet");
        it.fixture.api.answer("listWallets", pageOf({}));
        it.prove("correct horse");
        QTRY_COMPARE(table->view().model()->rowCount(), 0);
        QVERIFY(it.fixture.shell.toasts.contains("The wallet is unlinked."));
        QTRY_VERIFY(it.part<QPushButton>("wallets-link")->isEnabled());
    }

    void linking_thatTheServerRefuses_isSaid()
    {
        Settings it;
        QTRY_VERIFY(it.part<QPushButton>("wallets-link")->isEnabled());
        it.fixture.api.refuse("createWalletChallenge", 429, "too_many_requests", "too_many_requests",
                              {{"retry_after_seconds", 30}});
        it.part<QPushButton>("wallets-link")->click();
        QTRY_VERIFY(it.part<QWidget>("wallets-problem")->isVisible());
    }

    void offline_isSaidInTheTables()
    {
        Settings it;
        it.fixture.api.setOffline(true);
        it.page->enter({});
        auto *table = it.part<DataTable>("wallets-table");
        QTRY_VERIFY(table->state().state() == StateView::State::Offline);
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
