// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/typed_data.h"

#include "shared/evm/keccak.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace freehold::evm {

namespace {

constexpr QLatin1String kDomainType("EIP712Domain");

bool isIdentifier(const QString &text)
{
    const auto isWordCharacter = [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'$';
    };
    return !text.isEmpty() && !text.front().isDigit() && std::ranges::all_of(text, isWordCharacter);
}

// The standard's members of EIP712Domain in their order, for messages that leave the type out.
QJsonArray domainMembers(const QJsonObject &domain)
{
    QJsonArray members;
    for (const auto &[name, type] : {std::pair{"name", "string"},
                                     {"version", "string"},
                                     {"chainId", "uint256"},
                                     {"verifyingContract", "address"},
                                     {"salt", "bytes32"}}) {
        if (domain.contains(QLatin1String(name)))
            members.append(QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
                                       {QStringLiteral("type"), QLatin1String(type)}});
    }
    return members;
}

Result<std::vector<int>> parseDimensions(QStringView suffixes)
{
    std::vector<int> dimensions;
    while (!suffixes.isEmpty()) {
        const qsizetype close = suffixes.indexOf(u']');
        if (suffixes.front() != u'[' || close < 0 || dimensions.size() >= kMaxAbiDepth)
            return failure(EvmErrorCode::InvalidType, QStringLiteral("malformed array type"));
        const QStringView digits = suffixes.sliced(1, close - 1);
        bool isNumber = false;
        const int length = digits.toInt(&isNumber);
        if (!digits.isEmpty() && (!isNumber || length <= 0 || QString::number(length) != digits))
            return failure(EvmErrorCode::InvalidType, QStringLiteral("malformed array length"));
        dimensions.push_back(digits.isEmpty() ? 0 : length);
        suffixes = suffixes.sliced(close + 1);
    }
    return dimensions;
}

} // namespace

Result<TypedData> TypedData::parse(QByteArrayView json)
{
    if (json.size() > kMaxJsonBytes)
        return failure(EvmErrorCode::TooLarge, QStringLiteral("typed data is larger than a megabyte"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (!document.isObject())
        return failure(EvmErrorCode::InvalidJson, problem.errorString(), problem.offset);
    return fromJson(document.object());
}

Result<TypedData> TypedData::fromJson(const QJsonObject &object)
{
    TypedData data;
    data.m_primaryType = object[QLatin1String("primaryType")].toString();
    data.m_domain = object[QLatin1String("domain")].toObject();
    data.m_message = object[QLatin1String("message")].toObject();
    if (!object[QLatin1String("domain")].isObject() || !object[QLatin1String("message")].isObject())
        return failure(EvmErrorCode::InvalidJson, QStringLiteral("domain and message must be objects"));

    QJsonObject types = object[QLatin1String("types")].toObject();
    if (!types.contains(kDomainType))
        types.insert(kDomainType, domainMembers(data.m_domain));
    if (static_cast<std::size_t>(types.size()) > kMaxTypes)
        return failure(EvmErrorCode::TooLarge, QStringLiteral("more than %1 types").arg(kMaxTypes));
    for (auto entry = types.constBegin(); entry != types.constEnd(); ++entry) {
        const auto added = data.addStruct(entry.key(), entry.value());
        if (!added)
            return std::unexpected(added.error());
    }
    const auto finished = data.finishTypes();
    if (!finished)
        return std::unexpected(finished.error());
    if (!data.m_structs.contains(data.m_primaryType))
        return failure(EvmErrorCode::UnknownName, QStringLiteral("primaryType is not among the types"));
    return data;
}

Result<TypedData::Member> TypedData::parseMember(const QJsonValue &json)
{
    const QString name = json[QLatin1String("name")].toString();
    const QString text = json[QLatin1String("type")].toString();
    const qsizetype bracket = text.indexOf(u'[');
    const QString baseText = text.left(bracket < 0 ? text.size() : bracket);
    if (!isIdentifier(name) || !isIdentifier(baseText))
        return failure(EvmErrorCode::InvalidType, QStringLiteral("a member needs a name and a type"));
    auto dimensions = parseDimensions(QStringView(text).sliced(baseText.size()));
    if (!dimensions)
        return std::unexpected(dimensions.error());
    auto base = AbiType::parse(baseText);
    // EIP-712 has no aliases: "uint" would be hashed as written, which no contract does.
    if (base && base->toString() == baseText)
        return Member{name, text, *std::move(base), *std::move(dimensions)};
    return Member{name, text, baseText, *std::move(dimensions)};
}

Result<void> TypedData::addStruct(const QString &name, const QJsonValue &members)
{
    if (!isIdentifier(name) || !members.isArray() || AbiType::parse(name))
        return failure(EvmErrorCode::InvalidType, QStringLiteral("malformed type \"%1\"").arg(name.left(40)));
    Struct definition;
    QSet<QString> names;
    for (const QJsonValue json : members.toArray()) {
        auto member = parseMember(json);
        if (!member)
            return std::unexpected(member.error());
        if (names.contains(member->name))
            return failure(EvmErrorCode::InvalidType,
                           QStringLiteral("member \"%1\" appears twice").arg(member->name.left(40)));
        names.insert(member->name);
        definition.members.push_back(*std::move(member));
    }
    m_structs.emplace(name, std::move(definition));
    return {};
}

Result<void> TypedData::finishTypes()
{
    for (auto &[name, definition] : m_structs) {
        const auto text = encodeType(name);
        if (!text)
            return std::unexpected(text.error());
        definition.typeHash = keccak256(text->toUtf8());
    }
    return {};
}

Result<QString> TypedData::encodeType(const QString &structName) const
{
    // Everything reachable, each once: recursive types end here.
    std::vector<QString> open = {structName};
    std::map<QString, QString> texts;
    while (!open.empty()) {
        const QString name = std::move(open.back());
        open.pop_back();
        if (texts.contains(name))
            continue;
        const auto found = m_structs.find(name);
        if (found == m_structs.end())
            return failure(EvmErrorCode::UnknownName, QStringLiteral("unknown type \"%1\"").arg(name.left(40)));
        QStringList members;
        for (const Member &member : found->second.members) {
            members.append(member.typeText + QLatin1Char(' ') + member.name);
            if (const QString *reference = std::get_if<QString>(&member.base))
                open.push_back(*reference);
        }
        texts.emplace(name, name + QLatin1Char('(') + members.join(QLatin1Char(',')) + QLatin1Char(')'));
    }
    QString result = texts.extract(structName).mapped();
    for (const auto &[name, text] : texts)
        result += text;
    return result;
}

} // namespace freehold::evm
