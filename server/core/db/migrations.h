// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"

#include <QString>
#include <QStringList>

namespace freehold::db {

/// Applies the files of `directory` that are not in table schema_migrations, each in its own transaction, in order of
/// name. Throws Error{Internal, "migration_changed"} for a file that was applied with other content, and
/// "migration_failed" naming the file that could not be applied; the files before it stay applied.
void migrate(Connection &connection, const QString &directory);

/// One element per statement, with {{tokens}} replaced for the dialect. Statements end with ';' at the end of a line.
[[nodiscard]] QStringList migrationStatements(const QString &text, Dialect dialect);

} // namespace freehold::db
