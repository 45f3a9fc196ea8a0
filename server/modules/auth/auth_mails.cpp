// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_mails.h"

#include "server/modules/auth/auth_lifetimes.h"
#include "server/modules/auth/auth_secrets.h"

namespace freehold::auth {

namespace {

qint64 lifeOf(TokenPurpose purpose)
{
    return purpose == TokenPurpose::VerifyEmail ? AccountMails::kVerifyLifeMs : AccountMails::kResetLifeMs;
}

/// Behind the '#', which browsers send to no server and leave out of the Referer.
QString link(const QUrl &publicUrl, TokenPurpose purpose, const QByteArray &token)
{
    const QString page = purpose == TokenPurpose::VerifyEmail ? QStringLiteral("/verify-email#token=")
                                                              : QStringLiteral("/reset-password#token=");
    return publicUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + page + QString::fromLatin1(token);
}

} // namespace

void AccountMails::sendVerification(Sql &sql, const UserId &user, const QString &email) const
{
    sendLink(sql, TokenPurpose::VerifyEmail, user, email);
}

void AccountMails::sendReset(Sql &sql, const UserId &user, const QString &email) const
{
    sendLink(sql, TokenPurpose::ResetPassword, user, email);
}

void AccountMails::sendNotice(Sql &sql, const User &user, const QString &kind) const
{
    if (user.emailVerifiedAt)
        send(sql, user.id, kind, {.to = user.email, .values = {}});
}

void AccountMails::tellOfAttempt(Sql &sql, const User &owner, const QString &kind, const QHostAddress &from) const
{
    try {
        m_attemptThrottle.begin(sql, m_attemptThrottle.attempt(owner.email, from), m_core.clock.now());
    } catch (const Error &) {
        return;
    }
    send(sql, owner.id, kind, {.to = owner.email, .values = {}});
}

void AccountMails::withholdVerification(Sql &sql, const UserId &user, const QString &email) const
{
    (void)makeToken(sql, TokenPurpose::VerifyEmail, user, email); // whom nobody is told, nobody can use
}

void AccountMails::sendLink(Sql &sql, TokenPurpose purpose, const UserId &user, const QString &email) const
{
    const QByteArray token = makeToken(sql, purpose, user, email);
    send(sql, user, toString(purpose),
         {.to = email, .values = {{QStringLiteral("link"), link(m_config.publicUrl, purpose, token)}}});
}

QByteArray AccountMails::makeToken(Sql &sql, TokenPurpose purpose, const UserId &user, const QString &email) const
{
    const TimeMs now = m_core.clock.now();
    const QByteArray token = newToken(m_core.random);
    m_tokens.removeExpiredBefore(sql, now.plusMs(-kKeepExpiredMs));
    m_tokens.insert(sql, purpose,
                    {.hash = hashOf(token),
                     .user = user,
                     .email = email,
                     .expiresAt = now.plusMs(lifeOf(purpose)),
                     .usedAt = std::nullopt},
                    now);
    return token;
}

void AccountMails::send(Sql &sql, const UserId &user, const QString &kind, const AccountMail::Letter &letter) const
{
    m_core.outbox.append(sql, AccountMail::seal(m_core.sealing, user, kind, letter));
}

} // namespace freehold::auth
