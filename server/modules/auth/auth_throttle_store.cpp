// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_throttle_store.h"

namespace freehold::auth {

ThrottleCount ThrottleCount::fromRow(const Row &row)
{
    return {row.int64("failures"), row.time("failed_at"), row.time("blocked_until"), row.optionalTime("succeeded_at")};
}

std::optional<ThrottleCount> ThrottleStore::find(Sql &sql, const QString &subject)
{
    return sql.find<ThrottleCount>(
        QStringLiteral(
            "SELECT failures, failed_at, blocked_until, succeeded_at FROM login_throttle WHERE subject = :subject"),
        {{QStringLiteral("subject"), subject}});
}

void ThrottleStore::save(Sql &sql, const QString &subject, const ThrottleCount &count)
{
    sql.exec(QStringLiteral("INSERT INTO login_throttle (subject, failures, failed_at, blocked_until, succeeded_at) "
                            "VALUES (:subject, :failures, :failed_at, :blocked_until, :succeeded_at) "
                            "ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, "
                            "failed_at = excluded.failed_at, blocked_until = excluded.blocked_until, "
                            "succeeded_at = excluded.succeeded_at"),
             {{QStringLiteral("subject"), subject},
              {QStringLiteral("failures"), count.failures},
              {QStringLiteral("failed_at"), count.failedAt},
              {QStringLiteral("blocked_until"), count.blockedUntil},
              {QStringLiteral("succeeded_at"), count.succeededAt}});
}

void ThrottleStore::removeOld(Sql &sql, TimeMs failedAt, TimeMs succeededAt)
{
    sql.exec(QStringLiteral("DELETE FROM login_throttle WHERE failed_at <= :failed_at "
                            "AND (succeeded_at IS NULL OR succeeded_at <= :succeeded_at)"),
             {{QStringLiteral("failed_at"), failedAt}, {QStringLiteral("succeeded_at"), succeededAt}});
}

} // namespace freehold::auth
