// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/holdings_ledger.h"

#include "server/modules/token/holdings_store.h"

#include <stdexcept>

namespace freehold::token {

namespace {

/// Nothing changes hands: holders and lots stay as they are.
bool movesNothing(const ShareTransfer &transfer)
{
    return transfer.shares.count == 0 || transfer.sender == transfer.receiver;
}

void changeHolding(Sql &sql, const evm::Address &token, Holder holder, qint64 change)
{
    holder.shares.count += change;
    if (holder.shares.count < 0)
        throw std::logic_error("a wallet would hold less than no shares");
    HoldingsStore::setHolder(sql, token, holder);
}

void takeFromSender(Sql &sql, const ShareTransfer &transfer, qint64 transferId, const Holder &sender)
{
    changeHolding(sql, transfer.token, sender, -transfer.shares.count);
    std::vector<OpenLot> lots;
    for (const ShareLot &lot : HoldingsStore::openLots(sql, transfer.token, transfer.sender))
        lots.push_back({lot.id, lot.remaining});
    const auto uses = takeFirstIn(lots, transfer.shares);
    if (!uses)
        throw std::logic_error("a wallet's lots hold less than the wallet");
    for (const LotUse &use : *uses)
        HoldingsStore::useLot(sql, transferId, use);
}

void giveToReceiver(Sql &sql, const ShareTransfer &transfer, qint64 transferId, std::optional<Usdc> cost)
{
    const auto holder = HoldingsStore::findHolder(sql, transfer.token, transfer.receiver);
    changeHolding(sql, transfer.token, holder.value_or(Holder{transfer.receiver, {}, transfer.at}),
                  transfer.shares.count);
    HoldingsStore::insertLot(sql, transferId, transfer, cost);
}

void takeBackFromReceiver(Sql &sql, const StoredTransfer &stored)
{
    const ShareTransfer &transfer = stored.transfer;
    const auto holder = HoldingsStore::findHolder(sql, transfer.token, transfer.receiver);
    changeHolding(sql, transfer.token, holder.value_or(Holder{transfer.receiver, {}, transfer.at}),
                  -transfer.shares.count);
    HoldingsStore::removeLotsOf(sql, stored.id);
}

void giveBackToSender(Sql &sql, const StoredTransfer &stored)
{
    const ShareTransfer &transfer = stored.transfer;
    const auto holder = HoldingsStore::findHolder(sql, transfer.token, transfer.sender);
    const Holder gone{transfer.sender, {}, stored.senderSince.value_or(transfer.at)};
    changeHolding(sql, transfer.token, holder.value_or(gone), transfer.shares.count);
    HoldingsStore::undoLotUses(sql, stored.id);
}

} // namespace

qint64 HoldingsLedger::apply(Sql &sql, const ShareTransfer &transfer, std::optional<Usdc> cost)
{
    const auto found = HoldingsStore::findHolder(sql, transfer.token, transfer.sender);
    const Holder sender = found.value_or(Holder{transfer.sender, {}, transfer.at});
    const qint64 id = HoldingsStore::insertTransfer(sql, transfer, found ? std::optional(found->since) : std::nullopt);
    if (movesNothing(transfer))
        return id;
    if (!transfer.sender.isZero())
        takeFromSender(sql, transfer, id, sender);
    if (!transfer.receiver.isZero())
        giveToReceiver(sql, transfer, id, cost);
    return id;
}

void HoldingsLedger::revert(Sql &sql, const evm::Hash32 &transactionHash, quint32 logIndex)
{
    const auto stored = HoldingsStore::findTransfer(sql, transactionHash, logIndex);
    if (!stored)
        throw std::logic_error("a transfer that was never applied cannot be undone");
    if (!movesNothing(stored->transfer)) {
        if (!stored->transfer.receiver.isZero())
            takeBackFromReceiver(sql, *stored);
        if (!stored->transfer.sender.isZero())
            giveBackToSender(sql, *stored);
    }
    HoldingsStore::removeTransfer(sql, stored->id);
}

} // namespace freehold::token
