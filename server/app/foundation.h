// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"

namespace freehold::app {

/// The parts below every module, in the order of their lives. The keys were checked with the configuration; the database is migrated when the constructor returns.
class Foundation {
public:
    Foundation(const DatabaseConfig &database, const SealingConfig &sealing)
        : m_sealing(Sealing::fromText(sealing, m_random).value()), m_database(database)
    {
        m_database.migrate(":/migrations");
    }

    [[nodiscard]] Core &core() { return m_core; }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    IdGenerator m_ids{m_clock, m_random};
    Sealing m_sealing;
    Database m_database;
    JobQueue m_jobs{m_database, m_clock};
    Outbox m_outbox{m_jobs, m_clock};
    Inbox m_inbox{m_jobs, m_clock};
    Hub m_hub;
    Audit m_audit{m_clock};
    HttpClient m_http;
    Core m_core{m_database, m_jobs, m_outbox, m_inbox, m_hub, m_http, m_clock, m_random, m_ids, m_sealing, m_audit};
};

} // namespace freehold::app
