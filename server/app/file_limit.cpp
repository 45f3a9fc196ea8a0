// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/file_limit.h"

#include "server/core/error.h"

#include <sys/resource.h>

namespace freehold::app {

namespace {
/// The database, providers, documents that are read, logs.
constexpr rlim_t kOwnDescriptors = 200;
} // namespace

void requireFileLimit(int connections)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return; // then there is none to know
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    const rlim_t wanted = static_cast<rlim_t>(connections) + kOwnDescriptors;
    if (limit.rlim_cur < wanted)
        throw Error(ErrorCode::Unavailable, QStringLiteral("too_few_descriptors"),
                    QStringLiteral("The limit of open files is %1, and %2 are needed: raise it (ulimit -n, "
                                   "LimitNOFILE) or take fewer connections.")
                        .arg(limit.rlim_cur)
                        .arg(wanted));
}

} // namespace freehold::app
