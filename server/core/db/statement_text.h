// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <QString>
#include <QStringList>

namespace freehold::db {

/// A statement with `:name` placeholders turned into the database's own. SQLite gets a `?` for each. PostgreSQL gets $1 for
/// every occurrence of one name, so that the type it infers in one place holds in all (Qt's emulation would number them
/// apart).
struct StatementText {
    QString text;
    QStringList names; ///< by position of the value to bind; on SQLite with repetitions

    /// Leaves alone what is not a placeholder: quoted text and names, comments, `::` casts.
    [[nodiscard]] static StatementText parse(const QString &statement, Dialect dialect);
};

} // namespace freehold::db
