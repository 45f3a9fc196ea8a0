// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: somebody buys in a first sale: the total as they type, every reason before anything is signed, nothing signed but
// what they entered, and the purchase followed until it has arrived or failed.
#include "client/desktop/pages/investor/buy_page.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/widgets/state_view.h"
#include "tests/unit/client/desktop/pages/investor/purchase_data.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

struct OpenedBuyPage {
    PageFixture fixture;
    std::unique_ptr<BuyPage> page;

    OpenedBuyPage()
    {
        fixture.createWallet();
        answerSale(fixture.api);
        page = std::make_unique<BuyPage>(fixture.context);
        page->resize(900, 900);
        page->show();
    }
    void enter() { page->enter({{"id", kPropertyId}}); }
    [[nodiscard]] StateView::State state() const { return child<StateView>(page.get(), "buy")->state(); }
    [[nodiscard]] QLineEdit *shares() const { return child<QLineEdit>(page.get(), "buy-shares"); }
    [[nodiscard]] QPushButton *review() const { return child<QPushButton>(page.get(), "buy-review"); }
    [[nodiscard]] QWidget *problem() const { return child<QWidget>(page.get(), "buy-problem"); }
    [[nodiscard]] QString progress() const { return child<QWidget>(page.get(), "purchase-state")->accessibleName(); }
    [[nodiscard]] QString checks() const
    {
        QStringList texts;
        for (const QLabel *label : child<QWidget>(page.get(), "buy-checks")->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    [[nodiscard]] bool isReady() const
    {
        return QTest::qWaitFor([this] { return review()->isEnabled(); });
    }
    void fill(const QString &count = "40")
    {
        QVERIFY(QTest::qWaitFor([this] { return state() == StateView::State::Content; }));
        shares()->setText(count);
    }
    static void answerSheet(const QString &title, bool signs, const QString &password = {})
    {
        const QPointer<SignDialog> sheet = dialog<SignDialog>("signDialog");
        QVERIFY2(sheet->sheet().title.contains(title), qPrintable(sheet->sheet().title));
        auto *bar = child<QScrollArea>(sheet.data(), "signScroll")->verticalScrollBar();
        bar->setValue(bar->maximum());
        if (!password.isEmpty())
            child<QLineEdit>(sheet.data(), "signPassword")->setText(password);
        auto *confirm = child<QPushButton>(sheet.data(), "signConfirm");
        if (signs)
            QTRY_VERIFY(confirm->isEnabled());
        child<QPushButton>(sheet.data(), signs ? "signConfirm" : "signRefuse")->click();
        QTRY_VERIFY(!sheet || !sheet->isVisible());
    }
    void sign()
    {
        answerSheet("Buy 40 shares", /*signs=*/true);
        answerSheet("Allow", /*signs=*/true);
    }
};

} // namespace

class BuyPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void total_isTakenAsOneTypes_andChecksAreShown()
    {
        OpenedBuyPage opened;
        opened.enter();
        opened.fill();
        QVERIFY(child<QLabel>(opened.page.get(), "buy-total")->text().contains("2,000.00"));
        QVERIFY(!opened.review()->isEnabled()); // not before the server has said yes
        QVERIFY(opened.isReady());
        QVERIFY(opened.checks().contains("You are verified"));
        QVERIFY(!opened.page->unsavedWork().isEmpty());
        opened.shares()->setText("0");
        QVERIFY(!opened.review()->isEnabled());
        QVERIFY(!opened.shares()->accessibleDescription().isEmpty());
    }

    void refusalByARule_isToldWithItsNumbers_beforeAnySignature()
    {
        OpenedBuyPage opened;
        opened.fixture.api.answer("getEligibility",
                                  eligibilityJson(check("max_holding", "max_holding_exceeded",
                                                        {{"max_shares", "1000"}, {"held", "980"}, {"room", "20"}})));
        opened.enter();
        opened.fill();
        QTRY_VERIFY(opened.checks().contains("room for 20"));
        QVERIFY(!opened.review()->isEnabled());
        QCOMPARE(opened.fixture.api.count("createPurchase"), 0);
    }

    void whoIsNotVerified_isLedThere()
    {
        OpenedBuyPage opened;
        opened.fixture.api.answer("getEligibility",
                                  eligibilityJson(check("identity_verified", "identity_not_verified")));
        opened.enter();
        opened.fill();
        auto *verify = child<QPushButton>(opened.page.get(), "buy-verify");
        QTRY_VERIFY(verify->isVisible());
        verify->click();
        QCOMPARE(opened.fixture.navigator.current(), QString("/verification"));
    }

    void bothSignatures_areHandedIn_andSharesArrive()
    {
        OpenedBuyPage opened;
        opened.enter();
        opened.fill();
        QVERIFY(opened.isReady());
        opened.review()->click();
        opened.sign();
        QTRY_VERIFY(opened.progress().contains("about to be sent"));
        const QJsonObject body = opened.fixture.api.lastBody("signPurchase");
        QCOMPARE(body["purchase_signature"].toString().size(), 132);
        QCOMPARE(body["permit_signature"].toString().size(), 132);
        QCOMPARE(opened.shares()->text(), QString());
        opened.fixture.api.answer("getPurchase", purchaseJson("SUBMITTED", {{"transaction_hash", kHash}}));
        QTRY_VERIFY(opened.progress().contains("The transaction is sent"));
        QVERIFY(!child<QPushButton>(opened.page.get(), "purchase-cancel")->isVisible());
        opened.fixture.api.answer("getPurchase", purchaseJson("CONFIRMED", {{"transaction_hash", kHash}}));
        QTRY_VERIFY(opened.progress().contains("are in your wallet"));
        QVERIFY(opened.fixture.shell.toasts.last().contains("have arrived"));
        child<QPushButton>(opened.page.get(), "purchase-holdings")->click();
        QCOMPARE(opened.fixture.navigator.current(), QString("/overview"));
    }

    void lockedWallet_isOpenedInTheSheet()
    {
        OpenedBuyPage opened;
        opened.enter();
        opened.fill();
        QVERIFY(opened.isReady());
        opened.fixture.wallet.lock();
        opened.review()->click();
        OpenedBuyPage::answerSheet("Buy 40 shares", /*signs=*/true, kPassword);
        opened.fixture.wallet.lock(); // between the two signatures, as when it was idle too long
        OpenedBuyPage::answerSheet("Allow", /*signs=*/true, kPassword);
        QTRY_COMPARE(opened.fixture.api.count("signPurchase"), 1);
    }

    void whoDoesNotSign_buysNothing_andKeepsWhatWasTyped()
    {
        OpenedBuyPage opened;
        opened.enter();
        opened.fill();
        QVERIFY(opened.isReady());
        opened.review()->click();
        OpenedBuyPage::answerSheet("Buy 40 shares", /*signs=*/true);
        OpenedBuyPage::answerSheet("Allow", /*signs=*/false);
        QTRY_VERIFY(opened.review()->isEnabled());
        QCOMPARE(opened.shares()->text(), QString("40"));
        QCOMPARE(opened.fixture.api.count("signPurchase"), 0);
        QVERIFY(!opened.problem()->isVisible());
    }

    void serverThatWantsSomethingElseSigned_isRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"shares", "cost", "token", "buyer", "value", "spender"})
            QTest::addRow("%s", what) << QString(what);
    }
    void serverThatWantsSomethingElseSigned_isRefused()
    {
        QFETCH(QString, what);
        OpenedBuyPage opened;
        const bool isAddress = what == "token" || what == "buyer" || what == "spender";
        opened.fixture.api.answer(
            "createPurchase", offerJson({{what, isAddress ? "0x7777777777777777777777777777777777777777" : "4000"}}),
            201);
        opened.enter();
        opened.fill();
        QVERIFY(opened.isReady());
        opened.review()->click();
        QTRY_VERIFY(opened.problem()->isVisible());
        QVERIFY(opened.problem()->accessibleName().contains("Nothing was signed"));
        QCOMPARE(opened.fixture.api.count("signPurchase"), 0);
    }

    void sessionThatEnds_inTheMiddle_losesNothing()
    {
        OpenedBuyPage opened;
        opened.enter();
        opened.fill();
        QVERIFY(opened.isReady());
        opened.fixture.api.refuse("signPurchase", 401, "unauthenticated", "no_session");
        opened.review()->click();
        opened.sign();
        QTRY_VERIFY(opened.problem()->accessibleName().contains("Sign in again"));
        QCOMPARE(opened.shares()->text(), QString("40"));
        QTRY_VERIFY(opened.review()->isEnabled());
    }

    void failure_isToldInWords()
    {
        OpenedBuyPage opened;
        opened.fixture.api.answer("listPurchases", pageOf({purchaseJson("SUBMITTED")}));
        opened.fixture.api.answer(
            "getPurchase",
            purchaseJson("FAILED",
                         {{"failure_reason", "usdc_balance_too_low"},
                          {"failure_params", QJsonObject{{"needed", "2000"}, {"balance", "5"}}}}));
        opened.enter(); // what is under way is followed after a restart too
        QTRY_VERIFY(opened.progress().contains("Nothing was paid"));
        QVERIFY(opened.progress().contains("the wallet has"));
    }

    void failureThatMayStillBeCarriedOut_saysUntilWhen()
    {
        OpenedBuyPage opened;
        opened.fixture.api.answer("listPurchases",
                                  pageOf({purchaseJson("FAILED",
                                                       {{"failure_reason", "usdc_paused"},
                                                        {"transaction_hash", kHash},
                                                        {"executable_until", "2036-01-01T00:00:00.000Z"}})}));
        opened.enter();
        QTRY_VERIFY(opened.progress().contains("by anybody"));
    }

    void purchase_isTakenBack_whileItCanBe()
    {
        OpenedBuyPage opened;
        opened.fixture.api.answer("listPurchases",
                                  pageOf({purchaseJson("SUBMITTED", {{"waiting_reason", "fees_too_high"}})}));
        opened.fixture.api.answer("getPurchase", purchaseJson("SUBMITTED", {{"waiting_reason", "fees_too_high"}}));
        opened.fixture.api.refuse("cancelPurchase", 409, "conflict", "already_sent");
        opened.enter();
        QTRY_VERIFY(opened.progress().contains("goes on by itself"));
        auto *cancel = child<QPushButton>(opened.page.get(), "purchase-cancel");
        cancel->click();
        QTRY_VERIFY(child<QWidget>(opened.page.get(), "purchase-problem")->isVisible());
        opened.fixture.api.answer("cancelPurchase", purchaseJson("FAILED", {{"failure_reason", "cancelled"}}));
        QTRY_VERIFY(cancel->isEnabled());
        cancel->click();
        QTRY_VERIFY(opened.progress().contains("took the purchase back"));
    }

    void withoutAWalletHere_thePersonIsLedThere()
    {
        OpenedBuyPage opened;
        opened.fixture.api.answer("listWallets", pageOf({}));
        opened.enter();
        auto *notice = child<QWidget>(opened.page.get(), "buy-no-wallet");
        QTRY_VERIFY(notice->isVisible());
        child<QPushButton>(opened.page.get(), "buy-to-wallet")->click();
        QCOMPARE(opened.fixture.navigator.current(), QString("/wallet"));
    }

    void checksThatCannotBeAsked_areSaid()
    {
        OpenedBuyPage opened;
        opened.fixture.api.refuse("getEligibility", 502, "provider_failed", "chain_unavailable");
        opened.enter();
        opened.fill();
        QTRY_VERIFY(opened.problem()->isVisible());
        QVERIFY(!opened.review()->isEnabled());
    }

    void closedSale_saysSo_andLeadsToTheMarket()
    {
        OpenedBuyPage opened;
        opened.fixture.api.answer("getToken", tokenJson(/*isOpen=*/false));
        opened.enter();
        QTRY_COMPARE(opened.state(), StateView::State::Empty);
    }

    void offline_andNotFound_sayTheirStates()
    {
        OpenedBuyPage opened;
        opened.fixture.api.setOffline(true);
        opened.enter();
        QTRY_COMPARE(opened.state(), StateView::State::Offline);
        opened.fixture.api.setOffline(false);
        opened.fixture.api.refuse("getToken", 404, "not_found", "not_found");
        opened.enter();
        QTRY_COMPARE(opened.state(), StateView::State::NotFound);
    }
};

QTEST_MAIN(BuyPageTest)
#include "buy_page_test.moc"
