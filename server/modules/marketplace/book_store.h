// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/domain/ids.h"
#include "shared/domain/market_states.h"

#include <optional>
#include <vector>

namespace freehold::marketplace {

/// A row of `order_books`.
struct BookState {
    PropertyId property;
    qint64 revision = 0;
    qint64 matchedRevision = 0;
    qint64 tradeCount = 0;
    std::optional<QString> engine;
    static BookState fromRow(const Row &row);
};

/// All open orders of one side at one price.
struct Level {
    OrderSide side = OrderSide::Buy;
    Usdc price;
    Shares shares;
    qint64 orders = 0;
    static Level fromRow(const Row &row);
};

/// SQL of `order_books`, and of what rests in them.
class BookStore {
public:
    /// The number of the next change of the property's book; makes its row. Until the transaction ends nobody else gets one.
    [[nodiscard]] static qint64 nextRevision(Sql &sql, const PropertyId &property);
    /// The first of so many.
    [[nodiscard]] static qint64 nextRevisions(Sql &sql, const PropertyId &property, qint64 count);
    [[nodiscard]] static std::optional<BookState> find(Sql &sql, const PropertyId &property);
    [[nodiscard]] static std::vector<BookState> all(Sql &sql);
    /// Those with changes that no engine has taken in.
    [[nodiscard]] static std::vector<BookState> behind(Sql &sql);

    /// From now on this process matches the property's orders, and no other.
    static void take(Sql &sql, const PropertyId &property, const QString &engine);
    /// The engine is so far. False, and nothing changed, when another process matches now.
    [[nodiscard]] static bool advance(Sql &sql, const BookState &state, const QString &engine);

    /// What rests, as far as it was matched: the best prices first.
    [[nodiscard]] static std::vector<Level> levels(Sql &sql, const PropertyId &property, OrderSide side, TimeMs now,
                                                   int limit);
};

} // namespace freehold::marketplace
