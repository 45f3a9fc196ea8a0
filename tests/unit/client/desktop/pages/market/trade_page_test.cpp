// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/trade_page.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/widgets/state_view.h"
#include "tests/unit/client/desktop/pages/market/market_data.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

QJsonArray members(const QStringList &texts)
{
    QJsonArray list;
    for (const QString &text : texts)
        list.append(QJsonObject{{"type", text.section(u' ', 0, 0)}, {"name", text.section(u' ', 1, 1)}});
    return list;
}

/// What the server prepares for a body of prepareOrder; `shares` is for a server that asks for more than the person wants.
QJsonObject prepared(const QJsonObject &terms, const QString &shares)
{
    const qint64 expiry = QDateTime::fromString(terms["expires_at"].toString(), Qt::ISODateWithMs).toSecsSinceEpoch();
    const QJsonObject message{{"summary", "an order"},
                              {"maker", terms["wallet"]},
                              {"token", kToken},
                              {"side", terms["side"].toString() == "SELL" ? 1 : 0},
                              {"shares", shares},
                              {"price", "51200000"},
                              {"timeInForce", 0},
                              {"maxFeeBps", terms["max_fee_bps"]},
                              {"expiry", QString::number(expiry)},
                              {"epoch", "0"},
                              {"salt", "5"}};
    const QJsonObject types{
        {"EIP712Domain", members({"string name", "string version", "uint256 chainId", "address verifyingContract"})},
        {"Order",
         members({"string summary", "address maker", "address token", "uint8 side", "uint64 shares", "uint64 price",
                  "uint8 timeInForce", "uint16 maxFeeBps", "uint64 expiry", "uint64 epoch", "uint256 salt"})}};
    const QJsonObject domain{
        {"name", "Freehold Marketplace"}, {"version", "1"}, {"chainId", 31337}, {"verifyingContract", kMarket}};
    return {{"summary", "an order"},
            {"epoch", "0"},
            {"salt", "5"},
            {"quote", "2048.000000"},
            {"highest_fee", "10.240000"},
            {"maker_fee_bps", 0},
            {"taker_fee_bps", 50},
            {"order_typed_data",
             QJsonObject{{"types", types}, {"primaryType", "Order"}, {"domain", domain}, {"message", message}}},
            {"permit_typed_data", QJsonValue::Null}};
}

QJsonObject propertyJson()
{
    return {
        {"id", kPropertyId},
        {"manager_id", "usr_01h00000000000000000000001"},
        {"state", "TOKENIZED"},
        {"name", "Lindenstrasse 12"},
        {"description", ""},
        {"address",
         QJsonObject{{"street", "Lindenstrasse 12"}, {"city", "Berlin"}, {"postal_code", "10969"}, {"country", "DE"}}},
        {"kind", "RESIDENTIAL"},
        {"valuation_usd", "500000.00"},
        {"valued_on", "2026-01-01"},
        {"price_per_share", "50.000000"},
        {"open_for_sale", false},
        {"area_square_meters", 100},
        {"year_built", 1990},
        {"review_note", QJsonValue::Null},
        {"created_at", "2026-01-01T00:00:00.000Z"},
        {"updated_at", "2026-01-01T00:00:00.000Z"}};
}

struct OpenedTradePage {
    PageFixture fixture;
    std::unique_ptr<TradePage> page;

    OpenedTradePage()
    {
        fixture.createWallet();
        fixture.api.answer("listProperties", pageOf({propertyJson()}));
        fixture.api.answer("getProperty", propertyJson());
        fixture.api.answer("listWallets",
                           {{"items",
                             QJsonArray{QJsonObject{{"id", "wal_01h00000000000000000000001"},
                                                    {"address", kFirst},
                                                    {"label", QJsonValue::Null},
                                                    {"linked_at", "2026-01-01T00:00:00.000Z"}}}}});
        fixture.api.answer("getOrderBook",
                           {{"property_id", kPropertyId},
                            {"sequence", 1},
                            {"best_bid", "51.000000"},
                            {"best_ask", QJsonValue::Null},
                            {"bids", QJsonArray{QJsonObject{{"price", "51.000000"}, {"shares", "5"}, {"orders", 1}}}},
                            {"asks", QJsonArray()}});
        fixture.api.answer("listCandles", {{"items", QJsonArray()}});
        page = std::make_unique<TradePage>(fixture.context);
        page->resize(1100, 900);
        page->show();
        page->enter({});
    }
    [[nodiscard]] StateView::State state() const { return child<StateView>(page.get(), "tradeState")->state(); }
    void fill()
    {
        QTRY_COMPARE(child<QComboBox>(page.get(), "ticketWallet")->count(), 1);
        child<QComboBox>(page.get(), "ticketSide")->setCurrentIndex(1);
        child<QLineEdit>(page.get(), "ticketShares")->setText("40");
        child<QLineEdit>(page.get(), "ticketPrice")->setText("51.20");
    }
};

} // namespace

class TradePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void book_isShown()
    {
        OpenedTradePage opened;
        QTRY_COMPARE(opened.state(), StateView::State::Content);
        QCOMPARE(opened.fixture.api.count("getOrderBook"), 1);
    }

    void offline_saysSo()
    {
        PageFixture fixture;
        fixture.api.setOffline(true);
        TradePage page(fixture.context);
        page.enter({});
        QTRY_COMPARE(child<StateView>(&page, "tradeState")->state(), StateView::State::Offline);
    }

    void nothingToTrade_saysSo()
    {
        PageFixture fixture;
        fixture.api.answer("listProperties", pageOf({}));
        TradePage page(fixture.context);
        page.enter({});
        QTRY_COMPARE(child<StateView>(&page, "tradeState")->state(), StateView::State::Empty);
    }

    void ticket_sumsUpWhileTyping()
    {
        OpenedTradePage opened;
        auto *review = child<QPushButton>(opened.page.get(), "ticketReview");
        QVERIFY(!review->isEnabled());
        opened.fill();
        QVERIFY(child<QLabel>(opened.page.get(), "ticketTotal")->text().contains("2,037.76"));
        QVERIFY(child<QLabel>(opened.page.get(), "ticketSentence")->text().contains("Lindenstrasse 12"));
        QTRY_VERIFY(review->isEnabled());
        QVERIFY(!opened.page->unsavedWork().isEmpty());
    }

    void refusal_standsInTheTicketAndKeepsIt()
    {
        OpenedTradePage opened;
        opened.fill();
        opened.fixture.api.refuse("prepareOrder", 422, "rule_refused", "shares_not_free",
                                  {{"have", "3"}, {"needed", "40"}, {"in_open_orders", "0"}});
        QTRY_VERIFY(child<QPushButton>(opened.page.get(), "ticketReview")->isEnabled());
        child<QPushButton>(opened.page.get(), "ticketReview")->click();
        QTRY_VERIFY(child<QWidget>(opened.page.get(), "ticketProblem")->isVisible());
        QCOMPARE(child<QLineEdit>(opened.page.get(), "ticketShares")->text(), QString("40"));
    }

    void serverThatWantsMoreSigned_isRefused()
    {
        OpenedTradePage opened;
        opened.fill();
        opened.fixture.api.handle("prepareOrder", [](const HttpRequest &request) {
            return jsonResponse(prepared(QJsonDocument::fromJson(request.body).object(), "4000"));
        });
        QTRY_VERIFY(child<QPushButton>(opened.page.get(), "ticketReview")->isEnabled());
        child<QPushButton>(opened.page.get(), "ticketReview")->click();
        QTRY_VERIFY(child<QWidget>(opened.page.get(), "ticketProblem")->isVisible());
        QCOMPARE(opened.fixture.api.count("placeOrder"), 0);
    }
};

QTEST_MAIN(TradePageTest)
#include "trade_page_test.moc"
