// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/abi_bindings/model.h"

namespace freehold::bindings {

using evm::AbiKind;
using evm::AbiType;

namespace {

QString integerType(const AbiType &type)
{
    const bool isSigned = type.kind() == AbiKind::Int;
    if (type.size() > 64)
        return isSigned ? QStringLiteral("evm::I256") : QStringLiteral("evm::U256");
    if (isSigned)
        return QStringLiteral("qint64");
    // Solidity enums are uint8.
    return type.size() == 8 ? QStringLiteral("quint8") : QStringLiteral("quint64");
}

} // namespace

QString Model::cppType(const AbiType &type, const QString &context)
{
    switch (type.kind()) {
    case AbiKind::Uint:
    case AbiKind::Int: return integerType(type);
    case AbiKind::Bool: return QStringLiteral("bool");
    case AbiKind::Address: return QStringLiteral("evm::Address");
    case AbiKind::FixedBytes:
        return type.size() == 32 ? QStringLiteral("evm::Hash32")
                                 : QStringLiteral("evm::FixedBytes<%1>").arg(type.size());
    case AbiKind::Bytes: return QStringLiteral("QByteArray");
    case AbiKind::String: return QStringLiteral("QString");
    case AbiKind::Array: return QStringLiteral("std::vector<%1>").arg(cppType(type.element(), context));
    case AbiKind::FixedArray:
        return QStringLiteral("std::array<%1, %2>").arg(cppType(type.element(), context)).arg(type.size());
    case AbiKind::Tuple: break;
    }
    return structFor(type, context);
}

QString Model::structFor(const AbiType &type, const QString &context)
{
    const QString compilerName = structNameOf(type.internalType());
    // The compiler's full name and the shape together tell two structs apart.
    const QString key = type.internalType() + type.toString() + (compilerName.isEmpty() ? context : QString());
    const auto known = m_structNames.find(key);
    if (known != m_structNames.end())
        return known->second;

    const QString name = m_typeNames.claim(compilerName.isEmpty() ? context : typeName(compilerName));
    m_structNames.emplace(key, name);
    auto fields = fieldsOf(type, QStringLiteral("field"), name);
    structs.push_back({name, std::move(fields)});
    return name;
}

std::vector<Field> Model::fieldsOf(const AbiType &tuple, const QString &fallback, const QString &owner)
{
    NameSet names;
    std::vector<Field> fields;
    for (std::size_t i = 0; i < tuple.components().size(); ++i) {
        QString wanted = memberName(tuple.names()[i], fallback + QString::number(i));
        if (wanted == owner)
            wanted += QLatin1Char('_');
        const QString name = names.claim(wanted);
        fields.push_back({cppType(tuple.components()[i], owner + typeName(name)), name});
    }
    return fields;
}

Model::Model(const evm::ContractAbi &abi)
{
    constructorInputs = fieldsOf(abi.constructorInputs(), QStringLiteral("argument"), QStringLiteral("Constructor"));
    NameSet functionNames;
    for (const evm::AbiFunction &function : abi.functions()) {
        const QString name = functionNames.claim(typeName(function.name));
        for (const char *suffix : {"Call", "Result"})
            m_typeNames.reserve(name + QLatin1String(suffix));
        auto inputs = fieldsOf(function.inputs, QStringLiteral("argument"), name + QStringLiteral("Call"));
        auto outputs = fieldsOf(function.outputs, QStringLiteral("value"), name + QStringLiteral("Result"));
        functions.push_back({&function, name, std::move(inputs), std::move(outputs)});
    }
    for (const evm::AbiEvent &event : abi.events()) {
        const QString name = m_typeNames.claim(typeName(event.name), QStringLiteral("Event"));
        auto fields = fieldsOf(event.inputs, QStringLiteral("value"), name);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (event.indexed[i] && !evm::isIndexedByValue(event.inputs.components()[i]))
                fields[i] = {QStringLiteral("evm::Hash32"), fields[i].name + QStringLiteral("Hash")};
        }
        events.push_back({&event, name, std::move(fields)});
    }
    for (const evm::AbiErrorType &error : abi.errors()) {
        const QString name = m_typeNames.claim(typeName(error.name), QStringLiteral("Error"));
        errors.push_back({&error, name, fieldsOf(error.inputs, QStringLiteral("value"), name)});
    }
}

} // namespace freehold::bindings
