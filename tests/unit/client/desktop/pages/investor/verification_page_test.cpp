// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the page of a person's own verification says in each state what it means and what comes next, leads to the provider and
// nowhere else, and follows the check until it is on chain.
#include "client/desktop/pages/investor/verification_page.h"
#include "client/desktop/pages/investor/verification_words.h"
#include "client/desktop/widgets/state_view.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

const QString kProvider = "https://provider.example/websdk/p/1";

QJsonObject verification(const QString &state, const QStringList &reasons = {}, bool isOnChain = false,
                         const QString &level = "identity")
{
    const bool isDecided = state == "APPROVED" || state == "REJECTED";
    return {{"id", "kyc_01h00000000000000000000001"},
            {"level", level},
            {"state", state},
            {"country", "DE"},
            {"reasons", QJsonArray::fromStringList(reasons)},
            {"on_chain", isOnChain},
            {"expires_at", isOnChain ? QJsonValue("2036-01-01T00:00:00.000Z") : QJsonValue()},
            {"started_at", "2026-01-01T00:00:00.000Z"},
            {"decided_at", isDecided ? QJsonValue("2026-01-02T00:00:00.000Z") : QJsonValue()}};
}

QJsonObject wallets(bool hasOne)
{
    const QJsonObject wallet{{"id", "wal_01h00000000000000000000001"},
                             {"address", kFirst},
                             {"label", QJsonValue::Null},
                             {"linked_at", "2026-01-01T00:00:00.000Z"}};
    return pageOf(hasOne ? QJsonArray{wallet} : QJsonArray());
}

struct OpenedVerificationPage {
    PageFixture fixture;
    std::unique_ptr<VerificationPage> page;
    QList<QUrl> opened;
    bool hasBrowser = true;

    explicit OpenedVerificationPage(const QJsonArray &verifications, bool hasWallet = true)
    {
        know(verifications);
        fixture.api.answer("listWallets", wallets(hasWallet));
        page = std::make_unique<VerificationPage>(fixture.context);
        page->setBrowser([this](const QUrl &url) {
            opened.append(url);
            return hasBrowser;
        });
        page->resize(900, 700);
        page->show();
    }
    void know(const QJsonArray &verifications) { fixture.api.answer("listVerifications", pageOf(verifications)); }
    void answerStart(const QString &url)
    {
        fixture.api.answer("startVerification",
                           {{"verification", verification("STARTED")}, {"sdk_token", "_act"}, {"page_url", url}}, 201);
    }
    [[nodiscard]] StateView::State state() const { return child<StateView>(page.get(), "verification")->state(); }
    [[nodiscard]] bool isShown() const
    {
        return QTest::qWaitFor([this] { return state() == StateView::State::Content; });
    }
    [[nodiscard]] QString words(const char *name) const { return child<QLabel>(page.get(), name)->text(); }
    [[nodiscard]] QPushButton *action() const { return child<QPushButton>(page.get(), "verification-identity-action"); }
    [[nodiscard]] QWidget *notice() const { return child<QWidget>(page.get(), "verification-notice"); }
};

std::unique_ptr<OpenedVerificationPage> entered(const QJsonArray &verifications, bool hasWallet = true)
{
    auto opened = std::make_unique<OpenedVerificationPage>(verifications, hasWallet);
    opened->page->enter({});
    return opened;
}

} // namespace

class VerificationPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAWallet_thatIsTheFirstStep()
    {
        const auto opened = entered({}, /*hasWallet=*/false);
        QVERIFY(opened->isShown());
        QVERIFY(!opened->action()->isEnabled());
        child<QPushButton>(opened->page.get(), "verification-to-wallet")->click();
        QCOMPARE(opened->fixture.navigator.current(), QString("/wallet"));
    }

    void start_opensTheProvider_andIsFollowedUntilItIsOnChain()
    {
        const auto opened = entered({});
        QVERIFY(opened->isShown());
        opened->answerStart(kProvider);
        opened->know({verification("STARTED")});
        opened->action()->click();
        QTRY_COMPARE(opened->opened, QList<QUrl>{QUrl(kProvider)});
        QCOMPARE(opened->fixture.api.lastBody("startVerification")["level"].toString(), QString("identity"));
        QTRY_COMPARE(opened->words("verification-identity-state"), QString("Started"));
        QCOMPARE(child<QLineEdit>(opened->page.get(), "verification-link")->text(), kProvider);
        child<QPushButton>(opened->page.get(), "verification-copy-link")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), kProvider);
        opened->know({verification("APPROVED")});
        QTRY_COMPARE(opened->words("verification-identity-state"), QString("Approved"));
        opened->know({verification("APPROVED", {}, /*isOnChain=*/true)});
        QTRY_COMPARE(opened->words("verification-identity-state"), QString("Verified"));
        QVERIFY(!opened->action()->isVisible());
        QVERIFY(!child<QWidget>(opened->page.get(), "verification-link")->isVisible());
    }

    void refusal_isToldInWords_andCanBeTriedAgain()
    {
        const auto opened = entered({verification("REJECTED", {"UNSATISFACTORY_PHOTOS", "NEW_LABEL"})});
        QVERIFY(opened->isShown());
        const auto labels = opened->page->findChildren<QLabel *>();
        const auto has = [&](const QString &part) {
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(part); });
        };
        QVERIFY(has("good light"));
        QVERIFY(has("NEW_LABEL"));
        QCOMPARE(opened->action()->text(), QString("Try again"));
    }

    void decidedForGood_isSaid()
    {
        const auto opened = entered({verification("REVOKED", {"DUPLICATE"})});
        QVERIFY(opened->isShown());
        opened->fixture.api.refuse("startVerification", 409, "conflict", "wrong_state");
        opened->action()->click();
        QTRY_VERIFY(opened->notice()->isVisible());
        QVERIFY(opened->opened.isEmpty());
    }

    void whatIsNoWebPage_isNotOpened()
    {
        const auto opened = entered({});
        QVERIFY(opened->isShown());
        opened->answerStart("file:///etc/passwd");
        opened->action()->click();
        QTRY_VERIFY(opened->notice()->isVisible());
        QVERIFY(opened->opened.isEmpty());
    }

    void withoutABrowser_theAddressIsThereToCopy()
    {
        const auto opened = entered({});
        QVERIFY(opened->isShown());
        opened->hasBrowser = false;
        opened->answerStart(kProvider);
        opened->know({verification("STARTED")});
        opened->action()->click();
        QTRY_VERIFY(opened->notice()->accessibleName().contains("No browser"));
        QVERIFY(child<QWidget>(opened->page.get(), "verification-link")->isVisible());
    }

    void providerThatDoesNotAnswer_isSaid()
    {
        const auto opened = entered({});
        QVERIFY(opened->isShown());
        opened->fixture.api.refuse("startVerification", 502, "provider_failed", "verification_provider_failed");
        opened->action()->click();
        QTRY_VERIFY(opened->notice()->isVisible());
        QTRY_VERIFY(opened->action()->isEnabled());
    }

    void offline_saysSo_andLoadsOnRetry()
    {
        OpenedVerificationPage opened(QJsonArray{});
        opened.fixture.api.setOffline(true);
        opened.page->enter({});
        QTRY_COMPARE(opened.state(), StateView::State::Offline);
        opened.fixture.api.setOffline(false);
        opened.page->enter({});
        QTRY_COMPARE(opened.state(), StateView::State::Content);
    }

    void failure_saysSo()
    {
        OpenedVerificationPage opened(QJsonArray{});
        opened.fixture.api.refuse("listVerifications", 500, "internal", "internal");
        opened.page->enter({});
        QTRY_COMPARE(opened.state(), StateView::State::Failed);
    }

    void words_ofEachState()
    {
        using api::VerificationLevel;
        using api::VerificationState;
        const QDateTime now = QDateTime::fromString("2027-01-01T00:00:00Z", Qt::ISODate);
        const auto view = [&](VerificationState state, bool isOnChain, int days) {
            const api::Verification known{
                .id = {},
                .level = VerificationLevel::Identity,
                .state = state,
                .country = std::nullopt,
                .reasons = {},
                .onChain = isOnChain,
                .expiresAt = isOnChain ? std::optional(now.addDays(days)) : std::nullopt,
                .startedAt = now,
                .decidedAt = std::nullopt,
            };
            return viewOf(VerificationLevel::Identity, known, now);
        };
        QVERIFY(view(VerificationState::Pending, false, 0).isMoving);
        QVERIFY(view(VerificationState::Approved, false, 0).isMoving);
        QVERIFY(!view(VerificationState::Approved, true, 100).isMoving);
        QVERIFY(view(VerificationState::Approved, true, 100).action.isEmpty());
        QCOMPARE(view(VerificationState::Approved, true, 10).action, QString("Renew"));
        QCOMPARE(view(VerificationState::Expired, false, 0).action, QString("Renew"));
        QVERIFY(viewOf(VerificationLevel::Accredited, std::nullopt, now).sentence.contains("Only some properties"));
    }
};

QTEST_MAIN(VerificationPageTest)
#include "verification_page_test.moc"
