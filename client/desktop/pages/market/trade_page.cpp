// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/trade_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/live_client.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/market/book_view.h"
#include "client/desktop/pages/market/order_ticket.h"
#include "client/desktop/pages/market/sign_and_send.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/chart.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/state_view.h"
#include "client/desktop/widgets/theme.h"
#include "generated/desktop_api/auth.h"
#include "generated/desktop_api/property.h"

#include <QComboBox>
#include <QPointer>

namespace freehold::desktop {

namespace {

constexpr int kBookDelayMs = 200;
constexpr int kTicketWidth = 340;
constexpr double kMicroPerUsdc = 1'000'000;

struct Period {
    const char *words;
    api::ListCandlesInterval interval;
    int days;
};

constexpr Period kPeriods[] = {
    {QT_TRANSLATE_NOOP("freehold::desktop::TradePage", "1 day"), api::ListCandlesInterval::Word5m, 1},
    {QT_TRANSLATE_NOOP("freehold::desktop::TradePage", "1 week"), api::ListCandlesInterval::Word1h, 7},
    {QT_TRANSLATE_NOOP("freehold::desktop::TradePage", "1 year"), api::ListCandlesInterval::Word1d, 365},
};

ChartData chartOf(const QList<api::Candle> &candles)
{
    const auto drawn = [](Usdc amount) { return static_cast<double>(amount.micro) / kMicroPerUsdc; };
    ChartData data;
    for (const api::Candle &candle : candles)
        data.candles.append(
            {candle.from, drawn(candle.open), drawn(candle.high), drawn(candle.low), drawn(candle.close)});
    return data;
}

} // namespace

TradePage::TradePage(AppContext &context, QWidget *parent)
    : Page(context, tr("Trade"), parent)
    , m_properties(new QComboBox)
    , m_period(new QComboBox)
    , m_state(new StateView(buildContent()))
{
    setObjectName("tradePage");
    header().setSentence(tr("Shares from investor to investor, at your price or better."));
    m_properties->setObjectName("tradeProperty");
    m_properties->setAccessibleName(tr("Property"));
    m_properties->setMinimumWidth(kTicketWidth);
    header().addAction(m_properties);
    m_state->setObjectName("tradeState");
    body().addWidget(m_state, 1);
    m_bookTimer.setSingleShot(true);
    m_bookTimer.setInterval(kBookDelayMs);
    connect(&m_bookTimer, &QTimer::timeout, this, [this] {
        if (const auto id = property())
            detach(loadBook(*id), "order book");
    });
    connect(m_properties, &QComboBox::currentIndexChanged, this, &TradePage::onPropertyChosen);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        if (const auto id = property())
            detach(loadCandles(*id), "candles");
    });
    connect(m_book, &BookView::priceChosen, m_ticket, &OrderTicket::setPrice);
    connect(m_ticket, &OrderTicket::reviewRequested, this, [this] { detach(placeOrder(), "place order"); });
    connect(m_state, &StateView::retryRequested, this, &TradePage::onPropertyChosen);
    connect(&context.wallet, &Wallet::accountsChanged, this, &TradePage::showWallets);
}

QWidget *TradePage::buildContent()
{
    auto *content = new QWidget;
    auto *layout = row(content, kSpace24);
    auto *market = column(kSpace16);
    m_chart = new Chart(tr("Price"), ChartKind::Candles);
    m_chart->setObjectName("tradeChart");
    m_period->setObjectName("tradePeriod");
    m_period->setAccessibleName(tr("Period"));
    for (const Period &period : kPeriods)
        m_period->addItem(tr(period.words));
    m_period->setCurrentIndex(1);
    m_chart->addControl(m_period);
    m_book = new BookView;
    market->addWidget(m_chart, 1);
    market->addWidget(m_book, 1);
    layout->addLayout(market, 1);
    m_ticket = new OrderTicket;
    const Card ticket = card(tr("Order"));
    ticket.layout->addWidget(m_ticket);
    ticket.frame->setFixedWidth(Theme::instance().scaled(kTicketWidth));
    layout->addWidget(ticket.frame);
    return content;
}

void TradePage::enter(const RouteArguments &arguments)
{
    detach(loadProperties(arguments.value("property", arguments.value("id"))), "properties to trade");
    detach(loadWallets(), "linked wallets");
}

QString TradePage::unsavedWork() const
{
    return m_ticket->ticket().shares ? tr("The order you filled in is not placed yet.") : QString();
}

std::optional<PropertyId> TradePage::property() const
{
    return PropertyId::parse(m_properties->currentData().toString());
}

void TradePage::onPropertyChosen()
{
    const auto id = property();
    if (!id)
        return;
    m_ticket->setProperty(*id, m_properties->currentText());
    if (!m_topic.isEmpty())
        context().live.unsubscribe(m_topic, this);
    m_topic = "book:" + id->text();
    context().live.subscribe(m_topic, this, [this](const LiveMessage &) { m_bookTimer.start(); });
    detach(loadBook(*id), "order book");
    detach(loadCandles(*id), "candles");
}

Task<> TradePage::loadProperties(QString wanted)
{
    const QPointer<TradePage> self(this);
    m_state->showLoading();
    QList<api::Property> properties;
    std::exception_ptr failure;
    try {
        const auto page = co_await api::listProperties(context().api, {});
        properties = page.items;
    } catch (...) {
        failure = std::current_exception();
    }
    if (!self)
        co_return;
    if (failure) {
        showProblem(*m_state, failure);
        co_return;
    }
    const QString before = wanted.isEmpty() ? m_properties->currentData().toString() : wanted;
    m_properties->blockSignals(true);
    m_properties->clear();
    for (const api::Property &item : properties)
        m_properties->addItem(item.name, item.id.text());
    m_properties->setCurrentIndex(std::max(0, m_properties->findData(before)));
    m_properties->blockSignals(false);
    if (properties.isEmpty())
        m_state->showEmpty({"chart-candlestick",
                            tr("Nothing to trade yet"),
                            tr("Properties whose shares are sold appear here."),
                            {},
                            {}});
    else
        onPropertyChosen();
}

Task<> TradePage::loadWallets()
{
    const QPointer<TradePage> self(this);
    QStringList linked;
    try {
        const auto wallets = co_await api::listWallets(context().api);
        for (const api::Wallet &wallet : wallets.items)
            linked.append(wallet.address.toLower());
    } catch (const ApiError &) {
        co_return; // the ticket then says that a wallet is missing
    }
    if (!self)
        co_return;
    m_linked = linked;
    showWallets();
}

/// Those that the server knows and that are here. A wallet that was never unlocked tells no accounts; then all linked ones are
/// offered, and the signing sheet unlocks.
void TradePage::showWallets()
{
    QList<std::pair<QString, QString>> wallets;
    const auto &accounts = context().wallet.accounts();
    for (const Account &account : accounts) {
        if (account.canSign() && m_linked.contains(account.address.toHex()))
            wallets.append({account.address.toChecksum(), account.name});
    }
    if (accounts.empty() && context().wallet.state() == Wallet::State::Locked) {
        for (const QString &address : m_linked)
            wallets.append({evm::Address::parse(address).value_or(evm::Address()).toChecksum(), tr("Locked wallet")});
    }
    m_ticket->setWallets(wallets);
}

Task<> TradePage::loadBook(PropertyId id)
{
    const QPointer<TradePage> self(this);
    std::optional<api::OrderBook> book;
    std::exception_ptr failure;
    try {
        book = co_await api::getOrderBook(context().api, id);
    } catch (...) {
        failure = std::current_exception();
    }
    if (!self || property() != id)
        co_return;
    if (!book) {
        showProblem(*m_state, failure);
        co_return;
    }
    m_book->setBook(*book);
    m_ticket->setBest(book->bestBid, book->bestAsk);
    m_state->showContent();
}

Task<> TradePage::loadCandles(PropertyId id)
{
    const QPointer<TradePage> self(this);
    const Period &period = kPeriods[std::max(0, m_period->currentIndex())];
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const api::ListCandlesQuery query{.interval = period.interval, .from = now.addDays(-period.days), .to = now};
    ChartData data;
    try {
        const auto page = co_await api::listCandles(context().api, id, query);
        data = chartOf(page.items);
    } catch (const ApiError &) {
        data = {}; // an empty chart says that there is nothing; the book above all must not wait for it
    }
    if (self && property() == id)
        m_chart->setData(data);
}

Task<> TradePage::placeOrder()
{
    const QPointer<TradePage> self(this);
    m_ticket->setBusy(true);
    m_ticket->setProblem({});
    const SentOrder sent = co_await signAndPlace(&context().api, &context().wallet, m_ticket->terms(), this);
    if (!self)
        co_return;
    m_ticket->setBusy(false);
    if (!sent.order) {
        m_ticket->setProblem(sent.problem);
        co_return;
    }
    m_ticket->clearAmounts();
    context().shell.toast(tr("Order placed."), Tone::Positive);
    context().navigator.go("/orders");
}

} // namespace freehold::desktop
