// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/contract_abi.h"

#include "shared/evm/keccak.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace freehold::evm {

namespace {

StateMutability mutabilityOf(const QJsonObject &entry)
{
    const QString word = entry[QLatin1String("stateMutability")].toString();
    if (word == QLatin1String("pure"))
        return StateMutability::Pure;
    if (word == QLatin1String("view") || entry[QLatin1String("constant")].toBool())
        return StateMutability::View;
    if (word == QLatin1String("payable") || entry[QLatin1String("payable")].toBool())
        return StateMutability::Payable;
    return StateMutability::NonPayable;
}

std::vector<bool> indexedFlags(const QJsonArray &inputs)
{
    std::vector<bool> flags;
    for (const QJsonValue input : inputs)
        flags.push_back(input[QLatin1String("indexed")].toBool());
    return flags;
}

} // namespace

Result<void> ContractAbi::addEntry(const QJsonObject &entry)
{
    const QString kind = entry[QLatin1String("type")].toString(QStringLiteral("function"));
    const QString name = entry[QLatin1String("name")].toString();
    const QJsonArray inputList = entry[QLatin1String("inputs")].toArray();
    auto inputs = AbiType::parseJsonList(inputList);
    auto outputs = AbiType::parseJsonList(entry[QLatin1String("outputs")].toArray());
    if (!inputs || !outputs)
        return std::unexpected(inputs ? outputs.error() : inputs.error());

    const QString signature = name + inputs->toString();
    if (kind == QLatin1String("constructor")) {
        m_constructorInputs = *std::move(inputs);
    } else if (kind == QLatin1String("fallback") || kind == QLatin1String("receive")) {
        return {};
    } else if (name.isEmpty()) {
        return failure(EvmErrorCode::InvalidJson, QStringLiteral("an entry of the ABI has no name"));
    } else if (kind == QLatin1String("function")) {
        m_functions.push_back(
            {name, *std::move(inputs), *std::move(outputs), mutabilityOf(entry), signature, selectorOf(signature)});
    } else if (kind == QLatin1String("event")) {
        const bool anonymous = entry[QLatin1String("anonymous")].toBool();
        m_events.push_back(
            {name, *std::move(inputs), indexedFlags(inputList), anonymous, signature, keccak256(signature.toUtf8())});
    } else if (kind == QLatin1String("error")) {
        m_errors.push_back({name, *std::move(inputs), signature, selectorOf(signature)});
    } else {
        return failure(EvmErrorCode::InvalidJson, QStringLiteral("unknown kind of entry \"%1\"").arg(kind.left(40)));
    }
    return {};
}

Result<ContractAbi> ContractAbi::parse(QByteArrayView json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (document.isNull())
        return failure(EvmErrorCode::InvalidJson, problem.errorString(), problem.offset);
    const QJsonValue entries =
        document.isArray() ? QJsonValue(document.array()) : document.object()[QLatin1String("abi")];
    if (!entries.isArray())
        return failure(EvmErrorCode::InvalidJson, QStringLiteral("an ABI is an array"));

    ContractAbi abi(*AbiType::tuple({}));
    for (const QJsonValue entry : entries.toArray()) {
        if (!entry.isObject())
            return failure(EvmErrorCode::InvalidJson, QStringLiteral("an entry of the ABI is not an object"));
        const auto added = abi.addEntry(entry.toObject());
        if (!added)
            return std::unexpected(added.error());
    }
    return abi;
}

const AbiFunction *ContractAbi::findFunction(QAnyStringView nameOrSignature) const
{
    const QString wanted = nameOrSignature.toString();
    const AbiFunction *found = nullptr;
    for (const AbiFunction &function : m_functions) {
        if (function.signature == wanted)
            return &function;
        if (function.name != wanted)
            continue;
        if (found != nullptr)
            return nullptr;
        found = &function;
    }
    return found;
}

const AbiFunction *ContractAbi::findFunction(const Selector &selector) const
{
    const auto found = std::ranges::find(m_functions, selector, &AbiFunction::selector);
    return found == m_functions.end() ? nullptr : &*found;
}

const AbiEvent *ContractAbi::findEvent(const Hash32 &topic0) const
{
    const auto found = std::ranges::find_if(
        m_events, [&](const AbiEvent &event) { return !event.anonymous && event.topic0 == topic0; });
    return found == m_events.end() ? nullptr : &*found;
}

const AbiErrorType *ContractAbi::findError(const Selector &selector) const
{
    const auto found = std::ranges::find(m_errors, selector, &AbiErrorType::selector);
    return found == m_errors.end() ? nullptr : &*found;
}

Result<Revert> ContractAbi::decodeRevert(QByteArrayView data) const
{
    const auto selector = Selector::fromBytes(data.first(std::min<qsizetype>(data.size(), Selector::kSize)));
    const AbiErrorType *error = selector ? findError(*selector) : nullptr;
    if (error == nullptr)
        return decodeStandardRevert(data);
    return mapResult(error->decode(data), [&](AbiValue::List arguments) {
        return Revert{error->name, error->inputs, std::move(arguments)};
    });
}

} // namespace freehold::evm
