// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "shared/domain/market_ids.h"
#include "shared/domain/market_states.h"
#include "shared/evm/address.h"
#include "shared/evm/u256.h"

#include <optional>

namespace freehold::marketplace {

/// What the maker signs, beside the summary that follows from it.
struct OrderTerms {
    evm::Address maker;
    evm::Address token;
    OrderSide side = OrderSide::Buy;
    Shares shares;
    Usdc price; ///< per share
    TimeInForce timeInForce = TimeInForce::GoodTilCancelled;
    qint64 maxFeeBps = 0;
    TimeMs expiresAt; ///< whole seconds
    quint64 epoch = 0;
    evm::U256 salt;
};

/// A USDC permit as it was signed; it goes to the chain as the order is stored.
struct Permit {
    Usdc value;
    qint64 nonce = 0; ///< USDC's nonce of the wallet that it uses up
    qint64 deadlineSeconds = 0;
    QByteArray signature;
};

/// How far an order is cancelled on chain.
struct ChainCancel {
    ChainCancelState state = ChainCancelState::Underway;
    std::optional<QString> reason; ///< why it FAILED
    std::optional<evm::Hash32> transactionHash;
    std::optional<TimeMs> doneAt;
};

/// A row of `orders`.
struct Order {
    OrderId id;
    PropertyId property;
    UserId user;
    OrderTerms terms;
    QString summary;
    evm::Hash32 hash; ///< the EIP-712 digest, by which the chain names it
    QByteArray signature;
    std::optional<Permit> permit;
    /// FILLED and PARTIALLY_FILLED are read from the shares; see stateOf().
    OrderState standing = OrderState::Open;
    std::optional<QString> reason; ///< why it is SUSPENDED, CANCELLED or EXPIRED
    Shares matched;                ///< in trades that did not fail
    Shares settled;                ///< of them on chain
    qint64 failures = 0;           ///< trades that failed by its own fault
    qint64 sequence = 0;           ///< its place in time among the property's orders; it keeps it
    qint64 revision = 0;           ///< of the property's book when it was last changed from outside of the engine
    TimeMs placedAt;
    std::optional<TimeMs> closedAt;
    std::optional<ChainCancel> chainCancel = std::nullopt;

    [[nodiscard]] Shares open() const { return {terms.shares.count - matched.count}; }
    static Order fromRow(const Row &row);
};

/// What a book keeps of an order that rests in it; of a hundred thousand when a server starts, so no more than that.
struct BookOrder {
    OrderId id;
    UserId user;
    OrderSide side = OrderSide::Buy;
    TimeInForce timeInForce = TimeInForce::GoodTilCancelled;
    Shares shares; ///< that are open
    Usdc price;
    TimeMs lastMatchAt; ///< it leaves the book then
    Shares matched;
    qint64 sequence = 0;

    static BookOrder of(const Order &order);
    static BookOrder fromRow(const Row &row);
};

/// As people see it.
[[nodiscard]] inline OrderState stateOf(const Order &order)
{
    if (order.standing != OrderState::Open)
        return order.standing;
    if (order.open().count == 0)
        return OrderState::Filled;
    return order.matched.count == 0 ? OrderState::Open : OrderState::PartiallyFilled;
}

/// Whether it is in the book, or comes back to it.
[[nodiscard]] inline bool isWaiting(const Order &order)
{
    const bool isAlive = order.standing == OrderState::Open || order.standing == OrderState::Suspended;
    return isAlive && order.open().count > 0;
}

/// Whether what is left of it waits in the book.
[[nodiscard]] inline bool canRest(TimeInForce timeInForce)
{
    return timeInForce == TimeInForce::GoodTilCancelled || timeInForce == TimeInForce::PostOnly;
}

/// Whose fault a failed trade was; the numbers of the contract.
enum class Fault { Nobody, Buyer, Seller, Both };

/// A row of `trades`.
struct Trade {
    TradeId id;
    PropertyId property;
    OrderId resting;
    OrderId taking;
    OrderId buy;
    OrderId sell;
    UserId buyer;
    UserId seller;
    Shares shares;
    Usdc price;
    TradeState state = TradeState::Matched;
    qint64 number = 0; ///< among the property's trades
    std::optional<QString> batch;
    qint64 attempts = 0; ///< settlements that came to nothing as a whole
    TimeMs dueAt;        ///< not to be sent before
    std::optional<evm::Hash32> transactionHash;
    std::optional<QString> failureReason;
    std::optional<Fault> fault;
    Usdc buyerFee;
    Usdc sellerFee;
    TimeMs matchedAt;
    std::optional<TimeMs> settledAt;

    static Trade fromRow(const Row &row);
};

} // namespace freehold::marketplace
