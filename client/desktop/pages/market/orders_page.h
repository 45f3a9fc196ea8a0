// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/market.h"

class QPushButton;

namespace freehold::desktop {

class DataTable;
class Notice;

/// My orders, to cancel, and my trades.
class OrdersPage : public Page {
    Q_OBJECT
public:
    explicit OrdersPage(AppContext &context, QWidget *parent = nullptr);
    void enter(const RouteArguments &arguments) override;

private:
    void buildOrders();
    void buildTrades();
    [[nodiscard]] const api::Order *current() const;
    void refreshActions();
    void takeAll(const QJsonObject &data);
    void askCancel();
    [[nodiscard]] QString propertyText(const PropertyId &id) const;
    [[nodiscard]] Task<> cancel(OrderId id);
    [[nodiscard]] Task<> cancelOnChain(api::Order order);
    [[nodiscard]] Task<> loadNames();

    PagedModel<api::Order> *m_orders = nullptr;
    PagedModel<api::OwnTrade> *m_trades = nullptr;
    DataTable *m_orderTable = nullptr;
    DataTable *m_tradeTable = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_cancelOnChain = nullptr;
    Notice *m_problem;
    QHash<QString, QString> m_names; ///< of properties, by id
};

} // namespace freehold::desktop
