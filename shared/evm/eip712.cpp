// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/eip712.h"

#include "shared/evm/keccak.h"

#include <QStringList>

namespace freehold::evm {

Eip712Struct::Eip712Struct(QAnyStringView encodedType) : Eip712Struct(keccak256(encodedType.toString().toUtf8())) { }

Eip712Struct::Eip712Struct(const Hash32 &typeHash)
{
    constexpr qsizetype kUsualMembers = 12;
    m_preimage.reserve(kUsualMembers * 32);
    m_preimage.append(typeHash.view());
}

Eip712Struct &Eip712Struct::add(const U256 &value)
{
    m_preimage.append(value.toBigEndian32());
    return *this;
}

Eip712Struct &Eip712Struct::add(const Address &value) { return add(value.toWord()); }

Eip712Struct &Eip712Struct::add(const Hash32 &value)
{
    m_preimage.append(value.view());
    return *this;
}

Eip712Struct &Eip712Struct::addBool(bool value) { return add(U256(value ? 1 : 0)); }

Eip712Struct &Eip712Struct::addString(QAnyStringView text) { return addBytes(text.toString().toUtf8()); }

Eip712Struct &Eip712Struct::addBytes(QByteArrayView bytes) { return add(keccak256(bytes)); }

Hash32 Eip712Struct::hash() const { return keccak256(m_preimage); }

Hash32 Eip712Domain::separator() const
{
    QStringList members;
    if (name)
        members.append(QStringLiteral("string name"));
    if (version)
        members.append(QStringLiteral("string version"));
    if (chainId)
        members.append(QStringLiteral("uint256 chainId"));
    if (verifyingContract)
        members.append(QStringLiteral("address verifyingContract"));
    if (salt)
        members.append(QStringLiteral("bytes32 salt"));

    Eip712Struct domain(QStringLiteral("EIP712Domain(") + members.join(QLatin1Char(',')) + QLatin1Char(')'));
    if (name)
        domain.addString(*name);
    if (version)
        domain.addString(*version);
    if (chainId)
        domain.add(*chainId);
    if (verifyingContract)
        domain.add(*verifyingContract);
    if (salt)
        domain.add(*salt);
    return domain.hash();
}

Hash32 typedDataDigest(const Hash32 &domainSeparator, const Hash32 &structHash)
{
    QByteArray preimage("\x19\x01");
    preimage.append(domainSeparator.view()).append(structHash.view());
    return keccak256(preimage);
}

} // namespace freehold::evm
