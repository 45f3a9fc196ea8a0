// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/foundation.h"
#include "server/app/run_task.h"
#include "server/core/http/idempotency.h"
#include "server/modules/documents/documents.h"
#include "server/modules/kyc/kyc.h"
#include "server/modules/rent/rent.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace freehold::app {

namespace {

/// What each module says that it seals.
std::vector<SealedColumn> sealedColumns()
{
    std::vector<SealedColumn> columns = auth::sealedColumns();
    std::ranges::copy(kyc::sealedColumns(), std::back_inserter(columns));
    std::ranges::copy(documents::sealedColumns(), std::back_inserter(columns));
    std::ranges::copy(rent::sealedColumns(), std::back_inserter(columns));
    columns.push_back(Idempotency::sealedColumn());
    return columns;
}

Task<int> resealAll(Core &core, auth::AuthModule &auth)
{
    co_await auth.prepare();
    std::printf("%d values sealed with the first key\n", co_await Resealing(core).run(sealedColumns()));
    co_return kExitOk;
}

Task<int> resetTotpOf(auth::AuthModule &auth, QString email)
{
    co_await auth.prepare();
    co_await auth.resetTotp(email);
    std::printf("the next log-in of this account asks for its password alone\n");
    co_return kExitOk;
}

} // namespace

int reseal(const AppConfig &config)
{
    Foundation foundation(config.foundation.database, config.foundation.sealing);
    auth::AuthModule auth(foundation.core(), config.foundation.auth);
    return runTask(resealAll(foundation.core(), auth));
}

int resetTotp(const AppConfig &config, const QString &email)
{
    Foundation foundation(config.foundation.database, config.foundation.sealing);
    auth::AuthModule auth(foundation.core(), config.foundation.auth);
    return runTask(resetTotpOf(auth, email));
}

} // namespace freehold::app
