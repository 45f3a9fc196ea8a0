// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: balances come from the chain itself and say how old they are; what is sent is checked, shown, signed, sent once, and
// followed to its end, whatever the node does.
#include "client/desktop/pages/wallet/balances_view.h"
#include "client/desktop/pages/wallet/send_panel.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/notice.h"
#include "shared/evm/keccak.h"
#include "tests/unit/client/desktop/pages/wallet/send_stage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QUrlQuery>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

/// The view of the first account, once it has looked.
std::unique_ptr<BalancesView> lookedAt(Chain &chain)
{
    auto view = std::make_unique<BalancesView>(chain.fixture.context);
    view->show();
    QSignalSpy looked(view.get(), &BalancesView::looked);
    view->setAccount(chain.account());
    if (looked.isEmpty() && !looked.wait())
        qFatal("the balances were not read");
    return view;
}

std::unique_ptr<SendPanel> sendPanel(Chain &chain)
{
    const auto view = lookedAt(chain);
    auto panel = std::make_unique<SendPanel>(chain.fixture.context, *view->assets(), *view->balances());
    panel->show();
    return panel;
}

void fill(SendPanel &panel, const QString &receiver, const QString &amount)
{
    child<QComboBox>(&panel, "sendReceiver")->setEditText(receiver);
    child<QLineEdit>(&panel, "sendAmount")->setText(amount);
}

/// Goes through the sheet to its end and signs.
void signSheet()
{
    auto *sheet = dialog<SignDialog>("signDialog");
    auto *scroll = child<QScrollArea>(sheet, "signScroll");
    auto *confirm = child<QPushButton>(sheet, "signConfirm");
    QTRY_VERIFY((scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum()), confirm->isEnabled()));
    confirm->click();
}

QString cellOf(BalancesView &view, int row, int column)
{
    const auto *model = view.findChild<QTableView *>()->model();
    return model->index(row, column).data().toString();
}

QString stageWords(SendPanel &panel)
{
    QString words;
    for (const QLabel *label : child<Notice>(&panel, "transferStage")->findChildren<QLabel *>())
        words += label->text();
    return words;
}

} // namespace

class SendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void balances_areReadFromTheChain_withTheirTime()
    {
        Chain chain;
        const auto view = lookedAt(chain);
        QCOMPARE(view->findChild<QTableView *>()->model()->rowCount(), 3);
        QCOMPARE(cellOf(*view, 0, 0), QString("USDC"));
        QCOMPARE(cellOf(*view, 0, 1), QString("20.00"));
        QCOMPARE(cellOf(*view, 1, 1), QString("40"));
        QCOMPARE(cellOf(*view, 2, 0), QString("ETH"));
        QCOMPARE(cellOf(*view, 2, 1), QString("1.00"));
        QVERIFY(child<QLabel>(view.get(), "balancesLookedAt")->text().startsWith("Looked at"));
        QVERIFY(child<QPushButton>(view.get(), "balancesSend")->isEnabled());
    }

    void tokens_areAskedInPages_notOneByOne()
    {
        Chain chain;
        chain.fixture.api.handle("listTokens", [](const HttpRequest &request) {
            const bool isFirst = !QUrlQuery(request.url).hasQueryItem("cursor");
            return jsonResponse(isFirst ? pageOf({listedToken(kFriend, "Hafenhaus")}, "more")
                                        : pageOf({listedToken(kToken, "Lindenstrasse 12")}));
        });
        const auto view = lookedAt(chain);
        QCOMPARE(view->assets()->assets.size(), 3);
        QCOMPARE(cellOf(*view, 1, 0) + cellOf(*view, 2, 0), QString("HafenhausLindenstrasse 12"));
        QCOMPARE(chain.fixture.api.count("listTokens"), 2);
        QCOMPARE(chain.fixture.api.count("listProperties") + chain.fixture.api.count("getToken"), 0);
    }

    void nodeThatIsAway_leavesTheLastLook()
    {
        Chain chain;
        const auto view = lookedAt(chain);
        chain.node.setDown(true);
        view->reload();
        QTRY_VERIFY(child<QWidget>(view.get(), "balancesProblem")->isVisible());
        QCOMPARE(cellOf(*view, 0, 1), QString("20.00"));
        chain.node.setDown(false);
        view->reload();
        QTRY_VERIFY(!child<QWidget>(view.get(), "balancesProblem")->isVisible());
    }

    void nodeThatIsAwayFromTheStart_isSaid_andTriedAgain()
    {
        Chain chain;
        chain.node.setDown(true);
        BalancesView view(chain.fixture.context);
        view.show();
        view.setAccount(chain.account());
        auto *table = child<DataTable>(&view, "balancesTable");
        QTRY_VERIFY(table->state().state() == StateView::State::Failed);
        QVERIFY(!child<QPushButton>(&view, "balancesSend")->isEnabled());
        chain.node.setDown(false);
        Q_EMIT table->retryRequested();
        QTRY_COMPARE(view.findChild<QTableView *>()->model()->rowCount(), 3);
    }

    void serverThatIsAway_orNamesNoNode_isSaid()
    {
        Chain chain;
        chain.tellNode(QJsonValue::Null);
        BalancesView view(chain.fixture.context);
        view.show();
        view.setAccount(chain.account());
        auto *table = child<DataTable>(&view, "balancesTable");
        QTRY_VERIFY(table->state().state() == StateView::State::Empty);
        QVERIFY(!child<QPushButton>(&view, "balancesSend")->isEnabled());
        chain.fixture.api.setOffline(true);
        view.reload();
        QTRY_VERIFY(table->state().state() == StateView::State::Failed);
    }

    void nodeOfAnotherChain_isNotBelieved()
    {
        Chain chain;
        chain.node.answer("eth_chainId", "0x1");
        BalancesView view(chain.fixture.context);
        view.show();
        view.setAccount(chain.account());
        auto *table = child<DataTable>(&view, "balancesTable");
        QTRY_VERIFY(table->state().state() == StateView::State::Failed);
    }

    void usdc_isSentAndFollowedIntoABlock()
    {
        Chain chain;
        const auto panel = sendPanel(chain);
        fill(*panel, "Ada", "12.5");
        auto *review = child<QPushButton>(panel.get(), "sendReview");
        QTRY_VERIFY(child<QLabel>(panel.get(), "sendTrial")->text().contains("let this through now"));
        QVERIFY(review->isEnabled());
        review->click();
        auto *sheet = dialog<SignDialog>("signDialog");
        QCOMPARE(child<QLabel>(sheet, "signTitle")->text(), QString("Send 12.50 USDC to Ada"));
        const QByteArray after = "signAfter_" + kUsdc.toLatin1();
        QTRY_COMPARE(child<QLabel>(sheet, after)->text(), QString("7.50") + QChar::Nbsp + "USDC");
        signSheet();
        QTRY_VERIFY(panel->progress() != nullptr);
        panel->progress()->setPoll(std::chrono::milliseconds(20));
        QTRY_VERIFY(panel->progress()->stage() == TransferProgress::Stage::Waiting);
        chain.node.answer(
            "eth_getTransactionReceipt",
            QJsonObject{
                {"status", "0x1"}, {"blockNumber", "0x10"}, {"gasUsed", "0x5208"}, {"effectiveGasPrice", "0x2"}});
        QTRY_VERIFY_WITH_TIMEOUT(panel->progress()->stage() == TransferProgress::Stage::Done, 8000);
        QVERIFY(stageWords(*panel).contains("16"));
        QCOMPARE(chain.node.count("eth_sendRawTransaction"), 1);
    }

    void refusingRules_areSaidBeforeSigning()
    {
        Chain chain;
        const auto panel = sendPanel(chain);
        child<QComboBox>(panel.get(), "sendAsset")->setCurrentIndex(1);
        const QString selector = "0x" + restrictedSelector();
        chain.node.refuse("eth_call", "execution reverted", selector + wordOf(5).mid(2) + wordOf(1).mid(2));
        fill(*panel, "Ada", "10");
        QTRY_COMPARE(child<QLabel>(panel.get(), "sendTrial")->text(),
                     QString("The owner of the receiving wallet is not verified."));
        QVERIFY(!child<QPushButton>(panel.get(), "sendReview")->isEnabled());
        QVERIFY(chain.node.count("eth_sendRawTransaction") == 0);
    }

    void mistakes_standBesideTheirFields()
    {
        Chain chain;
        const auto panel = sendPanel(chain);
        auto *review = child<QPushButton>(panel.get(), "sendReview");
        fill(*panel, kUsdc, "1");
        QVERIFY(!review->isEnabled());
        fill(*panel, "Ada", "20.000001");
        QVERIFY(!review->isEnabled());
        child<QPushButton>(panel.get(), "sendAll")->click();
        QCOMPARE(child<QLineEdit>(panel.get(), "sendAmount")->text(), QString("20.00"));
        QVERIFY(review->isEnabled());
        fill(*panel, "0xabcd000000000000000000000000000000011234", "1");
        QVERIFY(child<QWidget>(panel.get(), "sendWarning")->isVisible()); // looks like Ada's
    }

    void feeThatTheAccountCannotPay_isSaid()
    {
        Chain chain;
        chain.node.answer("eth_getBalance", "0x1");
        const auto panel = sendPanel(chain);
        fill(*panel, "Ada", "1");
        child<QPushButton>(panel.get(), "sendReview")->click();
        QTRY_VERIFY(child<QWidget>(panel.get(), "sendProblem")->isVisible());
        QVERIFY(child<QPushButton>(panel.get(), "sendReview")->isEnabled()); // what was typed stays
        QCOMPARE(child<QLineEdit>(panel.get(), "sendAmount")->text(), QString("1"));
    }

    void answerThatIsLost_isNotSignedTwice()
    {
        Chain chain;
        const auto panel = sendPanel(chain);
        fill(*panel, "Ada", "1");
        child<QPushButton>(panel.get(), "sendReview")->click();
        chain.node.handle("eth_sendRawTransaction", [&chain](const QJsonArray &) {
            chain.node.setDown(true);
            return QJsonValue(QJsonValue::Null);
        });
        auto *sheet = dialog<SignDialog>("signDialog");
        QTRY_VERIFY(sheet->isVisible());
        chain.node.setDown(true);
        signSheet();
        QTRY_VERIFY(panel->progress() != nullptr);
        panel->progress()->setPoll(std::chrono::milliseconds(20));
        QTRY_VERIFY(panel->progress()->stage() == TransferProgress::Stage::Unanswered);
        auto *again = child<QPushButton>(panel.get(), "transferAgain");
        QVERIFY(again->isVisible());
        // It had got there all the same: the number is used, and the node says so.
        chain.node.setDown(false);
        chain.node.refuse("eth_sendRawTransaction", "nonce too low");
        again->click();
        QTRY_VERIFY(stageWords(*panel).contains("nonce too low"));
        QVERIFY(panel->progress()->stage() == TransferProgress::Stage::Unanswered);
        chain.node.answer(
            "eth_getTransactionReceipt",
            QJsonObject{
                {"status", "0x0"}, {"blockNumber", "0x10"}, {"gasUsed", "0x5208"}, {"effectiveGasPrice", "0x2"}});
        QTRY_VERIFY_WITH_TIMEOUT(panel->progress()->stage() == TransferProgress::Stage::Reverted, 8000);
    }

    void refusalOfTheNode_sendsNothing_andAnotherTransactionReplacesIt()
    {
        Chain chain;
        auto panel = sendPanel(chain);
        fill(*panel, "Ada", "1");
        chain.node.refuse("eth_sendRawTransaction", "transaction underpriced");
        child<QPushButton>(panel.get(), "sendReview")->click();
        signSheet();
        QTRY_VERIFY(panel->progress() && panel->progress()->stage() == TransferProgress::Stage::Refused);
        QVERIFY(stageWords(*panel).contains("Nothing was sent"));

        panel = sendPanel(chain);
        fill(*panel, "Ada", "1");
        chain.node.answer("eth_sendRawTransaction", "0x01");
        child<QPushButton>(panel.get(), "sendReview")->click();
        signSheet();
        QTRY_VERIFY(panel->progress() != nullptr);
        panel->progress()->setPoll(std::chrono::milliseconds(20));
        chain.node.answer("eth_getTransactionCount", "0x6"); // number 5 is used, and not by this one
        QTRY_VERIFY_WITH_TIMEOUT(panel->progress()->stage() == TransferProgress::Stage::Replaced, 8000);
    }

private:
    static QString restrictedSelector();
};

QString SendTest::restrictedSelector()
{
    return QString::fromLatin1(evm::keccak256("TransferRestricted(uint8,uint256)").toBytes().first(4).toHex());
}

QTEST_MAIN(SendTest)
#include "send_test.moc"
