// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/abi_codec.h"
#include "shared/evm/abi_json_value.h"
#include "shared/evm/eip712.h"
#include "shared/evm/keccak.h"
#include "shared/evm/typed_data.h"

#include <QJsonArray>

namespace freehold::evm {

namespace {

// Deeper data than any wallet shows to a person.
constexpr int kMaxDataDepth = 64;

Result<QByteArray> encodeAtom(const AbiType &type, const QJsonValue &json)
{
    const auto value = abiValueFromJson(type, json);
    if (!value)
        return std::unexpected(value.error());
    if (type.kind() == AbiKind::String)
        return keccak256(value->asString()->toUtf8()).toBytes();
    if (type.kind() == AbiKind::Bytes)
        return keccak256(*value->asBytes()).toBytes();
    return andThen(AbiType::tuple({type}), [&](const AbiType &tuple) { return encodeAbi(tuple, {*value}); });
}

} // namespace

Result<QByteArray> TypedData::encodeMember(const Member &member, std::size_t dimensionCount, const QJsonValue &value,
                                           int depth) const
{
    if (depth > kMaxDataDepth)
        return failure(EvmErrorCode::TooDeep, QStringLiteral("data nested too deeply"));
    if (dimensionCount > 0) {
        const int length = member.dimensions[dimensionCount - 1];
        const QJsonArray items = value.toArray();
        if (!value.isArray() || (length > 0 && items.size() != length))
            return failure(EvmErrorCode::TypeMismatch,
                           QStringLiteral("\"%1\" is no %2").arg(member.name, member.typeText));
        QByteArray encoded;
        for (const QJsonValue item : items) {
            auto part = encodeMember(member, dimensionCount - 1, item, depth + 1);
            if (!part)
                return part;
            encoded.append(*part);
        }
        return keccak256(encoded).toBytes();
    }
    if (const AbiType *atom = std::get_if<AbiType>(&member.base))
        return encodeAtom(*atom, value);
    if (!value.isObject())
        return failure(EvmErrorCode::TypeMismatch, QStringLiteral("\"%1\" is no object").arg(member.name));
    return mapResult(encodeStructAt(std::get<QString>(member.base), value.toObject(), depth + 1),
                     [](const QByteArray &encoded) { return keccak256(encoded).toBytes(); });
}

Result<QByteArray> TypedData::encodeStructAt(const QString &structName, const QJsonObject &data, int depth) const
{
    const auto found = m_structs.find(structName);
    if (found == m_structs.end())
        return failure(EvmErrorCode::UnknownName, QStringLiteral("unknown type \"%1\"").arg(structName.left(40)));
    const Struct &definition = found->second;
    QByteArray encoded = definition.typeHash.toBytes();
    for (const Member &member : definition.members) {
        if (!data.contains(member.name))
            return failure(EvmErrorCode::TypeMismatch, QStringLiteral("%1 lacks \"%2\"").arg(structName, member.name));
        auto part = encodeMember(member, member.dimensions.size(), data[member.name], depth);
        if (!part)
            return part;
        encoded.append(*part);
    }
    if (static_cast<std::size_t>(data.size()) != definition.members.size())
        return failure(EvmErrorCode::UnknownName,
                       QStringLiteral("%1 has members that its type does not name").arg(structName));
    return encoded;
}

Result<QByteArray> TypedData::encodeStruct(const QString &structName, const QJsonObject &data) const
{
    return encodeStructAt(structName, data, 0);
}

Result<Hash32> TypedData::hashStruct(const QString &structName, const QJsonObject &data) const
{
    return mapResult(encodeStruct(structName, data), [](const QByteArray &encoded) { return keccak256(encoded); });
}

Result<Hash32> TypedData::domainSeparator() const { return hashStruct(QStringLiteral("EIP712Domain"), m_domain); }

Result<Hash32> TypedData::digest() const
{
    const auto domainHash = domainSeparator();
    const auto messageHash = hashStruct(m_primaryType, m_message);
    if (!domainHash || !messageHash)
        return domainHash ? messageHash : domainHash;
    // A message of the domain's own type is the domain alone (as eth-sig-util and viem do it).
    if (m_primaryType == QLatin1String("EIP712Domain"))
        return keccak256(QByteArray("\x19\x01") + domainHash->toBytes());
    return typedDataDigest(*domainHash, *messageHash);
}

} // namespace freehold::evm
