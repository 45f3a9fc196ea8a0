// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_event_store.h"

#include "server/core/db/chain_columns.h"

#include <algorithm>
#include <utility>

namespace freehold::token {

namespace {

SqlValue addressOrNull(const std::optional<evm::Address> &address)
{
    return address ? column(*address) : SqlValue(std::nullopt);
}

SqlParams positionParams(const LogPosition &at)
{
    return {{"hash", column(at.transactionHash)}, {"log_index", static_cast<qint64>(at.logIndex)}};
}

struct Moved {
    evm::Address lost;
    evm::Address fresh;
    static Moved fromRow(const Row &row) { return {addressOf(row, "wallet"), addressOf(row, "new_wallet")}; }
};

/// A move, or with no new wallet a refund.
struct Change {
    evm::Address wallet;
    std::optional<evm::Address> newWallet;
    static Change fromRow(const Row &row)
    {
        const bool isMove = row.optionalText("new_wallet").has_value();
        return {addressOf(row, "wallet"), isMove ? std::optional(addressOf(row, "new_wallet")) : std::nullopt};
    }
};

struct Wallet {
    evm::Address address;
    static Wallet fromRow(const Row &row) { return {addressOf(row, "wallet")}; }
};

struct Count {
    qint64 number = 0;
    static Count fromRow(const Row &row) { return {row.int64("number")}; }
};

std::vector<Moved> movesOf(Sql &sql, const evm::Address &token)
{
    return sql.all<Moved>(QStringLiteral("SELECT wallet, new_wallet FROM sale_events WHERE token = :token "
                                         "AND kind = 'MOVED' ORDER BY id"),
                          {{"token", column(token)}});
}

bool has(const std::vector<evm::Address> &wallets, const evm::Address &wallet)
{
    return std::ranges::find(wallets, wallet) != wallets.end();
}

} // namespace

QString toString(SaleEventKind kind)
{
    switch (kind) {
    case SaleEventKind::Succeeded: return QStringLiteral("SUCCEEDED");
    case SaleEventKind::Closed: return QStringLiteral("CLOSED");
    case SaleEventKind::Reopened: return QStringLiteral("REOPENED");
    case SaleEventKind::Cancelled: return QStringLiteral("CANCELLED");
    case SaleEventKind::Released: return QStringLiteral("RELEASED");
    case SaleEventKind::Refunded: return QStringLiteral("REFUNDED");
    case SaleEventKind::Owed: return QStringLiteral("OWED");
    case SaleEventKind::Moved: return QStringLiteral("MOVED");
    }
    std::unreachable();
}

void SaleEventStore::insert(Sql &sql, const SaleEvent &event)
{
    SqlParams params = positionParams(event.position);
    params.emplace_back("token", column(event.token));
    params.emplace_back("kind", event.kind);
    params.emplace_back("wallet", addressOrNull(event.wallet));
    params.emplace_back("new_wallet", addressOrNull(event.newWallet));
    params.emplace_back("amount", event.amount);
    params.emplace_back("deadline", event.deadline);
    params.emplace_back("at", event.at);
    sql.exec(QStringLiteral("INSERT INTO sale_events (token, kind, wallet, new_wallet, amount_micro_usdc, deadline, "
                            "transaction_hash, log_index, at) VALUES (:token, :kind, :wallet, :new_wallet, :amount, "
                            ":deadline, :hash, :log_index, :at)"),
             params);
}

void SaleEventStore::remove(Sql &sql, const LogPosition &position)
{
    sql.exec(QStringLiteral("DELETE FROM sale_events WHERE transaction_hash = :hash AND log_index = :log_index"),
             positionParams(position));
}

std::vector<evm::Address> SaleEventStore::unrefunded(Sql &sql, const evm::Address &token)
{
    std::vector<evm::Address> waiting;
    for (const Wallet &buyer :
         sql.all<Wallet>(QStringLiteral("SELECT buyer AS wallet FROM share_sales WHERE token = :token GROUP BY buyer "
                                        "ORDER BY MIN(id)"),
                         {{"token", column(token)}}))
        waiting.push_back(buyer.address);
    // In their order: what moves to a wallet that had its own money back already is still to be paid back.
    for (const Change &change :
         sql.all<Change>(QStringLiteral("SELECT wallet, new_wallet FROM sale_events WHERE token = :token "
                                        "AND kind IN ('MOVED', 'REFUNDED', 'OWED') ORDER BY id"),
                         {{"token", column(token)}})) {
        std::erase(waiting, change.wallet);
        if (change.newWallet && !has(waiting, *change.newWallet))
            waiting.push_back(*change.newWallet);
    }
    return waiting;
}

qint64 SaleEventStore::refunds(Sql &sql, const evm::Address &token)
{
    return sql
        .one<Count>(QStringLiteral("SELECT COUNT(*) AS number FROM sale_events WHERE token = :token "
                                   "AND kind IN ('REFUNDED', 'OWED')"),
                    {{"token", column(token)}}, QStringLiteral("sale"))
        .number;
}

std::vector<evm::Address> SaleEventStore::walletsOf(Sql &sql, const SaleEvent &refund)
{
    std::vector<evm::Address> wallets{refund.wallet.value()};
    const auto moves = movesOf(sql, refund.token);
    // Backwards, so that a right that moved twice leads to its first wallet.
    for (auto move = moves.rbegin(); move != moves.rend(); ++move)
        if (has(wallets, move->fresh) && !has(wallets, move->lost))
            wallets.push_back(move->lost);
    return wallets;
}

void SaleEventStore::markRefunded(Sql &sql, const SaleEvent &refund)
{
    for (const evm::Address &wallet : walletsOf(sql, refund))
        sql.exec(QStringLiteral("UPDATE purchases SET refunded_at = :at, refund_transaction_hash = :hash "
                                "WHERE wallet = :wallet AND token = :token AND state = 'CONFIRMED' "
                                "AND refunded_at IS NULL"),
                 {{"at", refund.at},
                  {"hash", column(refund.position.transactionHash)},
                  {"wallet", column(wallet)},
                  {"token", column(refund.token)}});
}

void SaleEventStore::unmarkRefunded(Sql &sql, const SaleEvent &refund)
{
    for (const evm::Address &wallet : walletsOf(sql, refund))
        sql.exec(QStringLiteral("UPDATE purchases SET refunded_at = NULL, refund_transaction_hash = NULL "
                                "WHERE wallet = :wallet AND token = :token AND refund_transaction_hash = :hash"),
                 {{"hash", column(refund.position.transactionHash)},
                  {"wallet", column(wallet)},
                  {"token", column(refund.token)}});
}

} // namespace freehold::token
