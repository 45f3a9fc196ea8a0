// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/core/database_contents.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace freehold::test {

namespace {

const QString kSqliteTables =
    u"SELECT name AS text FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s;
const QString kPostgresTables = u"SELECT CAST(table_name AS TEXT) AS text FROM information_schema.tables "
                                "WHERE table_schema = current_schema()"_s;

const QString kSqliteColumns = u"SELECT name AS text FROM pragma_table_info(:name) ORDER BY cid"_s;
const QString kPostgresColumns = u"SELECT CAST(column_name AS TEXT) AS text FROM information_schema.columns "
                                 "WHERE table_schema = current_schema() AND table_name = :name "
                                 "ORDER BY ordinal_position"_s;

const QString kSqliteSchema =
    u"SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || CAST(c.\"notnull\" AS TEXT) || ' ' || "
    "COALESCE(c.dflt_value, '') AS text FROM sqlite_master m, pragma_table_info(m.name) c "
    "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' "
    "UNION ALL SELECT type || ' ' || name || ' on ' || tbl_name || COALESCE(' ' || sql, '') AS text "
    "FROM sqlite_master WHERE type <> 'table'"_s;
const QString kPostgresSchema =
    u"SELECT CAST(table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || "
    "CASE WHEN column_default LIKE 'nextval%' THEN 'counted' ELSE COALESCE(column_default, '') END AS TEXT) AS text "
    "FROM information_schema.columns WHERE table_schema = current_schema() "
    "UNION ALL SELECT CAST(replace(indexdef, schemaname || '.', '') AS TEXT) AS text "
    "FROM pg_indexes WHERE schemaname = current_schema() "
    "UNION ALL SELECT CAST('trigger ' || trigger_name || ' ' || event_manipulation || ' on ' || event_object_table AS "
    "TEXT) AS text FROM information_schema.triggers WHERE trigger_schema = current_schema() "
    "UNION ALL SELECT CAST(c.relname || ' ' || r.conname || ' ' || pg_get_constraintdef(r.oid) AS TEXT) AS text "
    "FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid JOIN pg_namespace n ON n.oid = r.connamespace "
    "WHERE n.nspname = current_schema()"_s;

const QString &choose(Sql &sql, const QString &sqlite, const QString &postgres)
{
    return sql.dialect() == Dialect::Sqlite ? sqlite : postgres;
}

/// A cell as text; of a blob every byte.
QString cell(Dialect dialect, const QString &expression)
{
    const QString text = dialect == Dialect::Sqlite
        ? u"CASE typeof(%1) WHEN 'blob' THEN hex(%1) ELSE CAST(%1 AS TEXT) END"_s
        : u"CAST(%1 AS TEXT)"_s;
    return u"COALESCE("_s + text.arg(expression) + u", 'NULL')"_s;
}

} // namespace

DatabaseContents::DatabaseContents(Sql &sql, QList<Move> moves) : m_moves(std::move(moves))
{
    for (const QString &table : texts(sql, choose(sql, kSqliteTables, kPostgresTables))) {
        const Move *move = moveOf(table, {});
        const bool isGivenUp = move && move->now.isEmpty();
        if (isGivenUp || table == u"schema_migrations"_s)
            continue;
        m_columns[table] = texts(sql, choose(sql, kSqliteColumns, kPostgresColumns), {{u"name"_s, table}});
        m_lines[table] = read(sql, table, When::Then);
    }
}

QStringList DatabaseContents::linesNow(Sql &sql, const QString &table) const { return read(sql, table, When::Now); }

const Move *DatabaseContents::moveOf(const QString &table, const QString &column) const
{
    const auto found =
        std::ranges::find_if(m_moves, [&](const Move &move) { return move.table == table && move.column == column; });
    return found == m_moves.end() ? nullptr : &*found;
}

QStringList DatabaseContents::read(Sql &sql, const QString &table, When when) const
{
    QStringList cells;
    for (const QString &column : m_columns[table]) {
        const Move *move = moveOf(table, column);
        if (move && move->now.isEmpty())
            continue;
        const QString expression = move && when == When::Now ? move->now : column;
        cells.append(u"'%1=' || "_s.arg(column) + cell(sql.dialect(), expression));
    }
    const Move *moved = moveOf(table, {});
    const QString place = moved && when == When::Now ? moved->now : table;
    QStringList lines = texts(sql, u"SELECT %1 AS text FROM %2"_s.arg(cells.join(u" || ' ' || "_s), place));
    lines.sort();
    return lines;
}

QStringList texts(Sql &sql, const QString &query, const SqlParams &params)
{
    QStringList values;
    sql.forEach(query, params, [&](const Row &row) { values.append(row.text("text")); });
    return values;
}

QStringList schemaOf(Sql &sql)
{
    QStringList parts = texts(sql, choose(sql, kSqliteSchema, kPostgresSchema));
    parts.sort();
    return parts;
}

} // namespace freehold::test
