// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crypto/signed_messages.h"

#include "shared/evm/signature.h"
#include "shared/evm/typed_data.h"

#include <QJsonArray>

#include <stdexcept>

namespace freehold {

namespace {

QJsonArray members(MessageType type)
{
    QJsonArray array;
    for (const auto &[name, typeName] : type)
        array.append(QJsonObject{{"name", name}, {"type", typeName}});
    return array;
}

} // namespace

QJsonObject typedData(const QString &primaryType, MessageType type, const MessageDomain &domain,
                      const QJsonObject &message)
{
    const QJsonArray domainType =
        members({{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}, {"verifyingContract", "address"}});
    return {{"types", QJsonObject{{"EIP712Domain", domainType}, {primaryType, members(type)}}},
            {"primaryType", primaryType},
            {"domain",
             QJsonObject{{"name", domain.name},
                         {"version", domain.version},
                         {"chainId", static_cast<qint64>(domain.chainId)},
                         {"verifyingContract", domain.contract.toChecksum()}}},
            {"message", message}};
}

QJsonObject typedData(const UsdcPermit &permit, const MessageDomain &usdc)
{
    return typedData("Permit",
                     {{"owner", "address"},
                      {"spender", "address"},
                      {"value", "uint256"},
                      {"nonce", "uint256"},
                      {"deadline", "uint256"}},
                     usdc,
                     {{"owner", permit.owner.toChecksum()},
                      {"spender", permit.spender.toChecksum()},
                      {"value", QString::number(permit.value.micro)},
                      {"nonce", permit.nonce},
                      {"deadline", QString::number(permit.deadlineSeconds)}});
}

evm::Hash32 digestOf(const QJsonObject &typedData)
{
    const auto message = evm::TypedData::fromJson(typedData);
    const auto digest = message ? message->digest() : std::unexpected(message.error());
    if (!digest)
        throw std::logic_error("our own typed data cannot be hashed");
    return *digest;
}

std::optional<QByteArray> signedByKey(const evm::Hash32 &digest, const QByteArray &signature,
                                      const evm::Address &wallet)
{
    const auto parsed = evm::Signature::fromBytes(signature);
    const auto recovered = parsed ? evm::recoverAddress(digest, *parsed) : std::unexpected(parsed.error());
    return recovered && *recovered == wallet ? std::optional(parsed->toBytes()) : std::nullopt;
}

Error wrongSignature(const QString &which, const evm::Address &signer)
{
    return Error(ErrorCode::RuleRefused, "wrong_signature",
                 QString("The %1 was not signed by the wallet %2.").arg(which, signer.toChecksum()),
                 {{"which", which}});
}

void requireSignedBy(const QJsonObject &typedData, const QByteArray &signature, const evm::Address &signer,
                     const QString &which)
{
    if (!signedByKey(digestOf(typedData), signature, signer))
        throw wrongSignature(which, signer);
}

} // namespace freehold
