// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"

namespace freehold::app {

/// For admins: how the durable queue does, which jobs need somebody's eye, and another try for them. Payloads are not
/// shown: nobody needs them to decide, and they may speak of people.
class JobRoutes {
public:
    explicit JobRoutes(Core &core) : m_core(core) { }

    void mount(Router &router);

private:
    Task<Response> queues(Request request);
    Task<Response> jobs(Request request);
    Task<Response> retry(Request request);

    Core &m_core;
};

} // namespace freehold::app
