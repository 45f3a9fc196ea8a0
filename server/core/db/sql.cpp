// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sql.h"

#include <QJsonDocument>

namespace freehold {

namespace {
/// Qt binds a null QString or QByteArray as NULL; to us a default-constructed text is an empty one.
QString notNull(const QString &value) { return value.isNull() ? QStringLiteral("") : value; }
} // namespace

SqlValue::SqlValue(const QString &value) : m_variant(notNull(value))
{
    // PostgreSQL cannot store it and SQLite's own functions stop at it.
    if (value.contains(QChar::Null))
        throw Error(ErrorCode::InvalidRequest, QStringLiteral("malformed_text"),
                    QStringLiteral("A text must not contain the character NUL."));
}
SqlValue::SqlValue(const QByteArray &value) : m_variant(value.isNull() ? QByteArray("") : value) { }
SqlValue::SqlValue(qint64 value) : m_variant(value) { }
SqlValue::SqlValue(int value) : m_variant(static_cast<qint64>(value)) { }
SqlValue::SqlValue(bool value) : m_variant(static_cast<qint64>(value ? 1 : 0)) { }
SqlValue::SqlValue(TimeMs value) : m_variant(value.value) { }
SqlValue::SqlValue(Usdc value) : m_variant(value.micro) { }
SqlValue::SqlValue(Shares value) : m_variant(value.count) { }
SqlValue::SqlValue(const QJsonObject &value)
    : m_variant(QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)))
{
}
SqlValue::SqlValue(std::nullopt_t) { }

} // namespace freehold
