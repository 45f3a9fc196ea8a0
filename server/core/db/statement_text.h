// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace freehold::db {

/// A statement with `:name` placeholders turned into the database's own. SQLite gets a `?` for each. PostgreSQL gets $1 for
/// every occurrence of one name, so that the type it infers in one place holds in all.
struct StatementText {
    QString text;
    QStringList names; ///< by position of the value to bind; on SQLite with repetitions

    /// Leaves alone what is not a placeholder: quoted text and names, comments, `::` casts.
    [[nodiscard]] static StatementText parse(const QString &statement, Dialect dialect);

    /// The values to bind, by position. Every placeholder has its parameter, and every parameter is used; anything else is
    /// a defect of ours and throws std::logic_error.
    [[nodiscard]] std::vector<const SqlValue *> valuesFor(const SqlParams &params) const;
};

} // namespace freehold::db
