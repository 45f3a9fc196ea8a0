// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_reactions.h"

namespace freehold::rent {

void RentReactions::subscribe()
{
    m_core.outbox.subscribe<payments::CollectionChanged>("rent", [this](payments::CollectionChanged event, Job job) {
        return onCollectionChanged(std::move(event), std::move(job));
    });
}

Task<> RentReactions::onCollectionChanged(payments::CollectionChanged event, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        // Other subjects are somebody else's.
        if (const auto charge = ChargeId::parse(event.subject))
            (void)m_life.followPayments(sql, *charge);
        m_core.jobs.complete(sql, job);
    });
}

} // namespace freehold::rent
