// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"
#include "shared/domain/roles.h"

#include <QByteArray>

namespace freehold {

/// Who is asking: the account behind a valid session.
struct Actor {
    UserId id;
    SessionId session;
    Roles roles;
    QByteArray csrfToken; ///< what X-CSRF-Token must carry on an unsafe request of this session

    [[nodiscard]] bool isNull() const { return id.isNull(); }
    [[nodiscard]] bool may(Permission permission) const { return isGranted(roles, permission); }
};

} // namespace freehold
