// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents.h"

#include "server/modules/documents/documents_collector.h"
#include "server/modules/documents/documents_resumable_routes.h"
#include "server/modules/documents/documents_routes.h"

namespace freehold::documents {

struct DocumentsModule::Private {
    Private(Core &core, const DocumentsConfig &config)
        : vault(core, config)
        , uploads(core, vault, config)
        , resumable(core, vault, uploads, config)
        , service(core, vault)
        , routes(service, uploads)
        , resumableRoutes(resumable)
        , collector(core, vault, config)
    {
    }
    Vault vault;
    DocumentUploads uploads;
    ResumableUploads resumable;
    DocumentsService service;
    DocumentsRoutes routes;
    ResumableRoutes resumableRoutes;
    DocumentsCollector collector;
};

DocumentsModule::DocumentsModule(Core &core, DocumentsConfig config)
    : m_private(std::make_unique<Private>(core, config))
{
}

DocumentsModule::~DocumentsModule() = default;

void DocumentsModule::setAccess(DocumentAccess &access)
{
    m_private->service.setAccess(access);
    m_private->uploads.setAccess(access);
}

void DocumentsModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->resumableRoutes.mount(router);
}

void DocumentsModule::start() { m_private->collector.start(); }

bool DocumentsModule::isOf(Sql &sql, PropertyId property, DocumentId document) const
{
    const auto found = DocumentsStore::find(sql, document);
    return found && found->property == property;
}

bool DocumentsModule::isOf(Sql &sql, PropertyId property, DocumentId document, DocumentKind kind) const
{
    const auto found = DocumentsStore::find(sql, document);
    return found && found->property == property && found->kind == kind;
}

std::optional<DeedEvidence> DocumentsModule::deedOf(Sql &sql, PropertyId property) const
{
    return DocumentsStore::findDeed(sql, property);
}

} // namespace freehold::documents
