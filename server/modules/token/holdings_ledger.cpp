// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/holdings_ledger.h"

#include "server/modules/token/holdings_batch.h"

#include <stdexcept>

namespace freehold::token {

namespace {

void changeHolding(Sql &sql, const evm::Address &token, Holder holder, qint64 change)
{
    holder.shares.count += change;
    if (holder.shares.count < 0)
        throw std::logic_error("a wallet would hold less than no shares");
    HoldingsStore::setHolder(sql, token, holder);
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

std::vector<qint64> HoldingsLedger::apply(Sql &sql, const std::vector<PaidTransfer> &transfers)
{
    return HoldingsBatch(sql, transfers).apply();
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
