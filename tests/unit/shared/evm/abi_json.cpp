// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/shared/evm/abi_json.h"

#include "tests/unit/shared/evm/support.h"

#include <QJsonArray>

namespace freehold::evm::test {

namespace {

AbiValue integerFromJson(const QString &text)
{
    if (text.startsWith(QLatin1String("-0x")))
        return must(U256::fromHex(text.mid(1))).negated();
    if (text.startsWith(QLatin1Char('-')))
        return must(I256::fromDecimal(text));
    return must(U256::fromText(text));
}

// Some vectors give the number that the Solidity source assigned, before it was truncated to the variable's type.
U256 truncated(const AbiType &type, const U256 &word)
{
    if (type.size() == 256)
        return word;
    const U256 modulus = U256::powerOfTwo(static_cast<unsigned>(type.size()));
    const U256 low = *word.checkedRemainder(modulus);
    const bool isNegative = type.kind() == AbiKind::Int && low.bit(static_cast<unsigned>(type.size() - 1));
    return isNegative ? modulus.checkedSubtract(low)->negated() : low;
}

} // namespace

AbiValue abiValueFromJson(const AbiType &type, QJsonValue json)
{
    if (json.isObject())
        json = json[QLatin1String("value")];
    switch (type.kind()) {
    case AbiKind::Uint:
    case AbiKind::Int:
        return truncated(
            type, *integerFromJson(json.isDouble() ? QString::number(json.toInteger()) : json.toString()).asWord());
    case AbiKind::Bool: return AbiValue(json.toBool());
    case AbiKind::Address: return must(Address::parse(json.toString()));
    case AbiKind::FixedBytes:
    case AbiKind::Bytes: return hexBytes(json);
    case AbiKind::String: return json.toString();
    case AbiKind::Tuple: return abiListFromJson(type, json);
    case AbiKind::Array:
    case AbiKind::FixedArray: break;
    }
    AbiValue::List list;
    for (const QJsonValue item : json.toArray())
        list.push_back(abiValueFromJson(type.element(), item));
    return list;
}

AbiValue::List abiListFromJson(const AbiType &tuple, const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    AbiValue::List list;
    for (std::size_t i = 0; i < tuple.components().size(); ++i)
        list.push_back(abiValueFromJson(tuple.components()[i], array.at(static_cast<qsizetype>(i))));
    return list;
}

} // namespace freehold::evm::test
