// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/foundation.h"
#include "server/app/run_task.h"

#include <cstdio>
#include <iostream>
#include <string>

namespace freehold::app {

namespace {

/// On standard output, as the operator must hand it over; shown once.
void printHandover(const auth::TotpHandover &totp)
{
    std::printf("%s\n", qUtf8Printable(totp.uri));
    for (const QString &code : totp.recoveryCodes)
        std::printf("recovery code: %s\n", qUtf8Printable(code));
}

Task<int> create(auth::AuthModule &auth, NewUser user, QString password)
{
    co_await auth.prepare();
    const auth::User created = co_await auth.createUser(user.email, password, user.name, user.roles);
    std::printf("%s\n", qUtf8Printable(created.id.text()));
    if (user.totp == NewUser::Totp::EnrolNow)
        printHandover(co_await auth.enrolTotp(created.id));
    else if (requiresTotp(user.roles))
        std::fprintf(stderr, "The first log-in will ask to set up an authenticator app.\n");
    co_return kExitOk;
}

} // namespace

int createUser(const AppConfig &config, const NewUser &user)
{
    std::string password;
    std::getline(std::cin, password);
    Foundation foundation(config.foundation.database, config.foundation.sealing);
    auth::AuthModule auth(foundation.core(), config.foundation.auth);
    return runTask(create(auth, user, QString::fromStdString(password)));
}

} // namespace freehold::app
