// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/contract_abi.h"

#include "shared/evm/keccak.h"

#include <QStringList>

namespace freehold::evm {

namespace {

Result<AbiValue::List> decodeAfterSelector(const AbiType &inputs, const Selector &selector, QByteArrayView data)
{
    if (!data.startsWith(selector.view()))
        return failure(EvmErrorCode::UnknownName, QStringLiteral("data begins with another selector"));
    return decodeAbi(inputs, data.sliced(Selector::kSize));
}

Result<AbiValue> decodeTopic(const AbiType &type, const Hash32 &topic)
{
    if (!isIndexedByValue(type))
        return AbiValue(topic.toBytes());
    const auto single = AbiType::tuple({type});
    if (!single)
        return std::unexpected(single.error());
    return mapResult(decodeAbi(*single, topic.view()), [](AbiValue::List values) { return std::move(values.front()); });
}

// Solidity documentation, "Panic via assert and Error via require".
QString panicMeaning(const U256 &code)
{
    switch (code.toUint64().value_or(~quint64{0})) {
    case 0x01: return QStringLiteral("assertion failed");
    case 0x11: return QStringLiteral("arithmetic overflow");
    case 0x12: return QStringLiteral("division by zero");
    case 0x21: return QStringLiteral("value outside an enum");
    case 0x22: return QStringLiteral("damaged storage byte array");
    case 0x31: return QStringLiteral("pop from an empty array");
    case 0x32: return QStringLiteral("array index out of bounds");
    case 0x41: return QStringLiteral("out of memory");
    case 0x51: return QStringLiteral("call of an unset function pointer");
    }
    return QStringLiteral("panic %1").arg(code.toHexQuantity());
}

} // namespace

Selector selectorOf(QAnyStringView signature)
{
    return *Selector::fromBytes(keccak256(signature.toString().toUtf8()).view().first(Selector::kSize));
}

bool isIndexedByValue(const AbiType &type)
{
    switch (type.kind()) {
    case AbiKind::Bytes:
    case AbiKind::String:
    case AbiKind::Array:
    case AbiKind::FixedArray:
    case AbiKind::Tuple: return false;
    case AbiKind::Uint:
    case AbiKind::Int:
    case AbiKind::Bool:
    case AbiKind::Address:
    case AbiKind::FixedBytes: break;
    }
    return true;
}

Result<QByteArray> AbiFunction::encodeCall(const AbiValue::List &arguments) const
{
    return mapResult(encodeAbi(inputs, arguments),
                     [this](const QByteArray &encoded) { return selector.toBytes() + encoded; });
}

Result<AbiValue::List> AbiFunction::decodeCall(QByteArrayView data) const
{
    return decodeAfterSelector(inputs, selector, data);
}

Result<AbiValue::List> AbiErrorType::decode(QByteArrayView data) const
{
    return decodeAfterSelector(inputs, selector, data);
}

Result<AbiValue::List> AbiEvent::decode(std::span<const Hash32> topics, QByteArrayView data) const
{
    if (!anonymous && (topics.empty() || topics.front() != topic0))
        return failure(EvmErrorCode::UnknownName, QStringLiteral("log is not of event %1").arg(name));
    if (!anonymous)
        topics = topics.subspan(1);
    const auto wanted = static_cast<std::size_t>(std::ranges::count(indexed, true));
    if (topics.size() != wanted)
        return failure(EvmErrorCode::InvalidLength,
                       QStringLiteral("%1 has %2 indexed inputs, the log %3").arg(name).arg(wanted).arg(topics.size()));

    std::vector<AbiType> plainTypes;
    for (std::size_t i = 0; i < indexed.size(); ++i) {
        if (!indexed[i])
            plainTypes.push_back(inputs.components()[i]);
    }
    const auto plainTuple = AbiType::tuple(std::move(plainTypes));
    auto plain = plainTuple ? decodeAbi(*plainTuple, data) : std::unexpected(plainTuple.error());
    if (!plain)
        return plain;

    AbiValue::List values;
    auto nextPlain = plain->begin();
    for (std::size_t i = 0; i < indexed.size(); ++i) {
        auto value =
            indexed[i] ? decodeTopic(inputs.components()[i], topics.front()) : Result<AbiValue>(std::move(*nextPlain));
        if (!value)
            return std::unexpected(value.error());
        values.push_back(*std::move(value));
        if (indexed[i])
            topics = topics.subspan(1);
        else
            ++nextPlain;
    }
    return values;
}

Result<Revert> decodeStandardRevert(QByteArrayView data)
{
    for (const auto &[name, type] : {std::pair{"Error", "(string)"}, std::pair{"Panic", "(uint256)"}}) {
        const QString text = QString::fromLatin1(name);
        AbiType inputs = *AbiType::parse(type);
        const Selector selector = selectorOf(text + QString::fromLatin1(type));
        if (!data.startsWith(selector.view()))
            continue;
        auto arguments = decodeAfterSelector(inputs, selector, data);
        if (!arguments)
            return std::unexpected(arguments.error());
        return Revert{text, std::move(inputs), *std::move(arguments)};
    }
    return failure(EvmErrorCode::UnknownName, QStringLiteral("revert data is of no known error"));
}

QString Revert::toText() const
{
    const bool isStandard = arguments.size() == 1;
    if (isStandard && name == QLatin1String("Error") && arguments[0].asString() != nullptr)
        return *arguments[0].asString();
    if (isStandard && name == QLatin1String("Panic") && arguments[0].asWord() != nullptr)
        return panicMeaning(*arguments[0].asWord());
    QStringList parts;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        parts.append(abiValueToText(inputs.components()[i], arguments[i]));
    return name + QLatin1Char('(') + parts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

} // namespace freehold::evm
