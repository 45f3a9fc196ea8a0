// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/json_fields.h"

#include "client/desktop/api/api_error.h"

#include <QUrl>

#include <cmath>

namespace freehold::desktop::api {

namespace {

/// The parsers of shared/domain know no sign, the answers do: a cost is negative, for example.
template <typename Amount>
bool readSigned(const QJsonValue &json, Amount &value, qint64 Amount::*units)
{
    const QString text = json.toString();
    const bool isNegative = text.startsWith(u'-');
    const std::optional<Amount> parsed = Amount::parse(QStringView(text).mid(isNegative ? 1 : 0));
    if (!parsed)
        return false;
    value = *parsed;
    if (isNegative)
        value.*units = -(value.*units);
    return true;
}

} // namespace

bool readValue(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString();
}

bool readValue(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}

bool readValue(const QJsonValue &json, qint64 &value)
{
    const double number = json.toDouble();
    value = json.toInteger();
    return json.isDouble() && number == std::trunc(number);
}

bool readValue(const QJsonValue &json, double &value)
{
    value = json.toDouble();
    return json.isDouble();
}

bool readValue(const QJsonValue &json, QDate &value)
{
    value = QDate::fromString(json.toString(), Qt::ISODate);
    return value.isValid();
}

bool readValue(const QJsonValue &json, QDateTime &value)
{
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    return value.isValid();
}

bool readValue(const QJsonValue &json, QJsonObject &value)
{
    value = json.toObject();
    return json.isObject();
}

bool readValue(const QJsonValue &json, QJsonValue &value)
{
    value = json;
    return !json.isUndefined();
}

bool readValue(const QJsonValue &json, Usdc &value) { return readSigned(json, value, &Usdc::micro); }

bool readValue(const QJsonValue &json, Shares &value)
{
    const auto parsed = Shares::parse(json.toString());
    value = parsed.value_or(Shares{});
    return parsed.has_value();
}

bool readValue(const QJsonValue &json, UsdCents &value) { return readSigned(json, value, &UsdCents::cents); }

QJsonValue writeValue(const QString &value) { return value; }
QJsonValue writeValue(bool value) { return value; }
QJsonValue writeValue(qint64 value) { return value; }
QJsonValue writeValue(double value) { return value; }
QJsonValue writeValue(QDate value) { return value.toString(Qt::ISODate); }
QJsonValue writeValue(const QDateTime &value) { return value.toUTC().toString(Qt::ISODateWithMs); }
QJsonValue writeValue(const QJsonObject &value) { return value; }
QJsonValue writeValue(const QJsonValue &value) { return value; }
QJsonValue writeValue(Usdc value) { return value.toString(); }
QJsonValue writeValue(Shares value) { return value.toString(); }
QJsonValue writeValue(UsdCents value) { return value.toString(); }

int wordIndex(const QJsonValue &json, std::span<const char *const> words)
{
    const QString text = json.toString();
    for (size_t index = 1; index < words.size(); ++index)
        if (text == QLatin1StringView(words[index]))
            return int(index);
    return 0;
}

void JsonFields::fail(const char *name) const
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    throw ApiError::badAnswer(
        QStringLiteral("%1.%2 %3")
            .arg(QLatin1StringView(m_type), QLatin1StringView(name),
                 value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("is not what it should be")));
}

void addQuery(QByteArray &query, const char *name, const QJsonValue &value)
{
    if (!query.isEmpty())
        query += '&';
    query += QByteArray(name) + '=' + QUrl::toPercentEncoding(value.toVariant().toString());
}

QByteArray pathPart(const QString &text) { return QUrl::toPercentEncoding(text); }

} // namespace freehold::desktop::api
