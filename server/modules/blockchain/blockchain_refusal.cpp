// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_refusal.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <ranges>
#include <span>

namespace freehold::blockchain {

namespace {
// Pieces of the texts of geth and bor, erigon, nethermind, besu, reth, anvil, hardhat, and of Alchemy, Infura, QuickNode
// and Ankr, which pass on their node's text or say it in their own words.
constexpr std::array kKnownAlready{"already known",     "already imported",    "already in mempool",
                                   "known transaction", "alreadyknown",        "already exists",
                                   "same hash",         "ownnoncealreadyused", "already_exists"};
constexpr std::array kTooCheap{"underpriced",
                               "less than block base fee",
                               "fee too low",
                               "feetoolow",
                               "replacementnotallowed",
                               "could not replace",
                               "gas price too low",
                               "gas price is too low",
                               "max fee per gas too low",
                               "gas price supplied is too low",
                               "below the minimum",
                               "maxfeepergas too low"};
constexpr std::array kNonceTooLow{
    "nonce too low", "nonce is too low",         "oldnonce", "invalid nonce", "nonce_expired",
    "old nonce",     "invalid transaction nonce"};
constexpr std::array kInsufficientFunds{
    "insufficient funds",        "insufficientfunds",          "insufficient balance", "exceeds account balance",
    "doesn't have enough funds", "does not have enough funds", "not enough funds",     "insufficient account balance"};
constexpr std::array kFeeAboveNodesCap{"exceeds the configured cap"};
constexpr std::array kTryLater{"txpool is full",
                               "pool is full",
                               "account limit exceeded",
                               "nonce too high",
                               "noncegap",
                               "noncetoofarinfuture",
                               "nonce gap",
                               "too many",
                               "in-flight transaction limit",
                               "future transaction tries to replace pending",
                               "exceeds the maximum number of pending"};
constexpr std::array kRateLimit{"rate limit",
                                "rate-limit",
                                "too many requests",
                                "request limit reached",
                                "request count exceeded",
                                "compute units per second",
                                "capacity exceeded",
                                "exceeded its",
                                "limit exceeded for",
                                "throughput",
                                "request rate"};
constexpr std::array kMissingHere{"header not found",
                                  "block not found",
                                  "unknown block",
                                  "missing trie node",
                                  "state not available",
                                  "not available",
                                  "state is not available",
                                  "historical state",
                                  "resource not found",
                                  "future block",
                                  "beyond current head",
                                  "is not synced",
                                  "pruned"};
// Providers' own codes: Infura and others 429 or -32005 (with a text), QuickNode -32007 and -32008, Ankr -32090.
constexpr std::array kRateLimitCodes{429, -32007, -32008, -32090};

bool saysOneOf(const RpcError &error, std::span<const char *const> pieces)
{
    return std::ranges::any_of(pieces, [&](const char *piece) { return error.says(QLatin1StringView(piece)); });
}
} // namespace

SendRefusal sendRefusalOf(const RpcError &error)
{
    // The order matters: "replacement transaction underpriced" also talks of a known transaction, "insufficient funds"
    // of what is too low.
    if (saysOneOf(error, kInsufficientFunds))
        return SendRefusal::InsufficientFunds;
    if (saysOneOf(error, kFeeAboveNodesCap))
        return SendRefusal::FeeAboveNodesCap;
    if (saysOneOf(error, kNonceTooLow))
        return SendRefusal::NonceTooLow;
    if (saysOneOf(error, kTryLater))
        return SendRefusal::TryLater;
    if (saysOneOf(error, kTooCheap))
        return SendRefusal::TooCheap;
    return saysOneOf(error, kKnownAlready) ? SendRefusal::KnownAlready : SendRefusal::Other;
}

bool isTooPoor(const RpcError &error)
{
    // Geth caps the gas at what the balance can pay, and finds that too little.
    constexpr std::array kNoAllowance{"gas required exceeds allowance (0)"};
    return saysOneOf(error, kInsufficientFunds) || saysOneOf(error, kNoAllowance);
}

bool isRateLimit(const RpcError &error)
{
    const bool hasCode = std::ranges::find(kRateLimitCodes, error.rpcCode) != kRateLimitCodes.end();
    return hasCode || saysOneOf(error, kRateLimit);
}

bool isMissingHere(const RpcError &error) { return saysOneOf(error, kMissingHere); }

std::optional<quint64> suggestedRange(const QString &message)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(range[^\[]*\[(0x[0-9a-fA-F]{1,16}), ?(0x[0-9a-fA-F]{1,16})\])"));
    const auto match = pattern.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    const quint64 from = readQuantity(match.captured(1));
    const quint64 to = readQuantity(match.captured(2));
    return to < from ? std::nullopt : std::optional(to - from + 1);
}

} // namespace freehold::blockchain
