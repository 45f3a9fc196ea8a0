// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_array.h"

#include <QtEndian>

#include <array>
#include <stdexcept>

namespace freehold::db {

namespace {

struct ElementType {
    qint32 oid; ///< from PostgreSQL's catalog/pg_type.dat; these never change
    const char *name;
};
// In the order of PostgresArray::Kind.
constexpr std::array kTypes{ElementType{20, "BIGINT"}, ElementType{25, "TEXT"}, ElementType{17, "BYTEA"}};

constexpr qint32 kNull = -1; ///< as a length

template <typename Number>
void appendBigEndian(QByteArray &bytes, Number number)
{
    const Number swapped = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&swapped), sizeof(swapped));
}

} // namespace

std::optional<PostgresArray::Kind> PostgresArray::kindOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong: return Kind::Integer;
    case QMetaType::QString: return Kind::Text;
    case QMetaType::QByteArray: return Kind::Bytes;
    default: return std::nullopt; // of SqlValue's kinds, NULL
    }
}

void PostgresArray::append(const SqlValue &value)
{
    const QVariant &variant = value.variant();
    const auto kind = kindOf(variant);
    ++m_count;
    if (!kind) {
        m_hasNulls = true;
        appendNumber(kNull);
        return;
    }
    if (m_kind.value_or(*kind) != *kind)
        throw std::logic_error("a column of many rows has values of two kinds");
    m_kind = kind;
    switch (*kind) {
    case Kind::Integer:
        appendNumber(sizeof(qint64));
        appendBigEndian(m_elements, variant.toLongLong());
        break;
    case Kind::Text: appendBytes(variant.toString().toUtf8()); break;
    case Kind::Bytes: appendBytes(variant.toByteArray()); break;
    }
}

void PostgresArray::appendNumber(qint32 number) { appendBigEndian(m_elements, number); }

void PostgresArray::appendBytes(const QByteArray &bytes)
{
    appendNumber(static_cast<qint32>(bytes.size()));
    m_elements += bytes;
}

QString PostgresArray::placeholder(const QString &name) const
{
    const ElementType &type = kTypes.at(static_cast<std::size_t>(m_kind.value()));
    return QStringLiteral("CAST(:%1 AS %2[])").arg(name, QLatin1StringView(type.name));
}

SqlValue PostgresArray::parameter() const
{
    constexpr qint32 kDimensions = 1;
    constexpr qint32 kFirstIndex = 1;
    QByteArray bytes;
    bytes.reserve(m_elements.size() + 32);
    for (const qint32 number : {kDimensions, m_hasNulls ? 1 : 0,
                                kTypes.at(static_cast<std::size_t>(m_kind.value())).oid, m_count, kFirstIndex})
        appendBigEndian(bytes, number);
    return SqlValue(bytes += m_elements); // bytes travel as they are
}

} // namespace freehold::db
