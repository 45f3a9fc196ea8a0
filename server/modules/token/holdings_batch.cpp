// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/holdings_batch.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace freehold::token {

std::vector<qint64> HoldingsBatch::apply()
{
    load();
    for (int index = 0; index < std::ssize(m_transfers); ++index) {
        const ShareTransfer &transfer = m_transfers[static_cast<std::size_t>(index)].transfer;
        const auto &sender = m_accounts[{transfer.token, transfer.sender}].holder;
        m_sendersSince.push_back(sender ? std::optional(sender->since) : std::nullopt);
        if (movesNothing(transfer))
            continue;
        if (!transfer.sender.isZero())
            take(index);
        if (!transfer.receiver.isZero())
            give(index);
    }
    const auto ids = storeTransfers();
    storeLots(ids);
    storeHolders();
    return ids;
}

void HoldingsBatch::load()
{
    std::map<evm::Address, std::set<evm::Address>> wallets;
    std::map<evm::Address, Shares> disposed;
    for (const auto &[transfer, cost] : m_transfers) {
        wallets[transfer.token].insert({transfer.sender, transfer.receiver});
        disposed[transfer.token].count += transfer.shares.count;
    }
    for (const auto &[token, all] : wallets)
        loadToken(token, {all.begin(), all.end()}, disposed[token]);
}

void HoldingsBatch::loadToken(const evm::Address &token, const std::vector<evm::Address> &wallets, Shares disposed)
{
    for (const Holder &holder : HoldingsStore::holdersAmong(m_sql, token, wallets)) {
        Account &account = m_accounts[{token, holder.wallet}];
        account.holder = holder;
        account.isStored = true;
    }
    for (const WalletLot &lot : HoldingsStore::oldestLotsAmong(m_sql, token, wallets, disposed))
        m_accounts[{token, lot.wallet}].lots.push_back({lot.id, lot.remaining});
}

void HoldingsBatch::take(int index)
{
    const ShareTransfer &transfer = m_transfers[static_cast<std::size_t>(index)].transfer;
    Account &account = m_accounts[{transfer.token, transfer.sender}];
    if (!account.holder || account.holder->shares < transfer.shares)
        throw std::logic_error("a wallet would hold less than no shares");
    account.holder->shares.count -= transfer.shares.count;
    if (account.holder->shares.count == 0)
        account.holder.reset();
    useLots(index, account);
}

void HoldingsBatch::useLots(int index, Account &account)
{
    const auto uses = takeFirstIn(account.lots, m_transfers[static_cast<std::size_t>(index)].transfer.shares);
    if (!uses)
        throw std::logic_error("a wallet's lots hold less than the wallet");
    auto lot = account.lots.begin(); // the uses are of the first lots, in their order
    for (const LotUse &use : *uses) {
        lot->remaining.count -= use.shares.count;
        m_lots[use.lot] = lot->remaining;
        m_uses.push_back({index, use});
        if (lot->remaining.count == 0)
            ++lot;
    }
    account.lots.erase(account.lots.begin(), lot);
}

void HoldingsBatch::give(int index)
{
    const ShareTransfer &transfer = m_transfers[static_cast<std::size_t>(index)].transfer;
    Account &account = m_accounts[{transfer.token, transfer.receiver}];
    if (!account.holder)
        account.holder = Holder{transfer.receiver, {}, transfer.at};
    account.holder->shares.count += transfer.shares.count;
    account.lots.push_back({newLot(index), transfer.shares});
    m_lots.emplace(newLot(index), transfer.shares);
}

std::vector<qint64> HoldingsBatch::storeTransfers()
{
    std::vector<StoredTransfer> stored;
    for (std::size_t i = 0; i < m_transfers.size(); ++i)
        stored.push_back({.id = 0, .transfer = m_transfers[i].transfer, .senderSince = m_sendersSince[i]});
    return HoldingsStore::insertTransfers(m_sql, stored);
}

void HoldingsBatch::storeLots(const std::vector<qint64> &transferIds)
{
    const auto idOf = [&](int index) { return transferIds[static_cast<std::size_t>(index)]; };
    std::vector<NewLot> made;
    std::vector<std::pair<qint64, Shares>> used;
    for (const auto &[lot, remaining] : m_lots) {
        if (lot >= 0)
            used.emplace_back(lot, remaining);
        else
            made.push_back({idOf(transferOf(lot)), &m_transfers[static_cast<std::size_t>(transferOf(lot))], remaining});
    }
    // Ids follow the order of the transfers, which is what "oldest first" goes by.
    std::ranges::sort(made, {}, &NewLot::transfer);
    const std::map<qint64, qint64> lotOfTransfer = HoldingsStore::insertLots(m_sql, made);
    HoldingsStore::setRemaining(m_sql, used);

    std::vector<std::pair<qint64, LotUse>> uses;
    for (const auto &[transfer, use] : m_uses) {
        const qint64 lot = use.lot >= 0 ? use.lot : lotOfTransfer.at(idOf(transferOf(use.lot)));
        uses.emplace_back(idOf(transfer), LotUse{lot, use.shares});
    }
    HoldingsStore::insertLotUses(m_sql, uses);
}

void HoldingsBatch::storeHolders()
{
    std::vector<Holding> kept;
    for (const auto &[position, account] : m_accounts) {
        const auto &[token, wallet] = position;
        if (account.holder)
            kept.push_back({token, *account.holder});
        else if (account.isStored)
            HoldingsStore::setHolder(m_sql, token, Holder{wallet, {}, {}});
    }
    HoldingsStore::setHolders(m_sql, kept);
}

} // namespace freehold::token
