// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"

#include <QString>

namespace freehold {

/// One row of audit_log.
struct AuditEntry {
    qint64 seq = 0; ///< 1, 2, 3 … without a gap
    TimeMs at{};
    QString actor;   ///< an account's id, or empty for the server itself
    QString network; ///< where the request came from, "192.0.2.0/24"
    QString action;
    QString objectKind;
    QString objectId;
    QString params; ///< JSON as it was hashed
    QString previousHash;
    QString hash;

    static AuditEntry fromRow(const Row &row);

    /// SHA-256 in hex over "freehold audit 1" and every field but `hash`, in the order above: each as its length in eight
    /// bytes, big-endian, and its bytes (numbers in decimal, texts in UTF-8). So no two entries read the same.
    [[nodiscard]] QString computedHash() const;
};

} // namespace freehold
