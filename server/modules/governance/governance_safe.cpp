// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance_safe.h"

#include "generated/contracts/safe.h"
#include "server/core/log/log.h"
#include "shared/evm/hex.h"
#include "shared/evm/typed_structs.h"

#include <QJsonArray>

#include <algorithm>

namespace freehold::governance {

namespace {
namespace safe_abi = contracts::safe;

// A plain call, no value, and the server pays the gas itself: no refund out of the Safe.
evm::SafeTx safeTx(const Proposal &proposal)
{
    evm::SafeTx tx;
    tx.to = proposal.to;
    tx.data = proposal.data;
    tx.nonce = proposal.nonce;
    return tx;
}

QJsonObject member(const char *name, const char *type)
{
    return {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("type"), QString::fromLatin1(type)}};
}

QJsonObject types()
{
    return {{QStringLiteral("EIP712Domain"),
             QJsonArray{member("chainId", "uint256"), member("verifyingContract", "address")}},
            {QStringLiteral("SafeTx"),
             QJsonArray{member("to", "address"), member("value", "uint256"), member("data", "bytes"),
                        member("operation", "uint8"), member("safeTxGas", "uint256"), member("baseGas", "uint256"),
                        member("gasPrice", "uint256"), member("gasToken", "address"),
                        member("refundReceiver", "address"), member("nonce", "uint256")}}};
}

/// Nothing where the node does not keep the state of that block any more, or the Safe is younger.
Task<std::optional<quint64>> nonceAt(blockchain::ChainReads &reads, evm::Address safe, quint64 block)
{
    try {
        std::vector<blockchain::ChainReads::Call> question{{.to = safe, .data = safe_abi::encodeNonce()}};
        const auto answers = co_await reads.callsAt(block, std::move(question));
        co_return blockchain::smallNumber(blockchain::decoded(safe_abi::decodeNonceResult(answers.front())));
    } catch (const Error &error) {
        log::warning("safe_nonce_not_read",
                     {{QStringLiteral("block"), static_cast<qint64>(block)}, {QStringLiteral("reason"), error.reason}});
    }
    co_return std::nullopt;
}

} // namespace

evm::Hash32 safeTxHash(const Proposal &proposal) { return safeTx(proposal).digest(proposal.chainId, proposal.safe); }

QJsonObject typedData(const Proposal &proposal)
{
    const QString zero = QStringLiteral("0");
    const QString nobody = evm::Address().toChecksum();
    const QJsonObject message{{QStringLiteral("to"), proposal.to.toChecksum()},
                              {QStringLiteral("value"), zero},
                              {QStringLiteral("data"), evm::toHex(proposal.data)},
                              {QStringLiteral("operation"), 0},
                              {QStringLiteral("safeTxGas"), zero},
                              {QStringLiteral("baseGas"), zero},
                              {QStringLiteral("gasPrice"), zero},
                              {QStringLiteral("gasToken"), nobody},
                              {QStringLiteral("refundReceiver"), nobody},
                              {QStringLiteral("nonce"), QString::number(proposal.nonce)}};
    return {{QStringLiteral("types"), types()},
            {QStringLiteral("primaryType"), QStringLiteral("SafeTx")},
            {QStringLiteral("domain"),
             QJsonObject{{QStringLiteral("chainId"), static_cast<qint64>(proposal.chainId)},
                         {QStringLiteral("verifyingContract"), proposal.safe.toChecksum()}}},
            {QStringLiteral("message"), message}};
}

QByteArray execTransaction(const Proposal &proposal, std::vector<ProposalSignature> signatures)
{
    std::ranges::sort(signatures, {}, &ProposalSignature::signer);
    QByteArray bytes;
    for (const auto &signature : signatures)
        bytes += signature.signature.toBytes();
    const evm::SafeTx tx = safeTx(proposal);
    return safe_abi::encodeExecTransaction(tx.to, tx.valueWei, tx.data, tx.operation, tx.safeTxGas, tx.baseGas,
                                           tx.gasPriceWei, tx.gasToken, tx.refundReceiver, bytes);
}

Task<SafeState> readSafe(blockchain::ChainReads &reads, quint64 chainId, evm::Address safe, quint64 settledBlock)
{
    SafeState state;
    state.chainId = chainId;
    state.address = safe;
    const QByteArray nonce = co_await reads.call(safe, safe_abi::encodeNonce());
    const QByteArray owners = co_await reads.call(safe, safe_abi::encodeGetOwners());
    const QByteArray threshold = co_await reads.call(safe, safe_abi::encodeGetThreshold());
    state.nonce = blockchain::smallNumber(blockchain::decoded(safe_abi::decodeNonceResult(nonce)));
    state.owners = blockchain::decoded(safe_abi::decodeGetOwnersResult(owners));
    state.threshold =
        static_cast<int>(blockchain::smallNumber(blockchain::decoded(safe_abi::decodeGetThresholdResult(threshold))));
    if (const auto settled = co_await nonceAt(reads, safe, settledBlock)) {
        state.settledNonce = *settled;
        state.settledBlock = settledBlock;
    }
    co_return state;
}

} // namespace freehold::governance
