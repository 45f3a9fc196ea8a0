// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/audit/audit_verifier.h"

namespace freehold {

namespace {

/// Why `entry` does not follow `last`; empty when it does.
QString problemOf(const AuditEntry &entry, const AuditHead &last)
{
    if (entry.seq != last.seq + 1)
        return QStringLiteral("missing_entry");
    if (entry.previousHash != last.hash)
        return QStringLiteral("wrong_previous_hash");
    if (entry.computedHash() != entry.hash)
        return QStringLiteral("wrong_hash");
    return {};
}

} // namespace

AuditVerdict verifyAudit(Sql &sql)
{
    AuditVerdict verdict{.head = {0, QString(64, u'0')}, .firstBreak = std::nullopt};
    AuditStore::forEach(sql, [&](const AuditEntry &entry) {
        if (verdict.firstBreak)
            return;
        const QString problem = problemOf(entry, verdict.head);
        if (problem.isEmpty())
            verdict.head = {entry.seq, entry.hash};
        else
            verdict.firstBreak = {verdict.head.seq + 1, problem};
    });
    const AuditHead stored = AuditStore::head(sql);
    const bool isWhole = stored.seq == verdict.head.seq && stored.hash == verdict.head.hash;
    if (!verdict.firstBreak && !isWhole)
        verdict.firstBreak = {verdict.head.seq + 1, QStringLiteral("cut_off")};
    return verdict;
}

} // namespace freehold
