// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_routes.h"

#include "shared/evm/hex.h"

#include <QUrl>

namespace freehold::documents {

namespace {

QJsonObject toJson(const Document &document)
{
    return api::DocumentAnswer{
        .id = document.id.text(),
        .propertyId = document.property.text(),
        .kind = toString(document.kind),
        .name = document.name,
        .mediaType = document.mediaType,
        .sizeBytes = document.sizeBytes,
        .sha256 = evm::toHex(document.sha256),
        .parcelId = document.parcelId,
        .recorderReference = document.recorderReference,
        .uploadedAt = document.uploadedAt.toString(),
    }
        .toJson();
}

api::UploadDocumentQuery uploadQuery(const Request &request)
{
    QJsonObject query;
    for (const char *name : {"kind", "name", "parcel_id", "recorder_reference"})
        if (const auto value = request.queryText(QString::fromLatin1(name)))
            query.insert(QString::fromLatin1(name), *value);
    return valid(api::UploadDocumentQuery::parse(query));
}

/// "image/png; charset=…" without its parameters.
QByteArray declaredType(const Request &request)
{
    return request.header("content-type").split(';').first().trimmed().toLower();
}

/// Images may show inside a page; a PDF can hold scripts and links, so a browser downloads it.
QByteArray disposition(const Document &document)
{
    const bool isPdf = document.mediaType == QStringLiteral("application/pdf");
    return QByteArray(isPdf ? "attachment" : "inline") + "; filename*=UTF-8''" + QUrl::toPercentEncoding(document.name);
}

} // namespace

void DocumentsRoutes::mount(Router &router)
{
    const QString ofProperty = QStringLiteral("/properties/{property_id}/documents");
    const QString one = QStringLiteral("/documents/{document_id}");
    router.get(ofProperty, Permission::Public, &DocumentsRoutes::list, this);
    router.post(ofProperty, Permission::ManageProperties, &DocumentsRoutes::upload, this,
                {.maxBodyBytes = kMaxDocumentBytes});
    router.remove(one, Permission::ManageProperties, &DocumentsRoutes::remove, this);
    router.get(one + QStringLiteral("/content"), Permission::Public, &DocumentsRoutes::content, this);
}

Task<Response> DocumentsRoutes::list(Request request)
{
    const auto documents =
        co_await m_service.list(request.actor(), request.pathId<PropertyId>(QStringLiteral("property_id")));
    QJsonArray items;
    for (const Document &document : documents)
        items.append(toJson(document));
    co_return Response::page(items, std::nullopt);
}

Task<Response> DocumentsRoutes::upload(Request request)
{
    const auto property = request.pathId<PropertyId>(QStringLiteral("property_id"));
    const Document document = co_await m_service.upload(request.actor(), property,
                                                        {uploadQuery(request), declaredType(request), request.body()});
    co_return Response::created(toJson(document));
}

Task<Response> DocumentsRoutes::remove(Request request)
{
    co_await m_service.remove(request.actor(), request.pathId<DocumentId>(QStringLiteral("document_id")));
    co_return Response::noContent();
}

Task<Response> DocumentsRoutes::content(Request request)
{
    const auto content =
        co_await m_service.content(request.actor(), request.pathId<DocumentId>(QStringLiteral("document_id")));
    Response response{200, content.document.mediaType.toLatin1(), content.bytes, {}};
    response.withHeader("Content-Disposition", disposition(content.document))
        .withHeader("Cache-Control", "private, no-cache")
        .withHeader("ETag", '"' + content.document.sha256.toHex() + '"');
    co_return response;
}

} // namespace freehold::documents
