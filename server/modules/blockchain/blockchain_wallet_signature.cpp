// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_wallet_signature.h"

#include "server/modules/blockchain/blockchain_rpc.h"
#include "shared/evm/abi_codec.h"
#include "shared/evm/abi_convert.h"

#include <algorithm>
#include <array>

namespace freehold::blockchain {

namespace {

/// isValidSignature(bytes32,bytes), which is its own answer.
constexpr evm::Selector kIsValidSignature{{0x16, 0x26, 0xba, 0x7e}};
constexpr qsizetype kWordBytes = 32;
/// As much as the market's contract gives a wallet (WalletSignature.sol): a wallet that takes more is refused there as well.
constexpr quint64 kAnswerGas = 400'000;

/// What a call costs before its first instruction (Yellow Paper, appendix G; EIP-2028): the wallet is to have the rest.
quint64 gasBeforeTheCall(const QByteArray &data)
{
    constexpr quint64 kTransaction = 21'000;
    constexpr quint64 kZeroByte = 4;
    constexpr quint64 kOtherByte = 16;
    const auto zeros = static_cast<quint64>(data.count('\0'));
    return kTransaction + zeros * kZeroByte + (static_cast<quint64>(data.size()) - zeros) * kOtherByte;
}

QByteArray question(const evm::Hash32 &digest, const QByteArray &signature)
{
    static const evm::AbiType arguments = evm::AbiType::parse("(bytes32,bytes)").value();
    return kIsValidSignature.toBytes() + evm::encodeAbiAsGiven(arguments, {evm::toAbi(digest), evm::toAbi(signature)});
}

std::optional<bool> meaningOf(const QByteArray &answer)
{
    if (answer.isEmpty())
        return std::nullopt;
    // Its own name, in a word of its own.
    return answer.size() >= kWordBytes
        && answer.first(kWordBytes) == kIsValidSignature.toBytes().leftJustified(kWordBytes, '\0');
}

/// The code of the wallet came to an end of its own, in the words of Geth and of others; anything else is the node's trouble.
bool isOfTheWallet(const RpcError &error)
{
    constexpr std::array kWords{"gas", "opcode", "jump", "stack", "EVM error"};
    return std::ranges::any_of(kWords, [&](const char *word) { return error.says(QLatin1StringView(word)); });
}

} // namespace

Task<std::optional<bool>> askWallet(ChainReads &reads, evm::Address wallet, evm::Hash32 digest, QByteArray signature)
{
    const QByteArray data = question(digest, signature);
    std::vector<ChainReads::Call> calls;
    calls.push_back({wallet, data, gasBeforeTheCall(data) + kAnswerGas});
    try {
        co_return meaningOf((co_await reads.askNow(std::move(calls))).answers.at(0));
    } catch (const ContractReverted &) {
    } catch (const RpcError &error) {
        if (!isOfTheWallet(error))
            throw;
    }
    co_return false;
}

Task<bool> contractAccepts(ChainReads &reads, evm::Address wallet, evm::Hash32 digest, QByteArray signature)
{
    co_return (co_await askWallet(reads, wallet, digest, std::move(signature))).value_or(false);
}

} // namespace freehold::blockchain
