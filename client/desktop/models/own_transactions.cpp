// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/own_transactions.h"

#include "client/desktop/api/api_client.h"

#include <QHash>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kMostRows = PagedTable::kMostRows;

/// Reads a list to its end, part by part.
template <typename T, typename Query, typename List>
Task<QList<T>> fetchAll(ApiClient *client, Query query, List list)
{
    QList<T> items;
    do {
        const auto page = co_await list(*client, query, Call{});
        items.append(page.items);
        query.cursor = page.nextCursor;
    } while (query.cursor && items.size() < kMostRows);
    co_return items;
}

} // namespace

OwnTransaction transactionOf(const api::Purchase &purchase)
{
    return {purchase.id.text(),
            OwnTransaction::Kind::Purchase,
            purchase.confirmedAt.value_or(purchase.createdAt),
            purchase.propertyId,
            {},
            purchase.shares,
            {-purchase.cost.micro},
            {},
            toString(purchase.state),
            purchase.transactionHash.value_or(QString())};
}

OwnTransaction transactionOf(const api::OwnTrade &trade)
{
    const bool isBuy = trade.side == api::OrderSide::Buy;
    return {trade.id.text(),
            isBuy ? OwnTransaction::Kind::Bought : OwnTransaction::Kind::Sold,
            trade.settledAt.value_or(trade.matchedAt),
            trade.propertyId,
            {},
            trade.shares,
            {isBuy ? -trade.quote.micro : trade.quote.micro},
            trade.fee,
            toString(trade.state),
            trade.transactionHash.value_or(QString())};
}

OwnTransaction transactionOf(const api::Dividend &dividend)
{
    return {dividend.distributionId.text() + dividend.wallet,
            OwnTransaction::Kind::Dividend,
            dividend.paidAt.value_or(dividend.settledAt.value_or(dividend.periodTo.startOfDay(Qt::UTC))),
            dividend.propertyId,
            dividend.propertyName,
            dividend.shares,
            dividend.net.value_or(Usdc{}),
            {},
            toString(dividend.state),
            dividend.paidTransactionHash.value_or(QString())};
}

QCoro::Task<QList<OwnTransaction>> fetchTransactions(ApiClient *client)
{
    QList<OwnTransaction> transactions;
    QHash<QString, QString> names;
    const auto portfolio = co_await api::getPortfolio(*client);
    for (const auto &holding : portfolio.holdings)
        names.insert(holding.propertyId.text(), holding.propertyName);
    const auto dividends = co_await fetchAll<api::Dividend>(client, api::ListMyDividendsQuery{}, api::listMyDividends);
    for (const auto &dividend : dividends) {
        names.insert(dividend.propertyId.text(), dividend.propertyName);
        transactions.append(transactionOf(dividend));
    }
    const auto purchases = co_await fetchAll<api::Purchase>(client, api::ListPurchasesQuery{}, api::listPurchases);
    for (const auto &purchase : purchases)
        transactions.append(transactionOf(purchase));
    const auto trades = co_await fetchAll<api::OwnTrade>(client, api::ListTradesQuery{}, api::listTrades);
    for (const auto &trade : trades)
        transactions.append(transactionOf(trade));
    for (auto &one : transactions)
        if (one.propertyName.isEmpty())
            one.propertyName = names.value(one.propertyId.text(), one.propertyId.text());
    std::ranges::sort(transactions, [](const auto &a, const auto &b) { return a.at > b.at; });
    co_return transactions;
}

} // namespace freehold::desktop
