// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_access.h"
#include "server/modules/dividend/dividend_config.h"
#include "server/modules/dividend/dividend_yearly.h"

namespace freehold::dividend {

/// What a person got of one distribution, with one wallet.
struct InvestorDividend {
    Payment payment;
    Distribution distribution;
    QString propertyName;
};

/// Dividends from the side of those who get them.
class DividendInvestor {
public:
    DividendInvestor(Core &core, const DividendConfig &config, const DividendDependencies &modules)
        : m_core(core), m_config(config), m_modules(modules), m_access(modules)
    {
    }

    /// Newest distribution first.
    [[nodiscard]] Task<std::vector<InvestorDividend>> list(Actor actor);
    /// Of all the person's wallets; throws NotFound when none got anything.
    [[nodiscard]] Task<std::vector<InvestorDividend>> get(Actor actor, DistributionId id);

    [[nodiscard]] Task<QByteArray> yearAsCsv(Actor actor, int year);
    [[nodiscard]] Task<QByteArray> yearAsPdf(Actor actor, int year);

private:
    [[nodiscard]] std::vector<InvestorDividend> dividendsOf(Sql &sql, const std::vector<Payment> &payments) const;
    [[nodiscard]] YearlyStatement yearOf(Sql &sql, const Actor &actor, int year) const;

    Core &m_core;
    const DividendConfig &m_config;
    const DividendDependencies &m_modules;
    DividendAccess m_access;
};

} // namespace freehold::dividend
