// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"
#include "shared/domain/money.h"
#include "shared/domain/usd_cents.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <span>

/// What the structs generated from openapi.yaml are read and written with. Reading is tolerant: members it does not know
/// are ignored; only a member that must be there and is not, or is of another kind, is an ApiError "bad_answer".
namespace freehold::desktop::api {

[[nodiscard]] bool readValue(const QJsonValue &json, QString &value);
[[nodiscard]] bool readValue(const QJsonValue &json, bool &value);
[[nodiscard]] bool readValue(const QJsonValue &json, qint64 &value);
[[nodiscard]] bool readValue(const QJsonValue &json, double &value);
[[nodiscard]] bool readValue(const QJsonValue &json, QDate &value);
[[nodiscard]] bool readValue(const QJsonValue &json, QDateTime &value);
[[nodiscard]] bool readValue(const QJsonValue &json, QJsonObject &value);
[[nodiscard]] bool readValue(const QJsonValue &json, QJsonValue &value);
[[nodiscard]] bool readValue(const QJsonValue &json, Usdc &value);
[[nodiscard]] bool readValue(const QJsonValue &json, Shares &value);
[[nodiscard]] bool readValue(const QJsonValue &json, UsdCents &value);

[[nodiscard]] QJsonValue writeValue(const QString &value);
[[nodiscard]] QJsonValue writeValue(bool value);
[[nodiscard]] QJsonValue writeValue(qint64 value);
[[nodiscard]] QJsonValue writeValue(double value);
[[nodiscard]] QJsonValue writeValue(QDate value);
[[nodiscard]] QJsonValue writeValue(const QDateTime &value);
[[nodiscard]] QJsonValue writeValue(const QJsonObject &value);
[[nodiscard]] QJsonValue writeValue(const QJsonValue &value);
[[nodiscard]] QJsonValue writeValue(Usdc value);
[[nodiscard]] QJsonValue writeValue(Shares value);
[[nodiscard]] QJsonValue writeValue(UsdCents value);

template <typename Tag>
[[nodiscard]] bool readValue(const QJsonValue &json, Id<Tag> &value)
{
    value = Id<Tag>::trusted(json.toString());
    return json.isString();
}

template <typename Tag>
[[nodiscard]] QJsonValue writeValue(const Id<Tag> &value)
{
    return value.text();
}

template <typename T>
    requires requires(const QJsonObject &json) { T::fromJson(json); }
[[nodiscard]] bool readValue(const QJsonValue &json, T &value)
{
    if (!json.isObject())
        return false;
    value = T::fromJson(json.toObject());
    return true;
}

template <typename T>
    requires requires(const T &value) { value.toJson(); }
[[nodiscard]] QJsonValue writeValue(const T &value)
{
    return value.toJson();
}

template <typename T>
[[nodiscard]] bool readValue(const QJsonValue &json, QList<T> &values)
{
    if (!json.isArray())
        return false;
    const QJsonArray array = json.toArray();
    values.reserve(array.size());
    for (const QJsonValue &item : array) {
        T value{};
        if (!readValue(item, value))
            return false;
        values.append(std::move(value));
    }
    return true;
}

template <typename T>
[[nodiscard]] QJsonValue writeValue(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(writeValue(value));
    return array;
}

/// Which of `words` it is; 0, the unknown one, for one that a newer server brought.
[[nodiscard]] int wordIndex(const QJsonValue &json, std::span<const char *const> words);

/// Reads the members of one object.
class JsonFields {
public:
    /// `type` names the object in errors.
    JsonFields(const QJsonObject &json, const char *type) : m_json(json), m_type(type) { }

    template <typename T>
    void required(const char *name, T &value) const
    {
        if (!readValue(m_json[QLatin1StringView(name)], value))
            fail(name);
    }

    template <typename T>
    void optional(const char *name, std::optional<T> &value) const
    {
        const QJsonValue json = m_json[QLatin1StringView(name)];
        if (json.isNull() || json.isUndefined())
            return;
        if (!readValue(json, value.emplace()))
            fail(name);
    }

private:
    [[noreturn]] void fail(const char *name) const;

    const QJsonObject &m_json;
    const char *m_type;
};

enum class WhenEmpty { LeftOut, Null };

template <typename T>
void writeField(QJsonObject &json, const char *name, const T &value)
{
    json.insert(QLatin1StringView(name), writeValue(value));
}

template <typename T>
void writeField(QJsonObject &json, const char *name, const std::optional<T> &value, WhenEmpty whenEmpty)
{
    if (value)
        json.insert(QLatin1StringView(name), writeValue(*value));
    else if (whenEmpty == WhenEmpty::Null)
        json.insert(QLatin1StringView(name), QJsonValue::Null);
}

/// "a=b&" … with both sides percent-encoded.
void addQuery(QByteArray &query, const char *name, const QJsonValue &value);

template <typename T>
void addQuery(QByteArray &query, const char *name, const std::optional<T> &value)
{
    if (value)
        addQuery(query, name, writeValue(*value));
}

/// One step of a path, percent-encoded: an id cannot lead to another path.
[[nodiscard]] QByteArray pathPart(const QString &text);
[[nodiscard]] inline QByteArray pathPart(qint64 number) { return QByteArray::number(number); }
template <typename Tag>
[[nodiscard]] QByteArray pathPart(const Id<Tag> &id)
{
    return pathPart(id.text());
}

} // namespace freehold::desktop::api
