// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_lots_store.h"

#include "server/core/db/chain_columns.h"
#include "server/core/db/many_rows.h"

#include <algorithm>

namespace freehold::token {

namespace {

/// What a wallet disposes of, as far as no lots were found for it, and where to look on.
struct WantedLots {
    evm::Address wallet;
    Shares shares;
    qint64 after = 0;
    int found = 0;
};

/// Adds the next lots of each wallet; returns those which may need, and have, more.
std::vector<WantedLots> addLots(Sql &sql, const evm::Address &token, std::vector<WantedLots> wanted, int limit,
                                std::vector<WalletLot> &lots)
{
    std::map<evm::Address, WantedLots *> byWallet;
    std::vector<SqlValues> rows;
    for (WantedLots &one : wanted) {
        one.found = 0;
        byWallet.emplace(one.wallet, &one);
        rows.push_back({column(one.wallet), one.after});
    }
    forEachGiven(
        sql,
        QStringLiteral("SELECT wallet, id, remaining_shares FROM share_lots WHERE token = :token "
                       "AND wallet = :owner AND remaining_shares > 0 AND id > :after ORDER BY id LIMIT :limit"),
        {QStringLiteral("owner"), QStringLiteral("after")}, rows, {{"token", column(token)}, {"limit", limit}},
        [&](const Row &row) {
            lots.push_back(WalletLot::fromRow(row));
            WantedLots &one = *byWallet.at(lots.back().wallet);
            one.shares.count -= lots.back().remaining.count;
            one.after = std::max(one.after, lots.back().id);
            ++one.found;
        });
    std::erase_if(wanted, [&](const WantedLots &one) { return one.shares.count <= 0 || one.found < limit; });
    return wanted;
}

} // namespace

WalletLot WalletLot::fromRow(const Row &row)
{
    return {addressOf(row, "wallet"), row.int64("id"), row.shares("remaining_shares")};
}

std::vector<WalletLot> oldestLots(Sql &sql, const evm::Address &token, const std::map<evm::Address, Shares> &disposals)
{
    // A wallet may have thousands, of which a disposal mostly needs the first.
    constexpr int kFirstLots = 4;
    constexpr int kMoreLots = 8;
    std::vector<WalletLot> lots;
    std::vector<WantedLots> wanted;
    for (const auto &[wallet, shares] : disposals)
        wanted.push_back({.wallet = wallet, .shares = shares});
    for (int limit = kFirstLots; !wanted.empty(); limit *= kMoreLots)
        wanted = addLots(sql, token, std::move(wanted), limit, lots);
    std::ranges::sort(lots, {}, &WalletLot::id);
    return lots;
}

} // namespace freehold::token
