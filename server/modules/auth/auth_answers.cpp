// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

api::UserAnswer answerOf(const User &user)
{
    return {.id = user.id,
            .email = user.email,
            .name = user.name,
            .roles = user.roles,
            .createdAt = user.createdAt.toString(),
            .emailVerified = user.emailVerifiedAt.has_value(),
            .totpEnabled = user.hasTotp,
            .disabled = user.disabledAt.has_value()};
}

QJsonObject sessionJson(const User &user, const QByteArray &csrfToken, TimeMs expiresAt)
{
    return api::SessionAnswer{.user = answerOf(user),
                              .csrfToken = QString::fromLatin1(csrfToken),
                              .expiresAt = expiresAt.toString(),
                              .mustEnrolTotp = requiresTotp(user.roles) && !user.hasTotp}
        .toJson();
}

Response sessionOpened(const LoggedIn &in, const SessionCookie &cookie)
{
    auto response = Response::ok(sessionJson(in.user, in.opened.csrfToken, in.opened.session.expiresAt));
    // The server ends a session earlier when it is not used; the cookie outlives that without harm.
    response.withHeader("Set-Cookie", cookieLine(cookie, in.opened.token, Sessions::kAbsoluteLifeMs / 1000));
    return response;
}

QByteArray cookieLine(const SessionCookie &cookie, const QByteArray &token, qint64 maxAgeSeconds)
{
    QByteArray value =
        cookie.name() + '=' + token + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + QByteArray::number(maxAgeSeconds);
    if (cookie.secure)
        value += "; Secure";
    return value;
}

Visitor visitorOf(const Request &request)
{
    return {request.remoteAddress(), QString::fromLatin1(request.header("user-agent"))};
}

} // namespace freehold::auth
