// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/abi_type.h"

#include <QJsonArray>

#include <optional>

namespace freehold::evm {

namespace {

// A decimal number without sign or leading zero, of at most seven digits.
std::optional<int> smallNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > 7 || text.front() == u'0')
        return std::nullopt;
    int value = 0;
    for (const QChar digit : text) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        value = value * 10 + (digit.unicode() - u'0');
    }
    return value;
}

} // namespace

AbiType AbiType::leaf(AbiKind kind, int size)
{
    AbiType type;
    type.m_kind = kind;
    type.m_size = size;
    type.m_dynamic = kind == AbiKind::Bytes || kind == AbiKind::String;
    return type;
}

Result<AbiType> AbiType::elementary(const QString &name, qsizetype position)
{
    if (name == QLatin1String("bool"))
        return leaf(AbiKind::Bool, 0);
    if (name == QLatin1String("address"))
        return leaf(AbiKind::Address, 0);
    if (name == QLatin1String("string"))
        return leaf(AbiKind::String, 0);
    if (name == QLatin1String("bytes"))
        return leaf(AbiKind::Bytes, 0);
    if (name == QLatin1String("function"))
        return leaf(AbiKind::FixedBytes, 24);
    if (name == QLatin1String("uint") || name == QLatin1String("int"))
        return leaf(name.startsWith(u'u') ? AbiKind::Uint : AbiKind::Int, 256);

    for (const auto &[prefix, kind] :
         {std::pair{QLatin1String("uint"), AbiKind::Uint}, std::pair{QLatin1String("int"), AbiKind::Int}}) {
        const auto bits = name.startsWith(prefix) ? smallNumber(QStringView(name).sliced(prefix.size())) : std::nullopt;
        if (bits && *bits <= 256 && *bits % 8 == 0)
            return leaf(kind, *bits);
    }
    const auto bytes =
        name.startsWith(QLatin1String("bytes")) ? smallNumber(QStringView(name).sliced(5)) : std::nullopt;
    if (bytes && *bytes <= 32)
        return leaf(AbiKind::FixedBytes, *bytes);
    return failure(EvmErrorCode::InvalidType, QStringLiteral("unknown type \"%1\"").arg(name.left(40)), position);
}

Result<AbiType> AbiType::arrayOf(AbiType element, AbiKind kind, int length)
{
    if (element.m_depth + 1 > kMaxAbiDepth)
        return failure(EvmErrorCode::TooDeep, QStringLiteral("type nested too deeply"));
    // An element without size would repeat for free when decoded.
    if (element.headSize() == 0)
        return failure(EvmErrorCode::InvalidType, QStringLiteral("array of an empty type"));
    const qsizetype inlineSize = kind == AbiKind::FixedArray ? element.headSize() * length : 32;
    if (inlineSize > kMaxAbiHeadSize)
        return failure(EvmErrorCode::TooLarge, QStringLiteral("array type is too large"));
    AbiType type = leaf(kind, length);
    type.m_depth = element.m_depth + 1;
    type.m_dynamic = kind == AbiKind::Array || element.m_dynamic;
    type.m_inlineSize = inlineSize;
    type.m_children.push_back(std::move(element));
    return type;
}

Result<AbiType> AbiType::withArraySuffixes(AbiType type, QStringView suffixes, qsizetype position)
{
    while (!suffixes.isEmpty()) {
        const qsizetype close = suffixes.indexOf(u']');
        if (suffixes.front() != u'[' || close < 0)
            return failure(EvmErrorCode::InvalidType, QStringLiteral("malformed array suffix"), position);
        const QStringView digits = suffixes.sliced(1, close - 1);
        const auto length = smallNumber(digits);
        if (!digits.isEmpty() && !length)
            return failure(EvmErrorCode::InvalidType, QStringLiteral("malformed array length"), position);
        auto array = arrayOf(std::move(type), length ? AbiKind::FixedArray : AbiKind::Array, length.value_or(0));
        if (!array)
            return array;
        type = *std::move(array);
        suffixes = suffixes.sliced(close + 1);
    }
    return type;
}

Result<AbiType> AbiType::tuple(std::vector<AbiType> components, std::vector<QString> names)
{
    AbiType type = leaf(AbiKind::Tuple, 0);
    type.m_inlineSize = 0;
    for (const AbiType &component : components) {
        type.m_depth = std::max(type.m_depth, component.m_depth + 1);
        type.m_dynamic = type.m_dynamic || component.m_dynamic;
        type.m_inlineSize += component.headSize();
        if (type.m_inlineSize > kMaxAbiHeadSize)
            return failure(EvmErrorCode::TooLarge, QStringLiteral("tuple type is too large"));
    }
    if (type.m_depth > kMaxAbiDepth)
        return failure(EvmErrorCode::TooDeep, QStringLiteral("type nested too deeply"));
    names.resize(components.size());
    type.m_children = std::move(components);
    type.m_names = std::move(names);
    return type;
}

/// Recursive descent over the text form; the depth is bounded before recursing.
class AbiTypeParser {
public:
    explicit AbiTypeParser(QStringView text) : m_text(text) { }

    Result<AbiType> parseType(int depth)
    {
        if (depth > kMaxAbiDepth)
            return failure(EvmErrorCode::TooDeep, QStringLiteral("type nested too deeply"), m_position);
        const qsizetype start = m_position;
        const QStringView word = takeWord();
        const bool isTuple = peek() == u'(';
        if (isTuple && !word.isEmpty() && word != QLatin1String("tuple"))
            return failure(EvmErrorCode::InvalidType, QStringLiteral("unexpected parenthesis"), m_position);
        auto base = isTuple ? parseComponents(depth) : AbiType::elementary(word.toString(), start);
        if (!base)
            return base;
        return AbiType::withArraySuffixes(*std::move(base), takeSuffixes(), m_position);
    }

    Result<AbiType> parseAll()
    {
        auto type = parseType(0);
        if (type && m_position != m_text.size())
            return failure(EvmErrorCode::InvalidType, QStringLiteral("text after the type"), m_position);
        return type;
    }

private:
    Result<AbiType> parseComponents(int depth)
    {
        std::vector<AbiType> components;
        std::vector<QString> names;
        ++m_position; // the opening parenthesis
        if (peek() == u')') {
            ++m_position;
            return AbiType::tuple({});
        }
        while (true) {
            skipSpaces();
            auto component = parseType(depth + 1);
            if (!component)
                return component;
            skipSpaces();
            components.push_back(*std::move(component));
            names.push_back(takeWord().toString());
            skipSpaces();
            const QChar separator = peek();
            if (separator != u',' && separator != u')')
                return failure(EvmErrorCode::InvalidType, QStringLiteral("expected , or )"), m_position);
            ++m_position;
            if (separator == u')')
                return AbiType::tuple(std::move(components), std::move(names));
        }
    }

    [[nodiscard]] QChar peek() const { return m_position < m_text.size() ? m_text[m_position] : QChar(); }

    void skipSpaces()
    {
        while (peek() == u' ')
            ++m_position;
    }

    QStringView takeWord()
    {
        const qsizetype start = m_position;
        while (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'$')
            ++m_position;
        return m_text.sliced(start, m_position - start);
    }

    QStringView takeSuffixes()
    {
        const qsizetype start = m_position;
        while (peek() == u'[' || peek() == u']' || (m_position > start && peek().isDigit()))
            ++m_position;
        return m_text.sliced(start, m_position - start);
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

Result<AbiType> AbiType::parse(QAnyStringView text)
{
    const QString owned = text.toString();
    return AbiTypeParser(owned).parseAll();
}

Result<AbiType> AbiType::parseJson(const QJsonObject &parameter)
{
    const QString name = parameter[QLatin1String("type")].toString();
    const qsizetype bracket = name.indexOf(u'[');
    const qsizetype suffixStart = bracket < 0 ? name.size() : bracket;
    const QString base = name.left(suffixStart);
    // QJsonDocument bounds the nesting of a document, so this recursion is bounded too.
    auto type = base == QLatin1String("tuple") ? parseJsonList(parameter[QLatin1String("components")].toArray())
                                               : elementary(base, 0);
    if (!type)
        return type;
    type->m_internalType = parameter[QLatin1String("internalType")].toString().section(u'[', 0, 0);
    return withArraySuffixes(*std::move(type), QStringView(name).sliced(suffixStart), suffixStart);
}

Result<AbiType> AbiType::parseJsonList(const QJsonArray &parameters)
{
    std::vector<AbiType> components;
    std::vector<QString> names;
    for (const QJsonValue parameter : parameters) {
        if (!parameter.isObject())
            return failure(EvmErrorCode::InvalidJson, QStringLiteral("a parameter must be an object"));
        auto component = parseJson(parameter.toObject());
        if (!component)
            return component;
        components.push_back(*std::move(component));
        names.push_back(parameter[QLatin1String("name")].toString());
    }
    return tuple(std::move(components), std::move(names));
}

QString AbiType::toString() const
{
    switch (m_kind) {
    case AbiKind::Uint: return QStringLiteral("uint%1").arg(m_size);
    case AbiKind::Int: return QStringLiteral("int%1").arg(m_size);
    case AbiKind::Bool: return QStringLiteral("bool");
    case AbiKind::Address: return QStringLiteral("address");
    case AbiKind::FixedBytes: return QStringLiteral("bytes%1").arg(m_size);
    case AbiKind::Bytes: return QStringLiteral("bytes");
    case AbiKind::String: return QStringLiteral("string");
    case AbiKind::FixedArray: return QStringLiteral("%1[%2]").arg(element().toString(), QString::number(m_size));
    case AbiKind::Array: return element().toString() + QStringLiteral("[]");
    case AbiKind::Tuple: break;
    }
    QStringList parts;
    for (const AbiType &component : m_children)
        parts.append(component.toString());
    return QLatin1Char('(') + parts.join(QLatin1Char(',')) + QLatin1Char(')');
}

} // namespace freehold::evm
