// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/token/token_service.h"
#include "server/modules/token/tokenization_service.h"

namespace freehold::token {

class TokenRoutes {
public:
    TokenRoutes(TokenService &service, TokenizationService &tokenization)
        : m_service(service), m_tokenization(tokenization)
    {
    }
    void mount(Router &router);

private:
    Task<Response> startTokenization(Request request);
    Task<Response> token(Request request);
    Task<Response> holders(Request request);
    Task<Response> eligibility(Request request);
    Task<Response> portfolio(Request request);

    TokenService &m_service;
    TokenizationService &m_tokenization;
};

} // namespace freehold::token
