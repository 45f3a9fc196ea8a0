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

void AccountMails::sendNotice(Sql &sql, const UserId &user, const QString &email, const QString &kind) const
{
    m_core.outbox.append(sql, AccountMail::seal(m_core.sealing, user, kind, {.to = email, .values = {}}));
}

void AccountMails::sendLink(Sql &sql, TokenPurpose purpose, const UserId &user, const QString &email) const
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
    m_core.outbox.append(
        sql,
        AccountMail::seal(
            m_core.sealing, user, toString(purpose),
            {.to = email, .values = {{QStringLiteral("link"), link(m_config.publicUrl, purpose, token)}}}));
}

} // namespace freehold::auth
