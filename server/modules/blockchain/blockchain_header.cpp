// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_header.h"

#include "shared/evm/hex.h"
#include "shared/evm/keccak.h"
#include "shared/evm/rlp.h"

#include <array>

namespace freehold::blockchain {

namespace {
enum class Kind { Bytes, Number };
struct Field {
    const char *name;
    Kind kind;
};
constexpr std::array kAlways{
    Field{"parentHash", Kind::Bytes}, Field{"sha3Uncles", Kind::Bytes},       Field{"miner", Kind::Bytes},
    Field{"stateRoot", Kind::Bytes},  Field{"transactionsRoot", Kind::Bytes}, Field{"receiptsRoot", Kind::Bytes},
    Field{"logsBloom", Kind::Bytes},  Field{"difficulty", Kind::Number},      Field{"number", Kind::Number},
    Field{"gasLimit", Kind::Number},  Field{"gasUsed", Kind::Number},         Field{"timestamp", Kind::Number},
    Field{"extraData", Kind::Bytes},  Field{"mixHash", Kind::Bytes},          Field{"nonce", Kind::Bytes}};
// In the order in which forks added them; a header has the first few of them.
constexpr std::array kLater{Field{"baseFeePerGas", Kind::Number},        Field{"withdrawalsRoot", Kind::Bytes},
                            Field{"blobGasUsed", Kind::Number},          Field{"excessBlobGas", Kind::Number},
                            Field{"parentBeaconBlockRoot", Kind::Bytes}, Field{"requestsHash", Kind::Bytes}};

std::optional<evm::RlpItem> itemOf(const QJsonObject &header, const Field &field)
{
    const QString text = header.value(QLatin1StringView(field.name)).toString();
    if (field.kind == Kind::Number) {
        const auto number = evm::U256::fromHex(text);
        return number ? std::optional(evm::RlpItem::number(*number)) : std::nullopt;
    }
    const auto bytes = evm::fromHex(text);
    return bytes ? std::optional(evm::RlpItem::data(*bytes)) : std::nullopt;
}
} // namespace

std::optional<evm::Hash32> computedHash(const QJsonObject &header)
{
    std::vector<evm::RlpItem> items;
    for (const Field &field : kAlways) {
        auto item = itemOf(header, field);
        if (!item)
            return std::nullopt;
        items.push_back(*std::move(item));
    }
    for (const Field &field : kLater) {
        auto item = itemOf(header, field);
        if (!item)
            break;
        items.push_back(*std::move(item));
    }
    return evm::keccak256(evm::encodeRlp(evm::RlpItem::list(std::move(items))));
}

bool holdsTogether(const QJsonObject &header)
{
    const auto computed = computedHash(header);
    const auto claimed = evm::Hash32::fromHex(header.value(QLatin1StringView("hash")).toString());
    return computed && claimed && *computed == *claimed;
}

} // namespace freehold::blockchain
