// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/address.h"

#include "shared/evm/keccak.h"
#include "shared/evm/rlp.h"
#include "shared/evm/u256.h"

#include <algorithm>

namespace freehold::evm {

namespace {

Address lastTwentyBytes(const Hash32 &hash)
{
    FixedBytes<20> bytes;
    std::copy(hash.bytes.begin() + 12, hash.bytes.end(), bytes.bytes.begin());
    return Address(bytes);
}

/// Of hexadecimal digits.
bool isOfTwoCases(QStringView digits)
{
    const auto isLower = [](QChar digit) { return digit >= u'a' && digit <= u'f'; };
    const auto isUpper = [](QChar digit) { return digit >= u'A' && digit <= u'F'; };
    return std::ranges::any_of(digits, isLower) && std::ranges::any_of(digits, isUpper);
}

} // namespace

Result<Address> Address::parse(QAnyStringView text)
{
    const QString given = text.toString();
    const auto bytes = FixedBytes<20>::fromHex(given);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Address address(*bytes);
    if (isOfTwoCases(given) && given != address.toChecksum())
        return failure(EvmErrorCode::InvalidChecksum, QStringLiteral("address has a wrong EIP-55 checksum"));
    return address;
}

Result<Address> Address::parseChecksummed(QAnyStringView text)
{
    const QString given = text.toString();
    auto address = parse(given);
    if (address && given != address->toChecksum())
        return failure(EvmErrorCode::InvalidChecksum, QStringLiteral("address is not in EIP-55 form"));
    return address;
}

Result<Address> Address::fromBytes(QByteArrayView data)
{
    return mapResult(FixedBytes<20>::fromBytes(data), [](const auto &bytes) { return Address(bytes); });
}

Result<Address> Address::fromWord(const Hash32 &word)
{
    const bool clean = std::all_of(word.bytes.begin(), word.bytes.begin() + 12, [](quint8 byte) { return byte == 0; });
    if (!clean)
        return failure(EvmErrorCode::OutOfRange, QStringLiteral("word does not hold an address"));
    return lastTwentyBytes(word);
}

QString Address::toChecksum() const
{
    QByteArray digits = toBytes().toHex();
    const Hash32 hash = keccak256(digits);
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const quint8 byte = hash.bytes[static_cast<std::size_t>(i / 2)];
        const int nibble = i % 2 == 0 ? byte >> 4 : byte & 15;
        if (nibble >= 8 && digits[i] >= 'a')
            digits[i] = static_cast<char>(digits[i] - 'a' + 'A');
    }
    return QStringLiteral("0x") + QString::fromLatin1(digits);
}

Hash32 Address::toWord() const
{
    Hash32 word;
    std::copy(m_bytes.bytes.begin(), m_bytes.bytes.end(), word.bytes.begin() + 12);
    return word;
}

Address contractAddress(const Address &sender, quint64 nonce)
{
    const RlpItem item = RlpItem::list({RlpItem::data(sender.toBytes()), RlpItem::number(U256(nonce))});
    return lastTwentyBytes(keccak256(encodeRlp(item)));
}

Address contractAddress2(const Address &deployer, const Hash32 &salt, const Hash32 &initCodeHash)
{
    QByteArray preimage(1, '\xff');
    preimage.append(deployer.view()).append(salt.view()).append(initCodeHash.view());
    return lastTwentyBytes(keccak256(preimage));
}

} // namespace freehold::evm
