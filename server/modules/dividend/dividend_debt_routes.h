// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/dividend/dividend_debts.h"
#include "server/modules/dividend/dividend_redirections.h"

namespace freehold::dividend {

/// What is owed, for those who run dividends.
class DividendDebtRoutes {
public:
    DividendDebtRoutes(DividendDebts &debts, DividendRedirections &redirections)
        : m_debts(debts), m_redirections(redirections)
    {
    }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> pay(Request request);
    [[nodiscard]] Task<Response> proposeRedirection(Request request);
    [[nodiscard]] Task<Response> releaseWithheld(Request request);

    DividendDebts &m_debts;
    DividendRedirections &m_redirections;
};

} // namespace freehold::dividend
