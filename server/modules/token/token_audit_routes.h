// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/token/token_audit_job.h"

namespace freehold::token {

class TokenAuditRoutes {
public:
    explicit TokenAuditRoutes(TokenAuditJob &audits) : m_audits(audits) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);

    TokenAuditJob &m_audits;
};

} // namespace freehold::token
