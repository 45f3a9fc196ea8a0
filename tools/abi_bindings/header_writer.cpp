// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/abi_bindings/writer.h"

#include <QTextStream>

namespace freehold::bindings {

namespace {

QString byteList(QByteArrayView bytes)
{
    QStringList parts;
    for (const char byte : bytes)
        parts.append(QStringLiteral("0x")
                     + QString::number(static_cast<quint8>(byte), 16).rightJustified(2, QLatin1Char('0')));
    return parts.join(QStringLiteral(", "));
}

bool isPassedByValue(const QString &cppType)
{
    return cppType == QLatin1String("bool") || cppType.startsWith(QLatin1String("quint"))
        || cppType == QLatin1String("qint64");
}

void writeFields(QTextStream &out, const std::vector<Field> &fields)
{
    for (const Field &field : fields)
        out << "    " << field.cppType << ' ' << field.name << "{};\n";
}

void writeStruct(QTextStream &out, const BoundStruct &bound)
{
    out << "struct " << bound.name << " {\n";
    writeFields(out, bound.fields);
    out << "\n    bool operator==(const " << bound.name << " &) const = default;\n};\n\n";
}

void writeFunction(QTextStream &out, const BoundFunction &bound)
{
    const QString &name = bound.name;
    out << "/// " << bound.abi->signature << "\n"
        << "inline constexpr evm::Selector k" << name << "Selector{{" << byteList(bound.abi->selector.view()) << "}};\n"
        << "[[nodiscard]] QByteArray encode" << name << '(' << parameterList(bound.inputs) << ");\n";
    if (!bound.inputs.empty()) {
        writeStruct(out, {name + QStringLiteral("Call"), bound.inputs});
        out << "[[nodiscard]] evm::Result<" << name << "Call> decode" << name << "Call(QByteArrayView data);\n";
    }
    if (bound.outputs.size() > 1)
        writeStruct(out, {name + QStringLiteral("Result"), bound.outputs});
    if (!bound.outputs.empty())
        out << "[[nodiscard]] evm::Result<" << resultType(bound) << "> decode" << name
            << "Result(QByteArrayView data);\n";
    out << '\n';
}

void writeEvent(QTextStream &out, const BoundEvent &bound)
{
    out << "/// event " << bound.abi->signature << "\nstruct " << bound.name << " {\n"
        << "    static constexpr evm::Hash32 kTopic0{{" << byteList(bound.abi->topic0.view()) << "}};\n\n";
    writeFields(out, bound.fields);
    out << "\n    bool operator==(const " << bound.name << " &) const = default;\n"
        << "    [[nodiscard]] static evm::Result<" << bound.name
        << "> decode(std::span<const evm::Hash32> topics, QByteArrayView data);\n};\n\n";
}

void writeError(QTextStream &out, const BoundError &bound)
{
    out << "/// error " << bound.abi->signature << "\nstruct " << bound.name << " {\n"
        << "    static constexpr evm::Selector kSelector{{" << byteList(bound.abi->selector.view()) << "}};\n\n";
    writeFields(out, bound.fields);
    out << "\n    bool operator==(const " << bound.name << " &) const = default;\n"
        << "    [[nodiscard]] static evm::Result<" << bound.name << "> decode(QByteArrayView revertData);\n};\n\n";
}

} // namespace

QString parameterList(const std::vector<Field> &fields)
{
    QStringList parts;
    for (const Field &field : fields)
        parts.append(isPassedByValue(field.cppType) ? field.cppType + QLatin1Char(' ') + field.name
                                                    : QStringLiteral("const %1 &%2").arg(field.cppType, field.name));
    return parts.join(QStringLiteral(", "));
}

QString resultType(const BoundFunction &bound)
{
    return bound.outputs.size() == 1 ? bound.outputs.front().cppType : bound.name + QStringLiteral("Result");
}

QString writeHeader(const Model &model, const QString &module)
{
    QString text;
    QTextStream out(&text);
    out << "// SPDX-License-Identifier: GPL-3.0-or-later\n// Generated from the contract's ABI by "
           "tools/abi_bindings.\n#pragma once\n\n"
        << "#include \"shared/evm/address.h\"\n#include \"shared/evm/contract_abi.h\"\n#include \"shared/evm/i256.h\"\n"
        << "#include \"shared/evm/u256.h\"\n\n#include <QByteArray>\n#include <QString>\n\n#include <array>\n#include "
           "<span>\n#include <vector>\n\n"
        << "namespace freehold::contracts::" << module << " {\n\n"
        << "/// The whole ABI, for reverts and for what is only known at run time.\n"
        << "[[nodiscard]] const evm::ContractAbi &abi();\n\n";
    for (const BoundStruct &bound : model.structs)
        writeStruct(out, bound);
    out << "/// The constructor's arguments, to be appended to the creation code.\n"
        << "[[nodiscard]] QByteArray encodeConstructor(" << parameterList(model.constructorInputs) << ");\n\n";
    for (const BoundFunction &bound : model.functions)
        writeFunction(out, bound);
    for (const BoundEvent &bound : model.events)
        writeEvent(out, bound);
    for (const BoundError &bound : model.errors)
        writeError(out, bound);
    out << "} // namespace freehold::contracts::" << module << '\n';
    return text;
}

} // namespace freehold::bindings
