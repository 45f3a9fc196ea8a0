// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/audit/audit_store.h"

namespace freehold {

struct AuditVerdict {
    AuditHead head; ///< the last entry that was sound; worth writing down somewhere else
    struct Break {
        qint64 seq = 0;
        QString reason; ///< missing_entry, wrong_previous_hash, wrong_hash, cut_off
    };
    std::optional<Break> firstBreak;
};

/// Recomputes the whole chain. It proves that what is there was not changed, removed or put in between by somebody who
/// did not compute every later hash anew; whoever can do that is found out by a head noted down earlier.
[[nodiscard]] AuditVerdict verifyAudit(Sql &sql);

} // namespace freehold
