// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/holdings_store.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <deque>
#include <map>
#include <random>

/// A second, simpler account of who holds which shares, to compare the tables with.
namespace freehold::token {

inline const evm::Address kToken = freehold::test::addressOf(9);

/// What holders and lots should be, in the simplest way to say it: a queue of single shares for each wallet.
class Model {
public:
    void apply(const ShareTransfer &transfer, std::optional<Usdc> cost)
    {
        if (transfer.shares.count == 0 || transfer.sender == transfer.receiver)
            return;
        for (qint64 i = 0; i < transfer.shares.count; ++i) {
            if (!transfer.sender.isZero())
                m_shares[transfer.sender].pop_front();
            if (!transfer.receiver.isZero())
                m_shares[transfer.receiver].push_back({m_lots, cost ? cost->micro : -1});
        }
        ++m_lots;
    }
    [[nodiscard]] qint64 held(const evm::Address &wallet) const
    {
        const auto found = m_shares.find(wallet);
        return found == m_shares.end() ? 0 : static_cast<qint64>(found->second.size());
    }
    /// For each wallet the size and cost of each of its lots, oldest first.
    [[nodiscard]] QString text() const
    {
        QString text;
        for (const auto &[wallet, shares] : m_shares) {
            if (shares.empty())
                continue;
            text += wallet.toHex();
            for (std::size_t i = 0; i < shares.size();) {
                std::size_t end = i;
                while (end < shares.size() && shares[end].lot == shares[i].lot)
                    ++end;
                text += QStringLiteral(" %1@%2").arg(end - i).arg(shares[i].cost);
                i = end;
            }
            text += u'\n';
        }
        return text;
    }

private:
    struct Share {
        int lot;
        qint64 cost;
    };
    std::map<evm::Address, std::deque<Share>> m_shares;
    int m_lots = 0;
};

/// The tables in the form of Model::text.
inline QString tablesText(Sql &sql, const evm::Address &token, const std::vector<evm::Address> &wallets)
{
    std::map<evm::Address, QString> lines;
    for (const evm::Address &wallet : wallets) {
        const auto holder = HoldingsStore::findHolder(sql, token, wallet);
        if (!holder)
            continue;
        qint64 inLots = 0;
        QString line = wallet.toHex();
        for (const ShareLot &lot : HoldingsStore::openLots(sql, token, wallet)) {
            line += QStringLiteral(" %1@%2").arg(lot.remaining.count).arg(lot.cost ? lot.cost->micro : -1);
            inLots += lot.remaining.count;
        }
        if (inLots != holder->shares.count)
            line += QStringLiteral(" but holds %1").arg(holder->shares.count);
        lines[wallet] = line;
    }
    QString text;
    for (const auto &[wallet, line] : lines)
        text += line + u'\n';
    return text;
}

inline ShareTransfer transferOf(quint32 logIndex, const evm::Address &from, const evm::Address &to, qint64 shares)
{
    ShareTransfer transfer;
    transfer.token = kToken;
    transfer.logIndex = logIndex;
    transfer.sender = from;
    transfer.receiver = to;
    transfer.shares = {shares};
    transfer.at = {1000 + qint64(logIndex)};
    return transfer;
}

/// Makes transfers that a token contract would allow.
class RandomTransfers {
public:
    RandomTransfers(quint32 seed, std::vector<evm::Address> wallets) : m_random(seed), m_wallets(std::move(wallets)) { }

    std::pair<ShareTransfer, std::optional<Usdc>> next(const Model &model)
    {
        const int kind = below(10);
        const evm::Address from = kind < 4 ? evm::Address() : m_wallets[static_cast<std::size_t>(below(4))];
        const evm::Address to = kind == 9 ? evm::Address() : m_wallets[static_cast<std::size_t>(below(4))];
        const qint64 most = from.isZero() ? 20 : model.held(from);
        const ShareTransfer transfer = transferOf(m_count++, from, to, below(static_cast<int>(most) + 1));
        // Each lot of its own price, so that a mix-up shows.
        const bool isBought = from.isZero() && below(4) != 0;
        return {transfer, isBought ? std::optional(Usdc{static_cast<qint64>(m_count) * 1000}) : std::nullopt};
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    std::mt19937 m_random;
    std::vector<evm::Address> m_wallets;
    quint32 m_count = 0;
};

} // namespace freehold::token
