// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/property/property_service.h"

namespace freehold::property {

class PropertyRoutes {
public:
    explicit PropertyRoutes(PropertyService &service) : m_service(service) { }
    void mount(Router &router);

private:
    Task<Response> list(Request request);
    Task<Response> create(Request request);
    Task<Response> get(Request request);
    Task<Response> edit(Request request);
    Task<Response> submit(Request request);
    Task<Response> withdraw(Request request);
    Task<Response> approve(Request request);
    Task<Response> requestChanges(Request request);
    Task<Response> reject(Request request);

    [[nodiscard]] QByteArray json(const Property &property, const Request &request) const;

    PropertyService &m_service;
};

} // namespace freehold::property
