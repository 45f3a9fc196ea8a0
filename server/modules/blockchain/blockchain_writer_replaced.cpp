// SPDX-License-Identifier: GPL-3.0-or-later
// When another transaction of the same key took the nonce of one of ours.
#include "server/modules/blockchain/blockchain_writer.h"

namespace freehold::blockchain {

namespace {
// A node behind a load balancer may know a nonce before it knows the receipt; only this many rounds in a row count.
constexpr int kRoundsUntilReplaced = 3;
} // namespace

bool ChainWriter::isNonceGone(const ChainTransaction &transaction, const View &view)
{
    if (!transaction.nonce || *transaction.nonce >= view.settledNonce) {
        m_nonceGone.remove(transaction.id);
        return false;
    }
    return ++m_nonceGone[transaction.id] >= kRoundsUntilReplaced;
}

/// The nonce is used, and the provider has no receipt of ours: it may merely have lost it. Any receipt of any other provider
/// ends the matter; otherwise others must agree about the nonce.
Task<bool> ChainWriter::isReplacedByAnother(ChainTransaction transaction, std::vector<evm::Hash32> hashes, View view)
{
    if (co_await m_witness.isMinedElsewhere(m_session.provider(), std::move(hashes))) {
        m_session.turnAway(); // to one that has the receipt
        co_return false;
    }
    try {
        co_await m_witness.requireNonce(m_session.provider(), transaction.signer, view.settledBlock,
                                        *transaction.nonce + 1);
    } catch (const Error &error) {
        if (!isOfWitness(error))
            throw;
        co_return false;
    }
    co_return true;
}

Task<ChainWriter::Progress> ChainWriter::replaced(ChainTransaction transaction, View view)
{
    m_nonceGone.remove(transaction.id);
    const DecodedRevert why{
        QStringLiteral("replaced"), {}, QStringLiteral("Another transaction of the same key took the nonce.")};
    // Had it been ours after all, the logs up to there would tell.
    co_await fail(transaction.id, ChainTransactionState::Replaced, why, {}, view.settledBlock);
    co_return Progress::Done;
}

} // namespace freehold::blockchain
