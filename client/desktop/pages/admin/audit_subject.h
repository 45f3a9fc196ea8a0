// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"

namespace freehold::desktop {

/// What was typed to say whom or what an entry of the audit log is about: its id, or why there is none.
struct AuditSubject {
    std::optional<QString> id; ///< nothing where nothing was typed
    QString problem;
};

struct AuditSubjects {
    AuditSubject actor;
    AuditSubject object;
};

/// An id stands for itself, a mail address for its account, words for the property whose name they are or are alone in. Throws
/// ApiError.
[[nodiscard]] Task<AuditSubjects> auditSubjects(ApiClient *client, QString actor, QString object);

} // namespace freehold::desktop
