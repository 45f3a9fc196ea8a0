// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/audit/audit.h"

#include "server/core/audit/audit_store.h"
#include "server/core/http/network_of.h"

#include <QJsonDocument>

namespace freehold {

void Audit::appendEntry(Sql &sql, const Actor &actor, const QString &action, const QString &objectKind,
                        const QString &objectId, const QJsonObject &params) const
{
    const AuditHead head = AuditStore::advance(sql);
    AuditEntry entry{
        .seq = head.seq,
        .at = m_clock.now(),
        .actor = actor.id.text(),
        .network = networkOf(actor.address),
        .action = action,
        .objectKind = objectKind,
        .objectId = objectId,
        .params = QString::fromUtf8(QJsonDocument(params).toJson(QJsonDocument::Compact)),
        .previousHash = head.hash,
        .hash = {},
    };
    entry.hash = entry.computedHash();
    AuditStore::insert(sql, entry);
}

} // namespace freehold
