// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_totp_store.h"

namespace freehold::auth {

namespace {

QByteArray context(const UserId &user) { return "totp.secret:" + user.text().toUtf8(); }

struct SealedFactor {
    QByteArray secret;
    qint64 lastStep = 0;
    static SealedFactor fromRow(const Row &row) { return {row.bytes("secret_sealed"), row.int64("last_step")}; }
};

} // namespace

void TotpStore::beginEnrolment(Sql &sql, const UserId &user, const QByteArray &secret, TimeMs now) const
{
    sql.exec(QStringLiteral("INSERT INTO totp_enrolments (user_id, secret_sealed, created_at) "
                            "VALUES (:user_id, :secret, :now) ON CONFLICT (user_id) DO UPDATE SET "
                            "secret_sealed = excluded.secret_sealed, created_at = excluded.created_at"),
             {{QStringLiteral("user_id"), user},
              {QStringLiteral("secret"), m_sealing.seal(secret, context(user))},
              {QStringLiteral("now"), now}});
}

std::optional<QByteArray> TotpStore::enrolment(Sql &sql, const UserId &user, TimeMs since) const
{
    std::optional<QByteArray> secret;
    sql.forEach(
        QStringLiteral("SELECT secret_sealed FROM totp_enrolments WHERE user_id = :user_id AND created_at > :since"),
        {{QStringLiteral("user_id"), user}, {QStringLiteral("since"), since}},
        [&](const Row &row) { secret = m_sealing.open(row.bytes("secret_sealed"), context(user)); });
    return secret;
}

void TotpStore::enable(Sql &sql, const UserId &user, const TotpFactor &factor, TimeMs now) const
{
    sql.exec(QStringLiteral("INSERT INTO totp (user_id, secret_sealed, enabled_at, last_step) "
                            "VALUES (:user_id, :secret, :now, :step) ON CONFLICT (user_id) DO UPDATE SET "
                            "secret_sealed = excluded.secret_sealed, enabled_at = excluded.enabled_at, "
                            "last_step = excluded.last_step"),
             {{QStringLiteral("user_id"), user},
              {QStringLiteral("secret"), m_sealing.seal(factor.secret, context(user))},
              {QStringLiteral("now"), now},
              {QStringLiteral("step"), factor.lastStep}});
    sql.exec(QStringLiteral("DELETE FROM totp_enrolments WHERE user_id = :user_id"),
             {{QStringLiteral("user_id"), user}});
}

void TotpStore::disable(Sql &sql, const UserId &user) const
{
    const SqlParams params{{QStringLiteral("user_id"), user}};
    sql.exec(QStringLiteral("DELETE FROM totp WHERE user_id = :user_id"), params);
    sql.exec(QStringLiteral("DELETE FROM totp_enrolments WHERE user_id = :user_id"), params);
    sql.exec(QStringLiteral("DELETE FROM recovery_codes WHERE user_id = :user_id"), params);
}

std::optional<TotpFactor> TotpStore::find(Sql &sql, const UserId &user) const
{
    const auto sealed =
        sql.find<SealedFactor>(QStringLiteral("SELECT secret_sealed, last_step FROM totp WHERE user_id = :user_id"),
                               {{QStringLiteral("user_id"), user}});
    if (!sealed)
        return std::nullopt;
    return TotpFactor{m_sealing.open(sealed->secret, context(user)), sealed->lastStep};
}

void TotpStore::useStep(Sql &sql, const UserId &user, qint64 step) const
{
    sql.exec(QStringLiteral("UPDATE totp SET last_step = :step WHERE user_id = :user_id"),
             {{QStringLiteral("step"), step}, {QStringLiteral("user_id"), user}});
}

void TotpStore::replaceRecoveryCodes(Sql &sql, const UserId &user, const QStringList &codes) const
{
    sql.exec(QStringLiteral("DELETE FROM recovery_codes WHERE user_id = :user_id"),
             {{QStringLiteral("user_id"), user}});
    for (const QString &code : codes)
        sql.exec(QStringLiteral("INSERT INTO recovery_codes (user_id, code_index) VALUES (:user_id, :code_index)"),
                 {{QStringLiteral("user_id"), user}, {QStringLiteral("code_index"), codeIndex(user, code)}});
}

bool TotpStore::useRecoveryCode(Sql &sql, const UserId &user, const QString &code, TimeMs now) const
{
    return sql.exec(QStringLiteral("UPDATE recovery_codes SET used_at = :now "
                                   "WHERE user_id = :user_id AND code_index = :code_index AND used_at IS NULL"),
                    {{QStringLiteral("now"), now},
                     {QStringLiteral("user_id"), user},
                     {QStringLiteral("code_index"), codeIndex(user, code)}})
        == 1;
}

QString TotpStore::codeIndex(const UserId &user, const QString &code) const
{
    return QString::fromLatin1(m_sealing.blindIndex(code.toUtf8(), "recovery_codes:" + user.text().toUtf8()).toHex());
}

} // namespace freehold::auth
