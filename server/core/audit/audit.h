// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/sql.h"
#include "server/core/http/actor.h"

#include <QJsonObject>
#include <QString>

namespace freehold {

/// What was done, by whom: table audit_log, append-only and chained by hashes. An entry commits together with what it
/// records, so nothing is done unrecorded and nothing recorded that was not done.
class Audit {
public:
    explicit Audit(const Clock &clock) : m_clock(clock) { }

    /// One line where something of consequence happens:
    ///   m_core.audit.append(sql, actor, QStringLiteral("property.approved"), property.id);
    /// A null actor is the server itself. `params` carry words and numbers, never personal data: nobody can remove them.
    template <typename Tag>
    void append(Sql &sql, const Actor &actor, const QString &action, const Id<Tag> &object,
                const QJsonObject &params = {}) const
    {
        appendEntry(sql, actor, action, QString::fromLatin1(Tag::prefix), object.text(), params);
    }

private:
    void appendEntry(Sql &sql, const Actor &actor, const QString &action, const QString &objectKind,
                     const QString &objectId, const QJsonObject &params) const;

    const Clock &m_clock;
};

} // namespace freehold
