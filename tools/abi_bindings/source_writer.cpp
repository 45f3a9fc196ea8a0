// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/abi_bindings/writer.h"

#include <QTextStream>

namespace freehold::bindings {

namespace {

QString toAbiList(const std::vector<Field> &fields, const QString &prefix)
{
    QStringList parts;
    for (const Field &field : fields)
        parts.append(QStringLiteral("toAbi(%1%2)").arg(prefix, field.name));
    return QLatin1Char('{') + parts.join(QStringLiteral(", ")) + QLatin1Char('}');
}

QString fromAbiList(const std::vector<Field> &fields)
{
    QStringList parts;
    for (std::size_t i = 0; i < fields.size(); ++i)
        parts.append(QStringLiteral("fromAbiAt<%1>(values, %2)").arg(fields[i].cppType).arg(i));
    return parts.join(QStringLiteral(", "));
}

void writeConversion(QTextStream &out, const BoundStruct &bound, const QString &module)
{
    const QString full = QStringLiteral("contracts::%1::%2").arg(module, bound.name);
    out << "template <>\nstruct AbiConvert<" << full << "> {\n"
        << "    static AbiValue to(const " << full << " &value) { return AbiValue::List"
        << toAbiList(bound.fields, QStringLiteral("value.")) << "; }\n"
        << "    static " << full << " from(const AbiValue &value)\n    {\n"
        << "        using namespace contracts::" << module << ";\n"
        << "        static const AbiValue::List none;\n"
        << "        [[maybe_unused]] const AbiValue::List &values = value.asList() != nullptr ? *value.asList() : "
           "none;\n"
        << "        return {" << fromAbiList(bound.fields) << "};\n    }\n};\n\n";
}

// A function that decodes `expression` and builds `type` from the values.
void writeDecoder(QTextStream &out, const QString &head, const QString &type, const QString &expression,
                  const std::vector<Field> &fields)
{
    const bool isSingle = fields.size() == 1 && type == fields.front().cppType;
    out << "evm::Result<" << type << "> " << head << "\n{\n"
        << "    return mapResult(" << expression << ", []([[maybe_unused]] const AbiValue::List &values) { return "
        << (isSingle ? fromAbiList(fields) : type + QLatin1Char('{') + fromAbiList(fields) + QLatin1Char('}'))
        << "; });\n}\n\n";
}

void writeFunction(QTextStream &out, const BoundFunction &bound, std::size_t index)
{
    const QString &name = bound.name;
    const QString entry = QStringLiteral("abi().functions()[%1]").arg(index);
    out << "QByteArray encode" << name << '(' << parameterList(bound.inputs) << ")\n{\n"
        << "    return k" << name << "Selector.toBytes() + encodeAbiAsGiven(" << entry << ".inputs, AbiValue::List"
        << toAbiList(bound.inputs, {}) << ");\n}\n\n";
    if (!bound.inputs.empty())
        writeDecoder(out, QStringLiteral("decode%1Call(QByteArrayView data)").arg(name), name + QStringLiteral("Call"),
                     entry + QStringLiteral(".decodeCall(data)"), bound.inputs);
    if (!bound.outputs.empty())
        writeDecoder(out, QStringLiteral("decode%1Result(QByteArrayView data)").arg(name), resultType(bound),
                     entry + QStringLiteral(".decodeResult(data)"), bound.outputs);
}

// The longest literal that every compiler takes is shorter than a big contract's ABI.
void writeJson(QTextStream &out, const QByteArray &json)
{
    constexpr qsizetype kChunk = 8000;
    for (qsizetype at = 0; at < json.size(); at += kChunk)
        out << "    R\"abi(" << QString::fromUtf8(json.mid(at, kChunk)) << ")abi\"\n";
}

} // namespace

QString writeSource(const Model &model, const QByteArray &json, const QString &module)
{
    QString text;
    QTextStream out(&text);
    out << "// SPDX-License-Identifier: GPL-3.0-or-later\n// Generated from the contract's ABI by tools/abi_bindings.\n"
        << "#include \"generated/contracts/" << module << ".h\"\n\n#include \"shared/evm/abi_convert.h\"\n\n"
        << "namespace freehold::evm {\n\n";
    for (const BoundStruct &bound : model.structs)
        writeConversion(out, bound, module);
    out << "} // namespace freehold::evm\n\nnamespace freehold::contracts::" << module
        << " {\n\nusing namespace freehold::evm;\n\n"
        << "static constexpr char kJson[] =\n";
    writeJson(out, json);
    out << "    ;\n\nconst ContractAbi &abi()\n{\n"
        << "    // Parsed from the text that the generator parsed before, so it is there.\n"
        << "    static const ContractAbi parsed = *ContractAbi::parse(kJson);\n    return parsed;\n}\n\n"
        << "QByteArray encodeConstructor(" << parameterList(model.constructorInputs) << ")\n{\n"
        << "    return encodeAbiAsGiven(abi().constructorInputs(), AbiValue::List"
        << toAbiList(model.constructorInputs, {}) << ");\n}\n\n";
    for (std::size_t i = 0; i < model.functions.size(); ++i)
        writeFunction(out, model.functions[i], i);
    for (std::size_t i = 0; i < model.events.size(); ++i) {
        const BoundEvent &bound = model.events[i];
        writeDecoder(out, bound.name + QStringLiteral("::decode(std::span<const Hash32> topics, QByteArrayView data)"),
                     bound.name, QStringLiteral("abi().events()[%1].decode(topics, data)").arg(i), bound.fields);
    }
    for (std::size_t i = 0; i < model.errors.size(); ++i) {
        const BoundError &bound = model.errors[i];
        writeDecoder(out, bound.name + QStringLiteral("::decode(QByteArrayView revertData)"), bound.name,
                     QStringLiteral("abi().errors()[%1].decode(revertData)").arg(i), bound.fields);
    }
    out << "} // namespace freehold::contracts::" << module << '\n';
    return text;
}

} // namespace freehold::bindings
