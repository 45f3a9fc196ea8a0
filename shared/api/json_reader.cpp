// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/json_reader.h"

#include <cmath>

namespace freehold::api {

namespace {
constexpr int kMaxEmailLength = 254; // RFC 5321
const QString kWrongType = QStringLiteral("wrong_type");

bool looksLikeEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && text.indexOf(u'@', at + 1) < 0 && text.size() <= kMaxEmailLength
        && std::none_of(
               text.begin(), text.end(), [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}
} // namespace

JsonReader::JsonReader(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) { }

QJsonValue JsonReader::take(const QString &field)
{
    m_read.insert(field);
    return m_object.value(field);
}

bool JsonReader::has(const QString &field) const { return m_object.contains(field) && !m_object.value(field).isNull(); }

void JsonReader::fail(const QString &field, const QString &reason, const QJsonObject &params)
{
    m_errors.push_back({m_path.isEmpty() ? field : m_path + u'.' + field, reason, params});
}

void JsonReader::merge(const JsonReader &nested)
{
    m_errors.insert(m_errors.end(), nested.m_errors.begin(), nested.m_errors.end());
}

FieldErrors JsonReader::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it)
        if (!m_read.contains(it.key()))
            fail(it.key(), QStringLiteral("unknown"));
    return m_errors;
}

std::optional<QString> JsonReader::checkedText(const QString &field, const QJsonValue &value, TextLimits limits)
{
    if (!value.isString()) {
        fail(field, kWrongType);
        return std::nullopt;
    }
    const QString text = value.toString();
    if (text.contains(QChar::Null)) {
        fail(field, QStringLiteral("malformed"));
        return std::nullopt;
    }
    if (text.size() < limits.min) {
        fail(field, QStringLiteral("too_short"), {{QStringLiteral("min"), limits.min}});
        return std::nullopt;
    }
    if (text.size() > limits.max) {
        fail(field, QStringLiteral("too_long"), {{QStringLiteral("max"), limits.max}});
        return std::nullopt;
    }
    return text;
}

QString JsonReader::text(const QString &field, TextLimits limits)
{
    const QJsonValue value = take(field);
    if (value.isUndefined() || value.isNull()) {
        fail(field, QStringLiteral("required"));
        return {};
    }
    return checkedText(field, value, limits).value_or(QString());
}

std::optional<QString> JsonReader::optionalText(const QString &field, TextLimits limits)
{
    const QJsonValue value = take(field);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return checkedText(field, value, limits);
}

QString JsonReader::email(const QString &field)
{
    const QString address = text(field, {.min = 1, .max = 1000}).trimmed().toLower();
    if (!address.isEmpty() && !looksLikeEmail(address))
        fail(field, QStringLiteral("malformed"));
    return address;
}

Usdc JsonReader::usdc(const QString &field)
{
    const QString value = text(field, {.min = 1, .max = 30});
    const auto amount = Usdc::parse(value);
    if (!value.isEmpty() && !amount)
        fail(field, QStringLiteral("malformed"));
    else if (amount && amount->micro <= 0)
        fail(field, QStringLiteral("out_of_range"), {{QStringLiteral("min"), QStringLiteral("0.000001")}});
    return amount.value_or(Usdc{});
}

Shares JsonReader::shares(const QString &field)
{
    const QString value = text(field, {.min = 1, .max = 30});
    const auto amount = Shares::parse(value);
    if (!value.isEmpty() && !amount)
        fail(field, QStringLiteral("malformed"));
    else if (amount && amount->count <= 0)
        fail(field, QStringLiteral("out_of_range"), {{QStringLiteral("min"), QStringLiteral("1")}});
    return amount.value_or(Shares{});
}

qint64 JsonReader::integer(const QString &field, qint64 min, qint64 max)
{
    const QJsonValue value = take(field);
    if (value.isUndefined() || value.isNull()) {
        fail(field, QStringLiteral("required"));
        return 0;
    }
    // JSON numbers are doubles: beyond 2^53 an integer cannot be told from its neighbour.
    constexpr double kExact = 9007199254740992.0;
    const double number = value.toDouble(std::nan(""));
    if (std::isnan(number) || number != std::floor(number) || std::abs(number) > kExact) {
        fail(field, kWrongType);
        return 0;
    }
    const auto integer = static_cast<qint64>(number);
    if (integer < min || integer > max) {
        fail(field, QStringLiteral("out_of_range"), {{QStringLiteral("min"), min}, {QStringLiteral("max"), max}});
        return 0;
    }
    return integer;
}

bool JsonReader::boolean(const QString &field)
{
    if (!has(field)) {
        take(field);
        fail(field, QStringLiteral("required"));
        return false;
    }
    return optionalBoolean(field).value_or(false);
}

std::optional<bool> JsonReader::optionalBoolean(const QString &field)
{
    const QJsonValue value = take(field);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isBool()) {
        fail(field, kWrongType);
        return std::nullopt;
    }
    return value.toBool();
}

QStringList JsonReader::texts(const QString &field, int maxCount, TextLimits limits)
{
    const QJsonValue value = take(field);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isArray()) {
        fail(field, kWrongType);
        return {};
    }
    const QJsonArray array = value.toArray();
    if (array.size() > maxCount) {
        fail(field, QStringLiteral("too_long"), {{QStringLiteral("max"), maxCount}});
        return {};
    }
    QStringList list;
    for (const QJsonValue &item : array)
        if (auto text = checkedText(field, item, limits))
            list.append(*text);
    return list;
}

QJsonArray JsonReader::array(const QString &field, int maxCount)
{
    const QJsonValue value = take(field);
    if (value.isUndefined() || value.isNull())
        fail(field, QStringLiteral("required"));
    else if (!value.isArray())
        fail(field, kWrongType);
    else if (value.toArray().size() > maxCount)
        fail(field, QStringLiteral("too_long"), {{QStringLiteral("max"), maxCount}});
    else
        return value.toArray();
    return {};
}

QJsonObject JsonReader::object(const QString &field)
{
    if (!has(field)) {
        take(field);
        fail(field, QStringLiteral("required"));
        return {};
    }
    return optionalObject(field).value_or(QJsonObject());
}

std::optional<QJsonObject> JsonReader::optionalObject(const QString &field)
{
    const QJsonValue value = take(field);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isObject()) {
        fail(field, kWrongType);
        return std::nullopt;
    }
    return value.toObject();
}

} // namespace freehold::api
