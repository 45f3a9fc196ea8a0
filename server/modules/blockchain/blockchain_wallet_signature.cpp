// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_wallet_signature.h"

#include "server/modules/blockchain/blockchain_rpc.h"
#include "shared/evm/abi_codec.h"
#include "shared/evm/abi_convert.h"

namespace freehold::blockchain {

namespace {

/// isValidSignature(bytes32,bytes), which is its own answer.
constexpr evm::Selector kIsValidSignature{{0x16, 0x26, 0xba, 0x7e}};
constexpr qsizetype kWordBytes = 32;

QByteArray question(const evm::Hash32 &digest, const QByteArray &signature)
{
    static const evm::AbiType arguments = evm::AbiType::parse("(bytes32,bytes)").value();
    return kIsValidSignature.toBytes() + evm::encodeAbiAsGiven(arguments, {evm::toAbi(digest), evm::toAbi(signature)});
}

/// Its own name, in a word of its own.
bool isYes(const QByteArray &answer)
{
    return answer.size() >= kWordBytes
        && answer.first(kWordBytes) == kIsValidSignature.toBytes().leftJustified(kWordBytes, '\0');
}

} // namespace

Task<bool> contractAccepts(ChainReads &reads, evm::Address wallet, evm::Hash32 digest, QByteArray signature)
{
    std::vector<ChainReads::Call> calls;
    calls.push_back({wallet, question(digest, signature)});
    try {
        co_return isYes((co_await reads.askNow(std::move(calls))).answers.at(0));
    } catch (const ContractReverted &) {
    } catch (const RpcError &error) {
        if (!error.says(QLatin1StringView("gas")))
            throw; // the node's trouble, not the wallet's
    }
    co_return false;
}

} // namespace freehold::blockchain
