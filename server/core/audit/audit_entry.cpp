// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/audit/audit_entry.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace freehold {

namespace {

void addField(QCryptographicHash &hash, const QByteArray &field)
{
    QByteArray length(8, '\0');
    qToBigEndian(static_cast<quint64>(field.size()), length.data());
    hash.addData(length);
    hash.addData(field);
}

} // namespace

AuditEntry AuditEntry::fromRow(const Row &row)
{
    return {
        .seq = row.int64("seq"),
        .at = row.time("at"),
        .actor = row.text("actor"),
        .network = row.text("network"),
        .action = row.text("action"),
        .objectKind = row.text("object_kind"),
        .objectId = row.text("object_id"),
        .params = row.text("params"),
        .previousHash = row.text("previous_hash"),
        .hash = row.text("hash"),
    };
}

QString AuditEntry::computedHash() const
{
    QCryptographicHash sha(QCryptographicHash::Sha256);
    addField(sha, "freehold audit 1");
    addField(sha, QByteArray::number(seq));
    addField(sha, QByteArray::number(at.value));
    for (const QString &text : {actor, network, action, objectKind, objectId, params, previousHash})
        addField(sha, text.toUtf8());
    return QString::fromLatin1(sha.result().toHex());
}

} // namespace freehold
