// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/run_task.h"
#include "server/app/server.h"

#include <cstdio>

namespace freehold::app {

namespace {

Task<int> compare(token::TokenModule &tokens)
{
    const QStringList differences = co_await tokens.auditTokens();
    for (const QString &difference : differences)
        std::printf("%s\n", qUtf8Printable(difference));
    std::printf("%lld differences\n", static_cast<long long>(differences.size()));
    co_return differences.isEmpty() ? kExitOk : kExitFailed;
}

} // namespace

int audit(AppConfig config)
{
    Server server(std::move(config));
    return runTask(compare(server.tokens()));
}

} // namespace freehold::app
