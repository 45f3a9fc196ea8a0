// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/dividend/dividend_investor.h"
#include "server/modules/dividend/dividend_trail.h"

namespace freehold::dividend {

/// Dividends for those who get them.
class DividendInvestorRoutes {
public:
    DividendInvestorRoutes(DividendInvestor &investor, DividendTrail &trail) : m_investor(investor), m_trail(trail) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> get(Request request);
    [[nodiscard]] Task<Response> year(Request request);
    [[nodiscard]] Task<Response> trail(Request request);

    DividendInvestor &m_investor;
    DividendTrail &m_trail;
};

} // namespace freehold::dividend
