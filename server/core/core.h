// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/audit/audit.h"
#include "server/core/clock.h"
#include "server/core/crypto/sealing.h"
#include "server/core/db/database.h"
#include "server/core/events/inbox.h"
#include "server/core/events/outbox.h"
#include "server/core/http/http_client.h"
#include "server/core/jobs/job_queue.h"
#include "server/core/random.h"
#include "server/core/ws/hub.h"

namespace freehold {

/// What every module is given. Made once in server/app; lives longer than the modules.
struct Core {
    Database &database;
    JobQueue &jobs;
    Outbox &outbox;
    Inbox &inbox;
    Hub &hub;
    HttpClient &http;
    const Clock &clock;
    Random &random;
    IdGenerator &ids;
    const Sealing &sealing;
    const Audit &audit;
};

} // namespace freehold
