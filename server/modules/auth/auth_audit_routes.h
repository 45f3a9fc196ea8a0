// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"

namespace freehold::auth {

/// The audit log as admins read it. It belongs to core, which has no routes.
class AuditRoutes {
public:
    explicit AuditRoutes(Core &core) : m_core(core) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);

    Core &m_core;
};

} // namespace freehold::auth
