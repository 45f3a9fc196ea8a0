// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <QString>

#include <utility>
#include <vector>

namespace freehold::db {

/// Where a database is, taken apart.
struct DatabaseAddress {
    Dialect dialect = Dialect::Sqlite;
    QString name; ///< of the database; the file's path for SQLite
    QString host;
    int port = 5432;
    QString user;
    QString password;
    QString searchPath;                               ///< PostgreSQL schema; empty for the default
    std::vector<std::pair<QString, QString>> options; ///< others of PostgreSQL's connection parameters

    /// `sqlite:/path`, or `postgres://user:password@host:port/name?host=/socket/dir&sslmode=…&sslrootcert=…&search_path=…`.
    /// Throws Error{Internal, "database_url"} for anything else; the message does not repeat the password.
    [[nodiscard]] static DatabaseAddress parse(const QString &url);
};

} // namespace freehold::db
