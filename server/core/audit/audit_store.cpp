// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/audit/audit_store.h"

#include <limits>

namespace freehold {

namespace {

const QString kSelect = QStringLiteral("SELECT seq, at, actor, network, action, object_kind, object_id, params, "
                                       "previous_hash, hash FROM audit_log ");

} // namespace

AuditHead AuditHead::fromRow(const Row &row) { return {row.int64("seq"), row.text("hash")}; }

AuditHead AuditStore::advance(Sql &sql)
{
    return sql.one<AuditHead>(QStringLiteral("UPDATE audit_head SET seq = seq + 1 WHERE id = 1 RETURNING seq, hash"),
                              {}, QStringLiteral("audit_head"));
}

void AuditStore::insert(Sql &sql, const AuditEntry &entry)
{
    sql.exec(QStringLiteral("INSERT INTO audit_log (seq, at, actor, network, action, object_kind, object_id, params, "
                            "previous_hash, hash) VALUES (:seq, :at, :actor, :network, :action, :object_kind, "
                            ":object_id, :params, :previous_hash, :hash)"),
             {{QStringLiteral("seq"), entry.seq},
              {QStringLiteral("at"), entry.at},
              {QStringLiteral("actor"), entry.actor},
              {QStringLiteral("network"), entry.network},
              {QStringLiteral("action"), entry.action},
              {QStringLiteral("object_kind"), entry.objectKind},
              {QStringLiteral("object_id"), entry.objectId},
              {QStringLiteral("params"), entry.params},
              {QStringLiteral("previous_hash"), entry.previousHash},
              {QStringLiteral("hash"), entry.hash}});
    sql.exec(QStringLiteral("UPDATE audit_head SET hash = :hash WHERE id = 1"), {{QStringLiteral("hash"), entry.hash}});
}

AuditHead AuditStore::head(Sql &sql)
{
    return sql.one<AuditHead>(QStringLiteral("SELECT seq, hash FROM audit_head WHERE id = 1"), {},
                              QStringLiteral("audit_head"));
}

void AuditStore::forEach(Sql &sql, const std::function<void(const AuditEntry &)> &visit)
{
    sql.forEach(kSelect + QStringLiteral("ORDER BY seq"), {}, [&](const Row &row) { visit(AuditEntry::fromRow(row)); });
}

std::vector<AuditEntry> AuditStore::page(Sql &sql, const AuditFilter &filter, int limit)
{
    constexpr qint64 kLast = std::numeric_limits<qint64>::max();
    return sql.all<AuditEntry>(
        kSelect
            + QStringLiteral("WHERE (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action) "
                             "AND (:object = '' OR object_id = :object) AND at >= :from AND at < :to "
                             "AND seq < :before ORDER BY seq DESC LIMIT :limit"),
        {{QStringLiteral("actor"), filter.actor.value_or(QStringLiteral(""))},
         {QStringLiteral("action"), filter.action.value_or(QStringLiteral(""))},
         {QStringLiteral("object"), filter.object.value_or(QStringLiteral(""))},
         {QStringLiteral("from"), filter.from.value_or(TimeMs{0})},
         {QStringLiteral("to"), filter.to.value_or(TimeMs{kLast})},
         {QStringLiteral("before"), filter.beforeSeq.value_or(kLast)},
         {QStringLiteral("limit"), limit}});
}

std::vector<TimeMs> AuditStore::timesOf(Sql &sql, const QString &action, const QString &object, TimeMs since)
{
    std::vector<TimeMs> times;
    sql.forEach(
        QStringLiteral("SELECT at FROM audit_log WHERE object_id = :object AND action = :action AND at > :since "
                       "ORDER BY seq"),
        {{QStringLiteral("object"), object}, {QStringLiteral("action"), action}, {QStringLiteral("since"), since}},
        [&](const Row &row) { times.push_back(row.time("at")); });
    return times;
}

} // namespace freehold
