// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/foundation.h"
#include "server/app/run_task.h"
#include "server/core/audit/audit_verifier.h"

#include <cstdio>

namespace freehold::app {

namespace {

Task<int> verify(Core &core)
{
    const AuditVerdict verdict = co_await core.database.read([](Sql &sql) { return verifyAudit(sql); });
    std::printf("%lld entries are sound; the last one's hash is %s\n", static_cast<long long>(verdict.head.seq),
                qUtf8Printable(verdict.head.hash));
    if (!verdict.firstBreak)
        co_return kExitOk;
    std::printf("entry %lld breaks the chain: %s\n", static_cast<long long>(verdict.firstBreak->seq),
                qUtf8Printable(verdict.firstBreak->reason));
    co_return kExitFailed;
}

} // namespace

int verifyAuditLog(const AppConfig &config)
{
    Foundation foundation(config.foundation.database, config.foundation.sealing);
    return runTask(verify(foundation.core()));
}

} // namespace freehold::app
