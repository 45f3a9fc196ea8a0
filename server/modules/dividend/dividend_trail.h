// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_access.h"

namespace freehold::dividend {

/// Where the money of one line of rent came from.
struct TrailSource {
    StatementLine line;
    std::optional<TimeMs> paidAt;
    std::optional<QString> conversionId;
    std::optional<QString> circleTransferId;
    std::optional<QString> transferTransaction; ///< Circle's transfer to the Treasury
    std::optional<QString> bookingTransaction;  ///< by which the Treasury booked it for the property
    std::optional<TimeMs> convertedAt;
};

/// "Follow my rent": from a dividend back to the rent, the costs and the transactions behind it. It says nothing about tenants.
struct Trail {
    Distribution distribution;
    Statement statement;
    std::vector<TrailSource> lines; ///< the statement's, in its order
    std::vector<Payment> payments;  ///< what the actor got of it
};

class DividendTrail {
public:
    DividendTrail(Core &core, const DividendDependencies &modules) : m_core(core), m_modules(modules), m_access(modules)
    {
    }

    /// For whoever got something of it, the property's manager, and those who run dividends. Of an approved distribution.
    [[nodiscard]] Task<Trail> follow(Actor actor, DistributionId id);

private:
    [[nodiscard]] TrailSource sourceOf(Sql &sql, const StatementLine &line);
    [[nodiscard]] std::optional<QString> bookingOf(Sql &sql, const QString &conversion, qint64 bookings);

    Core &m_core;
    const DividendDependencies &m_modules;
    DividendAccess m_access;
};

} // namespace freehold::dividend
