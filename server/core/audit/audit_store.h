// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/audit/audit_entry.h"
#include "server/core/db/sql.h"

#include <functional>
#include <optional>
#include <vector>

namespace freehold {

/// The end of the chain: number and hash of the last entry; 0 and 64 zeros before the first.
struct AuditHead {
    qint64 seq = 0;
    QString hash;

    static AuditHead fromRow(const Row &row);
};

/// What to look for; an unset field matches everything.
struct AuditFilter {
    std::optional<QString> actor;
    std::optional<QString> action;
    std::optional<QString> object;
    std::optional<TimeMs> from;
    std::optional<TimeMs> to;        ///< exclusive
    std::optional<qint64> beforeSeq; ///< the cursor
};

/// Tables audit_log and audit_head.
class AuditStore {
public:
    /// Takes the next number: `seq` is the new entry's, `hash` the one before it. On PostgreSQL a second server that
    /// appends at the same time fails here to be serialized and runs its unit again; within one server writes queue anyway.
    [[nodiscard]] static AuditHead advance(Sql &sql);
    static void insert(Sql &sql, const AuditEntry &entry);

    [[nodiscard]] static AuditHead head(Sql &sql);
    static void forEach(Sql &sql, const std::function<void(const AuditEntry &)> &visit);
    /// Newest first.
    [[nodiscard]] static std::vector<AuditEntry> page(Sql &sql, const AuditFilter &filter, int limit);
    /// When this was done to the object after `since`, oldest first.
    [[nodiscard]] static std::vector<TimeMs> timesOf(Sql &sql, const QString &action, const QString &object,
                                                     TimeMs since);
};

} // namespace freehold
