// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/book_view.h"

#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

namespace freehold::desktop {

QList<DepthLevel> depthOf(const QList<api::BookLevel> &levels)
{
    QList<DepthLevel> depth;
    Shares sum;
    for (const api::BookLevel &level : levels) {
        sum.count += level.shares.count;
        depth.append({level.price, level.shares, sum, level.orders});
    }
    return depth;
}

BookView::BookView(QWidget *parent)
    : QWidget(parent)
    , m_bids(model())
    , m_asks(model())
    , m_bidTable(table(tr("Buyers"), "bookBids", m_bids))
    , m_askTable(table(tr("Sellers"), "bookAsks", m_asks))
{
    auto *sides = row(this, kSpace16);
    const auto add = [&](const QString &title, DataTable *side) {
        auto *half = column(kSpace4);
        half->addWidget(text(title, "label"));
        half->addWidget(side, 1);
        sides->addLayout(half, 1);
    };
    add(tr("Buyers"), m_bidTable);
    add(tr("Sellers"), m_askTable);
}

PagedModel<DepthLevel> *BookView::model()
{
    using Level = DepthLevel;
    return new PagedModel<Level>({figureColumn<Level>(
                                      tr("Price"), [](const Level &l) { return format::usdcNumber(l.price); },
                                      [](const Level &l) { return l.price.micro; }),
                                  figureColumn<Level>(
                                      tr("Shares"), [](const Level &l) { return format::number(l.shares.count); },
                                      [](const Level &l) { return l.shares.count; }),
                                  figureColumn<Level>(
                                      tr("Sum"), [](const Level &l) { return format::number(l.depth.count); },
                                      [](const Level &l) { return l.depth.count; }),
                                  figureColumn<Level>(
                                      tr("Orders"), [](const Level &l) { return format::number(l.orders); },
                                      [](const Level &l) { return l.orders; })},
                                 this);
}

DataTable *BookView::table(const QString &name, const char *objectName, PagedModel<DepthLevel> *model)
{
    auto *table = new DataTable(name);
    table->setObjectName(objectName);
    table->setModel(model);
    table->setNarrow();
    table->setEmptyMessage(
        {"list-ordered", tr("Nobody here now"), tr("An order of yours would be the first."), {}, {}});
    connect(table, &DataTable::currentChanged, this, [this, model](const QModelIndex &index) {
        if (index.isValid() && index.row() < model->rowCount())
            Q_EMIT priceChosen(model->row(index.row()).price);
    });
    return table;
}

void BookView::setBook(const api::OrderBook &book)
{
    m_bids->setRows(depthOf(book.bids));
    m_asks->setRows(depthOf(book.asks));
    m_bidTable->refreshState();
    m_askTable->refreshState();
}

} // namespace freehold::desktop
