// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/marketplace_columns.h"

#include "server/modules/marketplace/order_terms.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace freehold::marketplace {

namespace {

constexpr std::array kFaults{std::pair{Fault::Nobody, "nobody"}, std::pair{Fault::Buyer, "buyer"},
                             std::pair{Fault::Seller, "seller"}, std::pair{Fault::Both, "both"}};

template <typename T>
T ownValue(evm::Result<T> result, const char *column)
{
    if (!result)
        throw std::logic_error(std::string("bad value in column ") + column);
    return *std::move(result);
}

std::optional<Permit> permitOf(const Row &row)
{
    const auto signature = row.optionalBytes("permit_signature");
    if (!signature)
        return std::nullopt;
    return Permit{.value = row.usdc("permit_micro_usdc"),
                  .nonce = row.int64("permit_nonce"),
                  .deadlineSeconds = row.int64("permit_deadline"),
                  .signature = *signature};
}

OrderTerms termsOf(const Row &row)
{
    return {.maker = addressOf(row, "maker"),
            .token = addressOf(row, "token"),
            .side = row.state<OrderSide>("side"),
            .shares = row.shares("shares"),
            .price = row.usdc("price_micro_usdc"),
            .timeInForce = row.state<TimeInForce>("time_in_force"),
            .maxFeeBps = row.int64("max_fee_bps"),
            .expiresAt = row.time("expires_at"),
            .epoch = row.text("epoch").toULongLong(),
            .salt = saltOf(row)};
}

std::optional<ChainCancel> chainCancelOf(const Row &row)
{
    const auto state = row.optionalText("chain_cancel");
    if (!state)
        return std::nullopt;
    return ChainCancel{.state = row.state<ChainCancelState>("chain_cancel"),
                       .reason = row.optionalText("chain_cancel_reason"),
                       .transactionHash = optionalHashOf(row, "chain_cancel_transaction"),
                       .doneAt = row.optionalTime("chain_cancelled_at")};
}

} // namespace

evm::U256 saltOf(const Row &row) { return ownValue(evm::U256::fromDecimal(row.text("salt")), "salt"); }

evm::Address addressOf(const Row &row, const char *column)
{
    // We wrote it: its checksum, a hash, need not be looked at for each of many rows.
    return evm::Address(ownValue(evm::FixedBytes<20>::fromHex(row.text(column)), column));
}

std::optional<evm::Hash32> optionalHashOf(const Row &row, const char *column)
{
    const auto bytes = row.optionalBytes(column);
    return bytes ? std::optional(ownValue(evm::Hash32::fromBytes(*bytes), column)) : std::nullopt;
}

QString toString(Fault fault)
{
    for (const auto &[value, word] : kFaults)
        if (value == fault)
            return QString::fromLatin1(word);
    std::unreachable();
}

Fault faultFromString(const QString &text)
{
    for (const auto &[value, word] : kFaults)
        if (text == QLatin1StringView(word))
            return value;
    throw std::logic_error("bad value in column fault");
}

Order Order::fromRow(const Row &row)
{
    return {.id = row.id<OrderId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .user = row.id<UserId>("user_id"),
            .terms = termsOf(row),
            .summary = row.text("summary"),
            .hash = ownValue(evm::Hash32::fromBytes(row.bytes("hash")), "hash"),
            .signature = row.bytes("signature"),
            .permit = permitOf(row),
            .standing = row.state<OrderState>("standing"),
            .reason = row.optionalText("reason"),
            .matched = row.shares("matched_shares"),
            .settled = row.shares("settled_shares"),
            .failures = row.int64("failures"),
            .sequence = row.int64("sequence"),
            .revision = row.int64("revision"),
            .placedAt = row.time("placed_at"),
            .closedAt = row.optionalTime("closed_at"),
            .chainCancel = chainCancelOf(row)};
}

BookOrder BookOrder::of(const Order &order)
{
    return {.id = order.id,
            .user = order.user,
            .side = order.terms.side,
            .timeInForce = order.terms.timeInForce,
            .shares = order.open(),
            .price = order.terms.price,
            .lastMatchAt = marketplace::lastMatchAt(order.terms),
            .matched = order.matched,
            .sequence = order.sequence};
}

BookOrder BookOrder::fromRow(const Row &row)
{
    const Shares matched = row.shares("matched_shares");
    return {.id = row.id<OrderId>("id"),
            .user = row.id<UserId>("user_id"),
            .side = row.state<OrderSide>("side"),
            .timeInForce = row.state<TimeInForce>("time_in_force"),
            .shares = {row.shares("shares").count - matched.count},
            .price = row.usdc("price_micro_usdc"),
            .lastMatchAt = row.time("expires_at").plusMs(-kSettlementMarginMs),
            .matched = matched,
            .sequence = row.int64("sequence")};
}

Trade Trade::fromRow(const Row &row)
{
    const auto fault = row.optionalText("fault");
    return {.id = row.id<TradeId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .resting = row.id<OrderId>("resting_order_id"),
            .taking = row.id<OrderId>("taking_order_id"),
            .buy = row.id<OrderId>("buy_order_id"),
            .sell = row.id<OrderId>("sell_order_id"),
            .buyer = row.id<UserId>("buyer_id"),
            .seller = row.id<UserId>("seller_id"),
            .shares = row.shares("shares"),
            .price = row.usdc("price_micro_usdc"),
            .state = row.state<TradeState>("state"),
            .number = row.int64("number"),
            .batch = row.optionalText("batch"),
            .attempts = row.int64("attempts"),
            .dueAt = row.time("due_at"),
            .transactionHash = optionalHashOf(row, "transaction_hash"),
            .failureReason = row.optionalText("failure_reason"),
            .fault = fault ? std::optional(faultFromString(*fault)) : std::nullopt,
            .buyerFee = row.usdc("buyer_fee_micro_usdc"),
            .sellerFee = row.usdc("seller_fee_micro_usdc"),
            .matchedAt = row.time("matched_at"),
            .settledAt = row.optionalTime("settled_at")};
}

} // namespace freehold::marketplace
