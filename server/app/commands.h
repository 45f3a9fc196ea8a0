// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/app_config.h"

#include <QStringList>

namespace freehold::app {

/// Exit codes of the program.
inline constexpr int kExitOk = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;

/// Serves until SIGINT or SIGTERM.
int serve(AppConfig config);

struct NewUser {
    QString email;
    QString name;
    Roles roles;
    /// EnrolNow prints the secret and the recovery codes of an authenticator app.
    enum class Totp { EnrolAtLogIn, EnrolNow } totp = Totp::EnrolAtLogIn;
};
/// Makes an account with a verified address; its password is the first line of standard input.
int createUser(const AppConfig &config, const NewUser &user);

/// Compares what the database says of every token with the chain; prints the differences.
int audit(AppConfig config);

/// Recomputes the audit log's chain of hashes; prints the first entry that breaks it.
int verifyAuditLog(const AppConfig &config);

/// Recomputes a distribution from the chain and its published statement; says of each holder whether the amount is right. Without a file
/// the stored statement is taken.
int verifyDistribution(AppConfig config, const QString &id, const QString &statementFile);

/// Seals anew what was sealed with an older key than the first of security.data_keys.
int reseal(const AppConfig &config);

/// Takes an account's second factor away.
int resetTotp(const AppConfig &config, const QString &email);

} // namespace freehold::app
