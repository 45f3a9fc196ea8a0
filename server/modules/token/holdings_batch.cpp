// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/holdings_batch.h"

#include "server/modules/token/token_lots_store.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace freehold::token {

namespace {
bool makesLot(const ShareTransfer &transfer) { return !movesNothing(transfer) && !transfer.receiver.isZero(); }
} // namespace

std::vector<qint64> HoldingsBatch::apply()
{
    load();
    reserveIds();
    for (std::size_t index = 0; index < m_transfers.size(); ++index) {
        const ShareTransfer &transfer = m_transfers[index].transfer;
        const auto &sender = m_accounts[{transfer.token, transfer.sender}].holder;
        m_sendersSince.push_back(sender ? std::optional(sender->since) : std::nullopt);
        if (movesNothing(transfer))
            continue;
        if (!transfer.sender.isZero())
            take(index);
        if (!transfer.receiver.isZero())
            give(index);
    }
    storeTransfers();
    storeLots();
    storeHolders();
    return m_ids;
}

void HoldingsBatch::load()
{
    std::map<evm::Address, std::set<evm::Address>> wallets;
    std::map<evm::Address, std::map<evm::Address, Shares>> disposals;
    for (const auto &[transfer, cost] : m_transfers) {
        wallets[transfer.token].insert({transfer.sender, transfer.receiver});
        if (!transfer.sender.isZero())
            disposals[transfer.token][transfer.sender].count += transfer.shares.count;
    }
    for (const auto &[token, all] : wallets)
        loadToken(token, {all.begin(), all.end()}, disposals[token]);
}

void HoldingsBatch::loadToken(const evm::Address &token, const std::vector<evm::Address> &wallets,
                              const std::map<evm::Address, Shares> &disposals)
{
    for (const Holder &holder : HoldingsStore::holdersAmong(m_sql, token, wallets)) {
        Account &account = m_accounts[{token, holder.wallet}];
        account.holder = holder;
        account.isStored = true;
    }
    for (const WalletLot &lot : oldestLots(m_sql, token, disposals))
        m_accounts[{token, lot.wallet}].lots.push_back({lot.id, lot.remaining});
}

void HoldingsBatch::reserveIds()
{
    const auto lots =
        std::ranges::count_if(m_transfers, [](const PaidTransfer &paid) { return makesLot(paid.transfer); });
    m_ids = HoldingsStore::newTransferIds(m_sql, m_transfers.size());
    m_lotIds = HoldingsStore::newLotIds(m_sql, static_cast<std::size_t>(lots));
}

void HoldingsBatch::take(std::size_t index)
{
    const ShareTransfer &transfer = m_transfers[index].transfer;
    Account &account = m_accounts[{transfer.token, transfer.sender}];
    if (!account.holder || account.holder->shares < transfer.shares)
        throw std::logic_error("a wallet would hold less than no shares");
    account.holder->shares.count -= transfer.shares.count;
    if (account.holder->shares.count == 0)
        account.holder.reset();
    useLots(index, account);
}

void HoldingsBatch::useLots(std::size_t index, Account &account)
{
    const auto uses = takeFirstIn(account.lots, m_transfers[index].transfer.shares);
    if (!uses)
        throw std::logic_error("a wallet's lots hold less than the wallet");
    auto lot = account.lots.begin(); // the uses are of the first lots, in their order
    for (const LotUse &use : *uses) {
        lot->remaining.count -= use.shares.count;
        setRemaining(use.lot, lot->remaining);
        m_uses.emplace_back(m_ids[index], use);
        if (lot->remaining.count == 0)
            ++lot;
    }
    account.lots.erase(account.lots.begin(), lot);
}

void HoldingsBatch::setRemaining(qint64 lot, Shares remaining)
{
    const auto made = std::ranges::lower_bound(m_newLots, lot, {}, &NewLot::id);
    if (made != m_newLots.end() && made->id == lot)
        made->remaining = remaining;
    else
        m_usedLots[lot] = remaining;
}

void HoldingsBatch::give(std::size_t index)
{
    const PaidTransfer &paid = m_transfers[index];
    const ShareTransfer &transfer = paid.transfer;
    Account &account = m_accounts[{transfer.token, transfer.receiver}];
    if (!account.holder)
        account.holder = Holder{transfer.receiver, {}, transfer.at};
    account.holder->shares.count += transfer.shares.count;
    const qint64 lot = m_lotIds.at(m_newLots.size());
    account.lots.push_back({lot, transfer.shares});
    m_newLots.push_back({.id = lot, .transfer = m_ids[index], .paid = &paid, .remaining = transfer.shares});
}

void HoldingsBatch::storeTransfers()
{
    std::vector<StoredTransfer> stored;
    for (std::size_t i = 0; i < m_transfers.size(); ++i)
        stored.push_back({.id = m_ids[i], .transfer = m_transfers[i].transfer, .senderSince = m_sendersSince[i]});
    HoldingsStore::insertTransfers(m_sql, stored);
}

void HoldingsBatch::storeLots()
{
    HoldingsStore::insertLots(m_sql, m_newLots);
    HoldingsStore::setRemaining(m_sql, {m_usedLots.begin(), m_usedLots.end()});
    HoldingsStore::insertLotUses(m_sql, m_uses);
}

void HoldingsBatch::storeHolders()
{
    std::vector<Holding> kept;
    std::map<evm::Address, std::vector<evm::Address>> gone; // by token
    for (const auto &[position, account] : m_accounts) {
        const auto &[token, wallet] = position;
        if (account.holder)
            kept.push_back({token, *account.holder});
        else if (account.isStored)
            gone[token].push_back(wallet);
    }
    HoldingsStore::setHolders(m_sql, kept);
    for (const auto &[token, wallets] : gone)
        HoldingsStore::removeHolders(m_sql, token, wallets);
}

} // namespace freehold::token
