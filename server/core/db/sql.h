// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "server/core/error.h"

#include <QVariant>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace freehold {

enum class Dialect { Sqlite, Postgres };

/// A value bound to a placeholder. Converts from everything a column can hold; std::nullopt is NULL.
class SqlValue {
public:
    SqlValue(const QString &value);
    SqlValue(const QByteArray &value);
    SqlValue(qint64 value);
    SqlValue(int value);
    SqlValue(bool value);
    SqlValue(TimeMs value);
    SqlValue(Usdc value);
    SqlValue(Shares value);
    SqlValue(const QJsonObject &value);
    SqlValue(std::nullopt_t);
    SqlValue(const char *) = delete;
    template <typename Tag>
    SqlValue(const Id<Tag> &id) : SqlValue(id.text())
    {
    }
    template <typename T>
    SqlValue(const std::optional<T> &value) : SqlValue(value ? SqlValue(*value) : SqlValue(std::nullopt))
    {
    }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    SqlValue(Enum value) : SqlValue(toString(value))
    {
    }

    [[nodiscard]] const QVariant &variant() const { return m_variant; }

private:
    QVariant m_variant;
};

using SqlParams = std::vector<std::pair<QString, SqlValue>>;

/// A SELECT as a value, for reads that are nothing else: see Database::find().
struct Query {
    QString statement;
    SqlParams params;
};

/// The rows of queries that were asked together.
class Answers {
public:
    virtual ~Answers() = default;
    virtual void forEach(std::size_t query, const std::function<void(const Row &)> &visit) const = 0;
};

/// One connection inside one unit of work (see Database). Statements are the same text for SQLite and PostgreSQL:
/// named placeholders (:id), ON CONFLICT, RETURNING; booleans are 0/1 integers, times and amounts BIGINT, JSON is TEXT.
/// A parameter that is only compared with NULL needs a type: CAST(:x AS TEXT) IS NULL. Statements are prepared once per connection. A failure throws Error{Internal, "database"} except that a broken
/// UNIQUE constraint throws Error{Conflict, "duplicate"} with the constraint's text in detail. A failed statement ends the
/// unit: let the error out. Going on after it throws std::logic_error (PostgreSQL would refuse too), so where a duplicate is
/// expected write ON CONFLICT DO NOTHING and look at the number of rows.
class Sql {
public:
    virtual ~Sql() = default;

    [[nodiscard]] virtual Dialect dialect() const = 0;

    /// Rows changed.
    virtual int exec(const QString &statement, const SqlParams &params = {}) = 0;
    /// As exec, for a statement whose number of rows nobody needs: on PostgreSQL it costs no round trip, but travels with the
    /// next one or with the commit, and its failure is heard there.
    virtual void execLater(const QString &statement, const SqlParams &params) { exec(statement, params); }

    /// Every row, each made by T::fromRow(Row).
    template <typename T>
    [[nodiscard]] std::vector<T> all(const QString &statement, const SqlParams &params = {})
    {
        std::vector<T> rows;
        forEach(statement, params, [&](const Row &row) { rows.push_back(T::fromRow(row)); });
        return rows;
    }

    /// The first row, if there is one.
    template <typename T>
    [[nodiscard]] std::optional<T> find(const QString &statement, const SqlParams &params = {})
    {
        std::optional<T> found;
        forEach(statement, params, [&](const Row &row) {
            if (!found)
                found = T::fromRow(row);
        });
        return found;
    }

    template <typename T>
    [[nodiscard]] std::optional<T> find(const Query &query)
    {
        return find<T>(query.statement, query.params);
    }

    /// The first row; throws NotFound naming `what` otherwise.
    template <typename T>
    [[nodiscard]] T one(const QString &statement, const SqlParams &params, const QString &what)
    {
        auto row = find<T>(statement, params);
        if (!row)
            throw notFound(what);
        return std::move(*row);
    }

    template <typename T>
    [[nodiscard]] T one(const Query &query, const QString &what)
    {
        return one<T>(query.statement, query.params, what);
    }

    virtual void forEach(const QString &statement, const SqlParams &params,
                         const std::function<void(const Row &)> &visit) = 0;

    /// Asks queries of which none depends on another's rows, in one round trip. Null where that saves nothing. See askedTogether().
    [[nodiscard]] virtual std::unique_ptr<Answers> ask(std::span<const Query *const> /*queries*/) { return nullptr; }
};

} // namespace freehold
