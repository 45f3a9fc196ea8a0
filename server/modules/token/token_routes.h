// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/token/sale_service.h"
#include "server/modules/token/token_service.h"
#include "server/modules/token/tokenization_service.h"

namespace freehold::token {

class TokenRoutes {
public:
    TokenRoutes(TokenService &service, TokenizationService &tokenization, SaleService &sales)
        : m_service(service), m_tokenization(tokenization), m_sales(sales)
    {
    }
    void mount(Router &router);

private:
    Task<Response> startTokenization(Request request);
    Task<Response> token(Request request);
    Task<Response> list(Request request);
    Task<Response> holders(Request request);
    Task<Response> eligibility(Request request);
    Task<Response> transferEligibility(Request request);
    Task<Response> proposeSaleChange(Request request);
    Task<Response> portfolio(Request request);

    TokenService &m_service;
    TokenizationService &m_tokenization;
    SaleService &m_sales;
};

} // namespace freehold::token
