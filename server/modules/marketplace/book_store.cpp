// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/book_store.h"

#include "server/modules/marketplace/marketplace_columns.h"
#include "server/modules/marketplace/order_terms.h"

namespace freehold::marketplace {

BookState BookState::fromRow(const Row &row)
{
    return {.property = row.id<PropertyId>("property_id"),
            .revision = row.int64("revision"),
            .matchedRevision = row.int64("matched_revision"),
            .tradeCount = row.int64("trade_count"),
            .engine = row.optionalText("engine")};
}

Level Level::fromRow(const Row &row)
{
    return {.side = row.state<OrderSide>("side"),
            .price = row.usdc("price_micro_usdc"),
            .shares = row.shares("shares"),
            .orders = row.int64("orders")};
}

qint64 BookStore::nextRevision(Sql &sql, const PropertyId &property) { return nextRevisions(sql, property, 1); }

qint64 BookStore::nextRevisions(Sql &sql, const PropertyId &property, qint64 count)
{
    const Number last = sql.one<Number>(
        "INSERT INTO order_books (property_id, revision) VALUES (:property, :count) ON CONFLICT (property_id) DO "
        "UPDATE SET revision = order_books.revision + :count RETURNING revision AS number",
        {{"property", property}, {"count", count}}, "book");
    return last.value - count + 1;
}

std::optional<BookState> BookStore::find(Sql &sql, const PropertyId &property)
{
    return sql.find<BookState>("SELECT * FROM order_books WHERE property_id = :property", {{"property", property}});
}

std::vector<BookState> BookStore::all(Sql &sql)
{
    return sql.all<BookState>("SELECT * FROM order_books ORDER BY property_id");
}

std::vector<BookState> BookStore::behind(Sql &sql)
{
    return sql.all<BookState>("SELECT * FROM order_books WHERE matched_revision < revision ORDER BY property_id");
}

void BookStore::take(Sql &sql, const PropertyId &property, const QString &engine)
{
    sql.exec("UPDATE order_books SET engine = :engine WHERE property_id = :property",
             {{"engine", engine}, {"property", property}});
}

bool BookStore::advance(Sql &sql, const BookState &state, const QString &engine)
{
    return sql.exec("UPDATE order_books SET matched_revision = :matched, trade_count = :trades "
                    "WHERE property_id = :property AND engine = :engine",
                    {{"matched", state.matchedRevision},
                     {"trades", state.tradeCount},
                     {"property", state.property},
                     {"engine", engine}})
        == 1;
}

std::vector<Level> BookStore::levels(Sql &sql, const PropertyId &property, OrderSide side, TimeMs now, int limit)
{
    const QString order = side == OrderSide::Buy ? "DESC" : "ASC";
    return sql.all<Level>(
        QString("SELECT o.side AS side, o.price_micro_usdc AS price_micro_usdc, "
                "CAST(SUM(o.shares - o.matched_shares) AS BIGINT) AS shares, COUNT(*) AS orders "
                "FROM orders o JOIN order_books b ON b.property_id = o.property_id "
                "WHERE o.property_id = :property AND o.side = :side AND o.standing = 'OPEN' "
                "AND o.matched_shares < o.shares AND o.expires_at > :end AND o.revision <= b.matched_revision "
                "GROUP BY o.side, o.price_micro_usdc ORDER BY o.price_micro_usdc %1 LIMIT :limit")
            .arg(order),
        {{"property", property}, {"side", side}, {"end", now.plusMs(kSettlementMarginMs)}, {"limit", limit}});
}

} // namespace freehold::marketplace
