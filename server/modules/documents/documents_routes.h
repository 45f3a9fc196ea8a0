// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/documents/documents_service.h"
#include "server/modules/documents/documents_uploads.h"

namespace freehold::documents {

class DocumentsRoutes {
public:
    DocumentsRoutes(DocumentsService &service, DocumentUploads &uploads) : m_service(service), m_uploads(uploads) { }
    void mount(Router &router);

private:
    Task<Response> list(Request request);
    Task<Response> upload(Request request);
    Task<Response> remove(Request request);
    Task<Response> setVisibility(Request request);
    Task<Response> orderPhotos(Request request);
    Task<Response> content(Request request);

    DocumentsService &m_service;
    DocumentUploads &m_uploads;
};

} // namespace freehold::documents
