// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/page.h"
#include "generated/desktop_api/market.h"

#include <QTimer>

class QComboBox;

namespace freehold::desktop {

class BookView;
class Chart;
class OrderTicket;
class StateView;

/// Buying from and selling to other investors: prices, the book, and an order ticket.
class TradePage : public Page {
    Q_OBJECT
public:
    explicit TradePage(AppContext &context, QWidget *parent = nullptr);
    void enter(const RouteArguments &arguments) override;
    [[nodiscard]] QString unsavedWork() const override;

private:
    [[nodiscard]] QWidget *buildContent();
    void onPropertyChosen();
    void showWallets();
    [[nodiscard]] std::optional<PropertyId> property() const;
    [[nodiscard]] Task<> loadProperties(QString wanted);
    [[nodiscard]] Task<> loadWallets();
    [[nodiscard]] Task<> loadBook(PropertyId id);
    [[nodiscard]] Task<> loadCandles(PropertyId id);
    [[nodiscard]] Task<> placeOrder();

    QComboBox *m_properties;
    QComboBox *m_period;
    StateView *m_state;
    Chart *m_chart;
    BookView *m_book;
    OrderTicket *m_ticket;
    QStringList m_linked;
    QString m_topic;
    QTimer m_bookTimer; ///< many changes of the book in a row are one look at it
};

} // namespace freehold::desktop
