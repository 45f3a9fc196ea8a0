// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

namespace freehold::db {

/// What a database's error means to us.
enum class SqlFailure { Duplicate, SerializationFailure, ConnectionLost, Busy, Full, Other };

/// By extended result code; https://www.sqlite.org/rescode.html
[[nodiscard]] SqlFailure classifySqlite(int extendedCode);
/// By SQLSTATE; https://www.postgresql.org/docs/current/errcodes-appendix.html
[[nodiscard]] SqlFailure classifyPostgres(const QByteArray &state);
[[nodiscard]] Error toError(SqlFailure failure, const QString &detail);

} // namespace freehold::db
