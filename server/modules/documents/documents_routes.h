// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/documents/documents_service.h"

namespace freehold::documents {

class DocumentsRoutes {
public:
    explicit DocumentsRoutes(DocumentsService &service) : m_service(service) { }
    void mount(Router &router);

private:
    Task<Response> list(Request request);
    Task<Response> upload(Request request);
    Task<Response> remove(Request request);
    Task<Response> content(Request request);

    DocumentsService &m_service;
};

} // namespace freehold::documents
