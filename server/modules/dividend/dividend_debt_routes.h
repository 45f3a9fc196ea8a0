// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/dividend/dividend_debts.h"

namespace freehold::dividend {

/// What is owed, for those who run dividends.
class DividendDebtRoutes {
public:
    explicit DividendDebtRoutes(DividendDebts &debts) : m_debts(debts) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> pay(Request request);
    [[nodiscard]] Task<Response> proposeRedirection(Request request);
    [[nodiscard]] Task<Response> releaseWithheld(Request request);

    DividendDebts &m_debts;
};

} // namespace freehold::dividend
