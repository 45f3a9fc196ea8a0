// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/abi_json_value.h"

#include "shared/evm/abi_codec.h"
#include "shared/evm/hex.h"

#include <cmath>

namespace freehold::evm {

namespace {

// The largest magnitude up to which every whole number has its own double (ECMAScript's MAX_SAFE_INTEGER).
constexpr double kMaxExactDouble = 9007199254740991.0;

Result<U256> integerFromJson(const QJsonValue &json)
{
    if (json.isDouble()) {
        const double number = json.toDouble();
        if (std::abs(number) > kMaxExactDouble || std::trunc(number) != number)
            return failure(EvmErrorCode::InvalidNumber, QStringLiteral("JSON number is not a whole number below 2^53"));
        return I256(json.toInteger()).bits();
    }
    if (!json.isString())
        return failure(EvmErrorCode::TypeMismatch, QStringLiteral("expected a number"));
    const QString text = json.toString();
    if (text.startsWith(QLatin1Char('-')))
        return mapResult(I256::fromDecimal(text), [](const I256 &value) { return value.bits(); });
    return U256::fromText(text);
}

// A positive number above the signed range would come out negative.
bool isWrapped(const AbiType &type, const QJsonValue &json, const U256 &word)
{
    const bool isNegativeText = json.toString().startsWith(QLatin1Char('-')) || json.toDouble() < 0;
    return type.kind() == AbiKind::Int ? I256::fromBits(word).isNegative() != isNegativeText : isNegativeText;
}

} // namespace

Result<AbiValue> abiValueFromJson(const AbiType &type, const QJsonValue &json)
{
    const auto mismatch = [&] {
        return failure(EvmErrorCode::TypeMismatch, QStringLiteral("expected a JSON %1").arg(type.toString()));
    };
    switch (type.kind()) {
    case AbiKind::Uint:
    case AbiKind::Int: {
        const auto word = integerFromJson(json);
        if (!word)
            return std::unexpected(word.error());
        if (!fitsInteger(type, *word) || (!word->isZero() && isWrapped(type, json, *word)))
            return failure(EvmErrorCode::OutOfRange, QStringLiteral("number does not fit %1").arg(type.toString()));
        return AbiValue(*word);
    }
    case AbiKind::Bool: return json.isBool() ? Result<AbiValue>(AbiValue(json.toBool())) : mismatch();
    case AbiKind::String: return json.isString() ? Result<AbiValue>(AbiValue(json.toString())) : mismatch();
    case AbiKind::Address:
        return mapResult(Address::parse(json.toString()), [](const Address &address) { return AbiValue(address); });
    case AbiKind::Bytes:
    case AbiKind::FixedBytes: {
        auto bytes = fromHex(json.toString());
        if (bytes && type.kind() == AbiKind::FixedBytes && bytes->size() != type.size())
            return failure(EvmErrorCode::InvalidLength, QStringLiteral("expected %1 bytes").arg(type.size()));
        return mapResult(std::move(bytes), [](const QByteArray &value) { return AbiValue(value); });
    }
    case AbiKind::FixedArray:
    case AbiKind::Array:
    case AbiKind::Tuple: break;
    }
    return mismatch();
}

} // namespace freehold::evm
