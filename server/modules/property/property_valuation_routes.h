// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/property/property_valuations.h"

namespace freehold::property {

class PropertyValuationRoutes {
public:
    explicit PropertyValuationRoutes(PropertyValuations &valuations) : m_valuations(valuations) { }
    void mount(Router &router);

private:
    Task<Response> list(Request request);
    Task<Response> add(Request request);

    PropertyValuations &m_valuations;
};

} // namespace freehold::property
