// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/orders_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/models/state_words.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/market/market_words.h"
#include "client/desktop/pages/market/sign_and_send.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/explorer_button.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "generated/desktop_api/property.h"

#include <QPointer>
#include <QTabWidget>

namespace freehold::desktop {

namespace {

Task<ModelPage<api::Order>> loadOrders(ApiClient *client, std::optional<QString> cursor)
{
    const api::ListOrdersQuery query{.cursor = cursor};
    auto page = co_await api::listOrders(*client, query);
    co_return ModelPage<api::Order>{page.items, page.nextCursor};
}

Task<ModelPage<api::OwnTrade>> loadTrades(ApiClient *client, std::optional<QString> cursor)
{
    const api::ListTradesQuery query{.cursor = cursor};
    auto page = co_await api::listTrades(*client, query);
    co_return ModelPage<api::OwnTrade>{page.items, page.nextCursor};
}

Tone toneOf(api::OrderState state)
{
    using enum api::OrderState;
    if (state == Open || state == PartiallyFilled)
        return Tone::Info;
    if (state == Filled)
        return Tone::Positive;
    return state == Suspended ? Tone::Warning : Tone::Neutral;
}

} // namespace

OrdersPage::OrdersPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Orders"), parent), m_problem(new Notice(Tone::Danger))
{
    setObjectName("ordersPage");
    header().setSentence(tr("What you want to buy and sell, and what was traded."));
    auto *trade = header().setPrimaryAction(tr("New order"));
    trade->setObjectName("ordersNew");
    connect(trade, &QPushButton::clicked, this, [this] { this->context().navigator.go("/trade"); });
    m_problem->setObjectName("ordersProblem");
    m_problem->clear();
    body().addWidget(m_problem);
    buildOrders();
    buildTrades();
    auto *tabs = new QTabWidget;
    tabs->setObjectName("ordersTabs");
    auto *orders = new QWidget;
    auto *layout = column(orders, kSpace12);
    layout->setContentsMargins(0, kSpace12, 0, 0);
    auto *actions = row();
    actions->addWidget(m_cancel);
    actions->addWidget(m_cancelOnChain);
    actions->addStretch();
    layout->addLayout(actions);
    layout->addWidget(m_orderTable, 1);
    tabs->addTab(orders, tr("My orders"));
    tabs->addTab(m_tradeTable, tr("My trades"));
    body().addWidget(tabs, 1);
    context.live.subscribe("me:orders", this, [this](const LiveMessage &message) {
        if (message.isSnapshot)
            m_orders->reload();
        else
            takeAll(message.data);
    });
    refreshActions();
}

void OrdersPage::buildOrders()
{
    using api::Order;
    m_orders = new PagedModel<Order>(
        {{tr("Property"), [this](const Order &o) { return propertyText(o.propertyId); }},
         {tr("Side"), [](const Order &o) { return sideText(o.side); }},
         figureColumn<Order>(
             tr("Shares"), [](const Order &o) { return format::number(o.shares.count); },
             [](const Order &o) { return o.shares.count; }),
         figureColumn<Order>(
             tr("Traded"), [](const Order &o) { return format::number(o.filledShares.count); },
             [](const Order &o) { return o.filledShares.count; }),
         figureColumn<Order>(
             tr("Price"), [](const Order &o) { return format::usdc(o.price); },
             [](const Order &o) { return o.price.micro; }),
         {tr("State"),
          [](const Order &o) { return orderStateText(o.state); },
          {},
          Qt::AlignLeft | Qt::AlignVCenter,
          [](const Order &o) { return o.reason ? sentenceFor(*o.reason, {}, *o.reason) : QString(); },
          [](const Order &o) { return toneOf(o.state); }},
         {tr("Until"), [](const Order &o) { return format::dateTime(o.expiresAt); },
          [](const Order &o) { return o.expiresAt; }},
         {tr("Placed"), [](const Order &o) { return format::dateTime(o.placedAt); },
          [](const Order &o) { return o.placedAt; }}},
        this);
    m_orders->setId([](const Order &o) { return o.id.text(); });
    m_orders->setSource(
        [client = &context().api](std::optional<QString> cursor) { return loadOrders(client, cursor); });
    m_orderTable = new DataTable(tr("My orders"));
    m_orderTable->setObjectName("ordersTable");
    m_orderTable->setModel(m_orders);
    m_orderTable->setEmptyMessage({"list-ordered",
                                   tr("No orders yet"),
                                   tr("What you want to buy or sell from other investors stands here."),
                                   tr("New order"),
                                   {}});
    followModel(*m_orderTable, *m_orders);
    connect(m_orderTable, &DataTable::emptyActionRequested, this, [this] { context().navigator.go("/trade"); });
    connect(m_orderTable, &DataTable::currentChanged, this, &OrdersPage::refreshActions);
    connect(m_orders, &PagedTable::stateChanged, this, &OrdersPage::refreshActions);
    m_cancel = button(tr("Cancel order"), "danger");
    m_cancel->setObjectName("ordersCancel");
    m_cancelOnChain = button(tr("Cancel for good, on chain"));
    m_cancelOnChain->setObjectName("ordersCancelOnChain");
    connect(m_cancel, &QPushButton::clicked, this, &OrdersPage::askCancel);
    connect(m_cancelOnChain, &QPushButton::clicked, this, [this] {
        if (const api::Order *order = current())
            detach(cancelOnChain(*order), "cancel on chain");
    });
}

void OrdersPage::buildTrades()
{
    using api::OwnTrade;
    m_trades = new PagedModel<OwnTrade>(
        {{tr("Property"), [this](const OwnTrade &t) { return propertyText(t.propertyId); }},
         {tr("Side"), [](const OwnTrade &t) { return sideText(t.side); }},
         figureColumn<OwnTrade>(
             tr("Shares"), [](const OwnTrade &t) { return format::number(t.shares.count); },
             [](const OwnTrade &t) { return t.shares.count; }),
         figureColumn<OwnTrade>(
             tr("Price"), [](const OwnTrade &t) { return format::usdc(t.price); },
             [](const OwnTrade &t) { return t.price.micro; }),
         figureColumn<OwnTrade>(
             tr("Total"), [](const OwnTrade &t) { return format::usdc(t.quote); },
             [](const OwnTrade &t) { return t.quote.micro; }),
         figureColumn<OwnTrade>(
             tr("Fee"), [](const OwnTrade &t) { return format::usdc(t.fee); },
             [](const OwnTrade &t) { return t.fee.micro; }),
         {.title = tr("State"),
          .text = [](const OwnTrade &t) { return tradeStateText(t.state); },
          .tone = [](const OwnTrade &t) { return stateWords(StateOf::Trade, toString(t.state)).tone; }},
         {tr("When"), [](const OwnTrade &t) { return format::dateTime(t.matchedAt); },
          [](const OwnTrade &t) { return t.matchedAt; }}},
        this);
    m_trades->setId([](const OwnTrade &t) { return t.id.text(); });
    m_trades->setSource(
        [client = &context().api](std::optional<QString> cursor) { return loadTrades(client, cursor); });
    m_tradeTable = new DataTable(tr("My trades"));
    m_tradeTable->setObjectName("tradesTable");
    showPaged(*m_tradeTable, m_trades,
              {"arrow-left-right",
               tr("No trades yet"),
               tr("What your orders bought and sold stands here, with price and fee."),
               {},
               {}});
    auto *open = new ExplorerButton;
    open->setObjectName("tradesExplorer");
    m_tradeTable->addFilter(open);
    connect(m_tradeTable, &DataTable::currentChanged, open, [this, open](const QModelIndex &index) {
        open->setTransaction(index.isValid() ? m_trades->row(index.row()).transactionHash.value_or(QString())
                                             : QString());
    });
}

void OrdersPage::enter(const RouteArguments &)
{
    m_orders->reload();
    m_trades->reload();
    detach(loadNames(), "property names");
}

const api::Order *OrdersPage::current() const
{
    const QModelIndex index = m_orderTable->current();
    return index.isValid() && index.row() < m_orders->rowCount() ? &m_orders->row(index.row()) : nullptr;
}

void OrdersPage::refreshActions()
{
    const api::Order *order = current();
    const bool canCancel = order && isOpen(*order);
    m_cancel->setEnabled(canCancel);
    m_cancel->setToolTip(canCancel ? QString() : tr("Choose an order that is open."));
    m_cancelOnChain->setEnabled(order && !order->chainCancel && order->state != api::OrderState::Filled);
}

void OrdersPage::takeAll(const QJsonObject &data)
{
    try {
        if (!m_orders->replace(api::Order::fromJson(data)))
            m_orders->reload();
        refreshActions();
        if (m_trades->state() == PagedTable::State::Ready)
            m_trades->reload();
    } catch (const ApiError &) {
        m_orders->reload(); // of another version: what the list says counts
    }
}

QString OrdersPage::propertyText(const PropertyId &id) const { return m_names.value(id.text(), id.text()); }

void OrdersPage::askCancel()
{
    const api::Order *order = current();
    if (!order)
        return;
    ConfirmDialog::ask(
        this,
        {tr("Cancel this order?"),
         tr("%1 It leaves the book at once; what was traded before stays traded.").arg(order->summary + '.'),
         tr("Cancel order"),
         true,
         {}},
        [this, id = order->id](const QString &) { detach(cancel(id), "cancel order"); });
}

Task<> OrdersPage::cancel(OrderId id)
{
    const QPointer<OrdersPage> self(this);
    QString problem;
    std::optional<api::Order> cancelled;
    try {
        cancelled = co_await api::cancelOrder(context().api, id);
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!self)
        co_return;
    if (cancelled) {
        m_problem->clear();
        m_orders->replace(*cancelled);
        context().shell.toast(tr("Order cancelled."), Tone::Positive);
    } else {
        m_problem->set(Tone::Danger, problem);
    }
    refreshActions();
}

Task<> OrdersPage::cancelOnChain(api::Order order)
{
    const QPointer<OrdersPage> self(this);
    const SentOrder sent = co_await signAndCancel(&context().api, &context().wallet, order, this);
    if (!self)
        co_return;
    if (sent.order) {
        m_problem->clear();
        m_orders->replace(*sent.order);
        context().shell.toast(tr("The cancellation is on its way to the chain."), Tone::Positive);
    } else if (!sent.problem.isEmpty()) {
        m_problem->set(Tone::Danger, sent.problem);
    }
    refreshActions();
}

/// Names are an ornament: without them the table shows ids.
Task<> OrdersPage::loadNames()
{
    const QPointer<OrdersPage> self(this);
    QHash<QString, QString> names;
    try {
        const auto page = co_await api::listProperties(context().api, {});
        for (const api::Property &property : page.items)
            names.insert(property.id.text(), property.name);
    } catch (const ApiError &) {
        co_return;
    }
    if (!self)
        co_return;
    m_names = names;
    m_orderTable->update();
    if (m_orders->rowCount() > 0)
        Q_EMIT m_orders->dataChanged(m_orders->index(0, 0), m_orders->index(m_orders->rowCount() - 1, 0));
    if (m_trades->rowCount() > 0)
        Q_EMIT m_trades->dataChanged(m_trades->index(0, 0), m_trades->index(m_trades->rowCount() - 1, 0));
}

} // namespace freehold::desktop
