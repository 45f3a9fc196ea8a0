// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <QSqlError>

namespace freehold::db {

/// What a driver's error means to us.
enum class SqlFailure { Duplicate, SerializationFailure, ConnectionLost, Busy, Full, Other };

/// By SQLSTATE on PostgreSQL, by extended result code on SQLite.
[[nodiscard]] SqlFailure classify(const QSqlError &error, Dialect dialect);
[[nodiscard]] Error toError(SqlFailure failure, const QSqlError &error);

} // namespace freehold::db
