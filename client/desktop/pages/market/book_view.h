// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "generated/desktop_api/market.h"

#include <QWidget>

namespace freehold::desktop {

class DataTable;

/// One price of the book, with all that rests between it and the best one.
struct DepthLevel {
    Usdc price;
    Shares shares;
    Shares depth;
    qint64 orders = 0;
};

/// Best first, each with the sum so far.
[[nodiscard]] QList<DepthLevel> depthOf(const QList<api::BookLevel> &levels);

/// What rests in the book of a property: who buys at the left, who sells at the right, best prices on top.
class BookView : public QWidget {
    Q_OBJECT
public:
    explicit BookView(QWidget *parent = nullptr);
    void setBook(const api::OrderBook &book);

Q_SIGNALS:
    void priceChosen(Usdc price);

private:
    [[nodiscard]] PagedModel<DepthLevel> *model();
    [[nodiscard]] DataTable *table(const QString &name, const char *objectName, PagedModel<DepthLevel> *model);

    PagedModel<DepthLevel> *m_bids;
    PagedModel<DepthLevel> *m_asks;
    DataTable *m_bidTable;
    DataTable *m_askTable;
};

} // namespace freehold::desktop
