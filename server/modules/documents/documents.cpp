// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents.h"

#include "server/modules/documents/documents_routes.h"
#include "server/modules/documents/local_blob_store.h"

namespace freehold::documents {

struct DocumentsModule::Private {
    Private(Core &core, DocumentsConfig config)
        : blobs(std::move(config.directory)), service(core, blobs), routes(service)
    {
    }
    LocalBlobStore blobs;
    DocumentsService service;
    DocumentsRoutes routes;
};

DocumentsModule::DocumentsModule(Core &core, DocumentsConfig config)
    : m_private(std::make_unique<Private>(core, std::move(config)))
{
}

DocumentsModule::~DocumentsModule() = default;

void DocumentsModule::setAccess(DocumentAccess &access) { m_private->service.setAccess(access); }

void DocumentsModule::mount(Router &router) { m_private->routes.mount(router); }

std::optional<DeedEvidence> DocumentsModule::deedOf(Sql &sql, PropertyId property) const
{
    return DocumentsStore::findDeed(sql, property);
}

} // namespace freehold::documents
