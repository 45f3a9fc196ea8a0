// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/row.h"

#include <QJsonDocument>

#include <cstring>
#include <stdexcept>
#include <string>

namespace freehold {

int Columns::indexOf(const char *name) const
{
    for (std::size_t tried = 0; tried < m_names.size(); ++tried, ++m_next) {
        if (m_next >= m_names.size())
            m_next = 0;
        if (std::strcmp(m_names[m_next].constData(), name) == 0)
            return static_cast<int>(m_next++);
    }
    return -1;
}

int Row::indexOf(const char *column) const
{
    const int index = m_columns.indexOf(column);
    if (index < 0)
        throw std::logic_error(std::string("the result has no column ") + column);
    return index;
}

int Row::presentIndex(const char *column) const
{
    const int index = indexOf(column);
    if (m_cells.isNull(index))
        throw std::logic_error(std::string("unexpected NULL in column ") + column);
    return index;
}

void Row::throwBadValue(const char *column) const
{
    throw std::logic_error(std::string("a value of the wrong type in column ") + column);
}

QString Row::text(const char *column) const { return typed(m_cells.text(presentIndex(column)), column); }

qint64 Row::int64(const char *column) const { return typed(m_cells.int64(presentIndex(column)), column); }

bool Row::boolean(const char *column) const { return typed(m_cells.boolean(presentIndex(column)), column); }

QByteArray Row::bytes(const char *column) const { return typed(m_cells.bytes(presentIndex(column)), column); }

std::optional<QString> Row::optionalText(const char *column) const
{
    const int index = indexOf(column);
    return m_cells.isNull(index) ? std::nullopt : std::optional(typed(m_cells.text(index), column));
}

std::optional<qint64> Row::optionalInt64(const char *column) const
{
    const int index = indexOf(column);
    return m_cells.isNull(index) ? std::nullopt : std::optional(typed(m_cells.int64(index), column));
}

std::optional<QByteArray> Row::optionalBytes(const char *column) const
{
    const int index = indexOf(column);
    return m_cells.isNull(index) ? std::nullopt : std::optional(typed(m_cells.bytes(index), column));
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
