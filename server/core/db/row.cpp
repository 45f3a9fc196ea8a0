// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/row.h"

#include <QJsonDocument>
#include <QSqlRecord>

#include <cstring>
#include <stdexcept>
#include <string>

namespace freehold {

namespace {

/// The integer in a column's value; empty for another type. PostgreSQL's SUM over BIGINT is a NUMERIC, which comes as text.
std::optional<qint64> toInt64(const QVariant &value)
{
    bool ok = false;
    qint64 number = 0;
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::QString: number = value.toLongLong(&ok); break;
    default: // of QMetaType's many types; no other holds an integer column
        break;
    }
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

Columns::Columns(const QSqlRecord &record)
{
    m_indexes.reserve(record.count());
    for (int i = 0; i < record.count(); ++i)
        m_indexes.insert(record.fieldName(i).toUtf8(), i);
}

int Columns::indexOf(const char *name) const
{
    return m_indexes.value(QByteArray::fromRawData(name, static_cast<qsizetype>(std::strlen(name))), -1);
}

QVariant Row::value(const char *column) const
{
    const int index = m_columns.indexOf(column);
    if (index < 0)
        throw std::logic_error(std::string("the result has no column ") + column);
    // QVariant::isNull() does not see every driver's typed null; the query does.
    return m_query.isNull(index) ? QVariant() : m_query.value(index);
}

QVariant Row::presentValue(const char *column) const
{
    QVariant result = value(column);
    if (!result.isValid())
        throw std::logic_error(std::string("unexpected NULL in column ") + column);
    return result;
}

void Row::throwBadValue(const char *column) const
{
    throw std::logic_error(std::string("a value of the wrong type in column ") + column);
}

QString Row::text(const char *column) const
{
    const QVariant result = presentValue(column);
    if (result.typeId() != QMetaType::QString)
        throwBadValue(column);
    return result.toString();
}

std::optional<QString> Row::optionalText(const char *column) const
{
    return value(column).isValid() ? std::optional(text(column)) : std::nullopt;
}

qint64 Row::int64(const char *column) const
{
    const auto number = toInt64(presentValue(column));
    if (!number)
        throwBadValue(column);
    return *number;
}

std::optional<qint64> Row::optionalInt64(const char *column) const
{
    return value(column).isValid() ? std::optional(int64(column)) : std::nullopt;
}

bool Row::boolean(const char *column) const
{
    const QVariant result = presentValue(column);
    if (result.typeId() == QMetaType::Bool) // an expression such as EXISTS(…) on PostgreSQL
        return result.toBool();
    const auto number = toInt64(result);
    if (!number || (*number != 0 && *number != 1))
        throwBadValue(column);
    return *number == 1;
}

QByteArray Row::bytes(const char *column) const
{
    const QVariant result = presentValue(column);
    if (result.typeId() != QMetaType::QByteArray)
        throwBadValue(column);
    return result.toByteArray();
}

std::optional<QByteArray> Row::optionalBytes(const char *column) const
{
    return value(column).isValid() ? std::optional(bytes(column)) : std::nullopt;
}

QJsonObject Row::json(const char *column) const
{
    const auto document = QJsonDocument::fromJson(text(column).toUtf8());
    if (!document.isObject())
        throwBadValue(column);
    return document.object();
}

std::optional<TimeMs> Row::optionalTime(const char *column) const
{
    const auto ms = optionalInt64(column);
    return ms ? std::optional(TimeMs{*ms}) : std::nullopt;
}

} // namespace freehold
