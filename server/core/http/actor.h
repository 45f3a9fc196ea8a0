// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/effect_mark.h"
#include "shared/domain/ids.h"
#include "shared/domain/roles.h"

#include <QByteArray>
#include <QHostAddress>

namespace freehold {

/// What an account must do before it may do what its roles grant.
enum class Lacks {
    Nothing,
    EmailVerification, ///< may look, but do nothing of consequence
    TotpEnrolment,     ///< may do nothing but enrol
};

/// Who is asking: the account behind a valid session.
struct Actor {
    UserId id;
    SessionId session;
    Roles roles;
    QByteArray csrfToken; ///< what X-CSRF-Token must carry on an unsafe request of this session
    EffectMark effect{};  ///< of the request this is; handed to Database::write with what the request does
    Lacks lacks = Lacks::Nothing;
    QHostAddress address = {}; ///< where this request came from

    [[nodiscard]] bool isNull() const { return id.isNull(); }
    [[nodiscard]] bool may(Permission permission) const { return isGranted(roles, permission); }
};

} // namespace freehold
