// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/random.h"
#include "server/engine/book.h"
#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/marketplace_types.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace freehold::marketplace {

/// What comes of changes to a book, to be written in one transaction.
struct Round {
    struct Match {
        Shares before; ///< what was matched of the order when the round began
        Shares added;
    };
    struct Closing {
        OrderId order;
        OrderState standing = OrderState::Cancelled;
        QString reason;
    };
    BookState after;
    std::vector<Trade> trades;
    std::map<OrderId, Match> matched;
    std::vector<Closing> closings;
};

/// One property's book in memory: the engine's, with the rows that it stands for. What it says has happened only once the
/// round is written; when that fails it is thrown away and made anew from the rows.
class MatchingBook {
public:
    /// `resting` is what rests after everything up to `state.matchedRevision`.
    MatchingBook(BookState state, const std::vector<BookOrder> &resting);

    /// Takes in the orders that were changed since, in the order of their revisions.
    [[nodiscard]] Round take(const std::vector<Order> &changes, TimeMs now, IdGenerator &ids);
    [[nodiscard]] const BookState &state() const { return m_state; }
    /// The best prices first, at most so many.
    [[nodiscard]] std::vector<Level> levels(OrderSide side, std::size_t limit) const;

private:
    struct Entry {
        OrderId id;
        UserId user;
        Shares matched;
    };
    class Sink;

    void takeIn(const Order &order, Sink &sink);
    void putBack(const Order &order, Sink &sink);
    void submit(const Order &order, Sink &sink);
    [[nodiscard]] engine::OwnerId ownerOf(const UserId &user);
    [[nodiscard]] engine::RestingOrder restingOf(const BookOrder &order);

    BookState m_state;
    engine::Book m_book;
    std::unordered_map<engine::OrderId, Entry> m_entries; ///< by their sequence, which is their number in the engine
    std::map<UserId, engine::OwnerId> m_owners;
};

} // namespace freehold::marketplace
