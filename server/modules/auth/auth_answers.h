// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"
#include "server/core/http/router.h"
#include "server/modules/auth/auth_service.h"

namespace freehold::auth {

[[nodiscard]] api::UserAnswer answerOf(const User &user);
[[nodiscard]] QJsonObject sessionJson(const User &user, const QByteArray &csrfToken, TimeMs expiresAt);
/// A session's answer, with its cookie.
[[nodiscard]] Response sessionOpened(const LoggedIn &in, const SessionCookie &cookie);
[[nodiscard]] QByteArray cookieLine(const SessionCookie &cookie, const QByteArray &token, qint64 maxAgeSeconds);

[[nodiscard]] Visitor visitorOf(const Request &request);

/// For what holds a password or a token: an idempotency record keeps a fast hash of the body and the whole answer.
inline constexpr RouteOptions kKeepsNothing{.idempotency = RouteOptions::Idempotency::Ignored};
/// The same for those who have no session yet, so that there is no CSRF token to ask for.
inline constexpr RouteOptions kNoSession{.csrf = RouteOptions::Csrf::NoToken,
                                         .idempotency = RouteOptions::Idempotency::Ignored};
/// What an account may do before it is complete.
inline constexpr RouteOptions kIncompleteToo{.account = RouteOptions::Account::MayBeIncomplete};
inline constexpr RouteOptions kIncompleteKeepsNothing{.idempotency = RouteOptions::Idempotency::Ignored,
                                                      .account = RouteOptions::Account::MayBeIncomplete};

} // namespace freehold::auth
