// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/foundation.h"
#include "server/app/run_task.h"

#include <cstdio>
#include <iostream>
#include <string>

namespace freehold::app {

namespace {

Task<int> create(auth::AuthModule &auth, NewUser user, QString password)
{
    const auth::User created = co_await auth.createUser(user.email, password, user.name, user.roles);
    std::printf("%s\n", qUtf8Printable(created.id.text()));
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
