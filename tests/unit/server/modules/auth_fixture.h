// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_email_service.h"
#include "server/modules/auth/auth_lifetimes.h"
#include "server/modules/auth/auth_password_service.h"
#include "server/modules/auth/auth_service.h"
#include "server/modules/auth/auth_session_service.h"
#include "server/modules/auth/auth_sign_in_service.h"
#include "server/modules/auth/auth_totp.h"
#include "server/modules/auth/auth_totp_service.h"
#include "server/modules/auth/auth_user_service.h"
#include "server/modules/auth/auth_wallet_service.h"
#include "tests/support/await.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/module_fixture.h"

#include <QRegularExpression>
#include <QTest>

namespace freehold::auth {

inline const QString kPassword = QStringLiteral("a rather long secret");
inline const QHostAddress kHome(QStringLiteral("192.0.2.1"));
inline const api::RegisterRequest kRegistration{
    .email = QStringLiteral("a@example.com"), .password = kPassword, .name = QStringLiteral("Ada")};
constexpr qint64 kHourMs = 3600 * 1000;

/// The services of this module on one database.
struct Fixture {
    /// What a hash costs is seldom what is tested: it costs little.
    explicit Fixture(Dialect dialect, quint32 passwordMemoryKiB = 64)
        : database(dialect), core(*database), hasher(core.random, passwordMemoryKiB)
    {
    }

    /// With a verified address.
    User user(const QString &email, Roles roles = Role::Investor)
    {
        return test::await(service.createUser(email, kPassword, QStringLiteral("Somebody"), roles));
    }
    LoggedIn logIn(const QString &email, const QString &password = kPassword, const char *address = "192.0.2.1",
                   std::optional<QString> code = std::nullopt)
    {
        return test::await(service.logIn({email, password, code}, {QHostAddress(QString::fromLatin1(address)), {}}));
    }
    /// In a session of its own.
    Actor actor(const User &user)
    {
        const OpenedSession opened = sessions.open(user.id, {kHome, {}});
        test::await(database->write([&](Sql &sql) { sessions.store(sql, opened); }));
        return {.id = user.id, .session = opened.session.id, .roles = user.roles, .csrfToken = opened.csrfToken};
    }

    /// What the newest mail of this kind holds.
    AccountMail::Letter mail(const QString &kind)
    {
        std::optional<AccountMail::Letter> letter;
        test::await(database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT payload FROM outbox WHERE topic = :topic ORDER BY id"),
                        {{QStringLiteral("topic"), QString::fromLatin1(AccountMail::topic)}}, [&](const Row &row) {
                            const auto mail = AccountMail::fromJson(row.json("payload"));
                            if (mail.kind == kind)
                                letter = mail.letter(core.sealing);
                        });
        }));
        if (!letter)
            throw std::runtime_error("no such mail: " + kind.toStdString());
        return *letter;
    }
    QString mailedToken(const QString &kind)
    {
        return mail(kind).values.value(QStringLiteral("link")).toString().section(QStringLiteral("#token="), 1);
    }

    test::TestDatabase database;
    test::CoreFixture core;
    AuthConfig config{.siweDomain = QStringLiteral("localhost:8080"),
                      .publicUrl = QUrl(QStringLiteral("http://localhost:8080")),
                      .chainId = 31337,
                      .sessionHours = 12,
                      .cookie = {}};
    PasswordHasher hasher;
    SecondFactor secondFactor{core.core};
    OwnerCheck ownerCheck{core.core, hasher, secondFactor};
    AccountMails mails{core.core, config};
    Sessions sessions{core.core, 12};
    AuthService service{core.core, sessions, hasher, secondFactor, mails};
    EmailService emails{core.core, ownerCheck, mails};
    TotpService totps{core.core, sessions, ownerCheck, mails};
    WalletSigners signers{core.core};
    WalletService wallets{core.core, config, sessions, signers, ownerCheck, mails};
    UserService users{core.core, sessions, mails};
    PasswordService passwords{core.core, sessions, hasher, ownerCheck, mails};
    SessionService sessionList{core.core, sessions};
    SignInService signIns{core.core, config, sessions, signers, secondFactor};
};

} // namespace freehold::auth
