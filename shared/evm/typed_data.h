// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/abi_type.h"
#include "shared/evm/fixed_bytes.h"

#include <QJsonObject>

#include <map>
#include <variant>

namespace freehold::evm {

/// Typed structured data as wallets receive it (EIP-712; the JSON of eth_signTypedData_v4).
/// A member that the type does not name is refused, because it would be shown but not signed.
class TypedData {
public:
    static constexpr qsizetype kMaxJsonBytes = 1 << 20;
    static constexpr std::size_t kMaxTypes = 128;

    /// {"types", "primaryType", "domain", "message"}. Without an EIP712Domain type, one is made of the domain's members.
    /// Errors: InvalidJson, TooLarge, InvalidType, UnknownName.
    [[nodiscard]] static Result<TypedData> parse(QByteArrayView json);
    [[nodiscard]] static Result<TypedData> fromJson(const QJsonObject &object);

    [[nodiscard]] const QString &primaryType() const { return m_primaryType; }
    [[nodiscard]] const QJsonObject &domain() const { return m_domain; }
    [[nodiscard]] const QJsonObject &message() const { return m_message; }

    /// "Mail(Person from,string text)Person(address wallet)". Errors: UnknownName.
    [[nodiscard]] Result<QString> encodeType(const QString &structName) const;
    /// Type hash and encoded members. Errors: UnknownName, TypeMismatch, OutOfRange, InvalidHex, TooDeep.
    [[nodiscard]] Result<QByteArray> encodeStruct(const QString &structName, const QJsonObject &data) const;
    /// Keccak-256 of encodeStruct. Errors as there.
    [[nodiscard]] Result<Hash32> hashStruct(const QString &structName, const QJsonObject &data) const;
    [[nodiscard]] Result<Hash32> domainSeparator() const;
    /// The digest to sign. Errors as encodeStruct.
    [[nodiscard]] Result<Hash32> digest() const;

private:
    struct Member {
        QString name;
        QString typeText;
        /// An ABI value type, or the name of a struct, under `dimensions` of arrays (outermost last; 0 is dynamic).
        std::variant<AbiType, QString> base;
        std::vector<int> dimensions;
    };
    struct Struct {
        std::vector<Member> members;
        Hash32 typeHash;
    };

    TypedData() = default;
    Result<void> addStruct(const QString &name, const QJsonValue &members);
    Result<void> finishTypes();
    [[nodiscard]] static Result<Member> parseMember(const QJsonValue &json);
    Result<QByteArray> encodeMember(const Member &member, std::size_t dimensionCount, const QJsonValue &value,
                                    int depth) const;
    Result<QByteArray> encodeStructAt(const QString &structName, const QJsonObject &data, int depth) const;

    std::map<QString, Struct> m_structs;
    QString m_primaryType;
    QJsonObject m_domain;
    QJsonObject m_message;
};

} // namespace freehold::evm
