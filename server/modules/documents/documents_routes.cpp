// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_routes.h"

#include "server/modules/documents/content_answer.h"
#include "shared/evm/hex.h"

namespace freehold::documents {

namespace {

const QString kPropertyId = QStringLiteral("property_id");
const QString kDocumentId = QStringLiteral("document_id");

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
        .visibility = document.visibility,
        .uploadedAt = document.uploadedAt.toString(),
    }
        .toJson();
}

api::UploadDocumentQuery uploadQuery(const Request &request)
{
    QJsonObject query;
    for (const char *name : {"kind", "name", "parcel_id", "recorder_reference", "visibility"})
        if (const auto value = request.queryText(QString::fromLatin1(name)))
            query.insert(QString::fromLatin1(name), *value);
    return valid(api::UploadDocumentQuery::parse(query));
}

/// "image/png; charset=…" without its parameters.
QByteArray declaredType(const Request &request)
{
    return request.header("content-type").split(';').first().trimmed().toLower();
}

Response listOf(const std::vector<Document> &documents)
{
    QJsonArray items;
    for (const Document &document : documents)
        items.append(toJson(document));
    return Response::page(items, std::nullopt);
}

} // namespace

void DocumentsRoutes::mount(Router &router)
{
    const QString property = QStringLiteral("/properties/{property_id}");
    const QString one = QStringLiteral("/documents/{document_id}");
    const Permission manage = Permission::ManageProperties;
    router.get(property + QStringLiteral("/documents"), Permission::Public, &DocumentsRoutes::list, this);
    router.post(property + QStringLiteral("/documents"), manage, &DocumentsRoutes::upload, this,
                {.maxBodyBytes = m_uploads.maxBytes(), .body = RouteOptions::Body::Streamed});
    router.put(property + QStringLiteral("/photos/order"), manage, &DocumentsRoutes::orderPhotos, this);
    router.remove(one, manage, &DocumentsRoutes::remove, this);
    router.patch(one, manage, &DocumentsRoutes::setVisibility, this);
    router.get(one + QStringLiteral("/content"), Permission::Public, &DocumentsRoutes::content, this);
}

Task<Response> DocumentsRoutes::list(Request request)
{
    co_return listOf(co_await m_service.list(request.actor(), request.pathId<PropertyId>(kPropertyId)));
}

Task<Response> DocumentsRoutes::upload(Request request)
{
    const auto property = request.pathId<PropertyId>(kPropertyId);
    const Document document = co_await m_uploads.take(
        request.actor(), property, {uploadQuery(request), declaredType(request), request.bodyStream()});
    co_return Response::created(toJson(document));
}

Task<Response> DocumentsRoutes::remove(Request request)
{
    co_await m_service.remove(request.actor(), request.pathId<DocumentId>(kDocumentId));
    co_return Response::noContent();
}

Task<Response> DocumentsRoutes::setVisibility(Request request)
{
    const auto id = request.pathId<DocumentId>(kDocumentId);
    const auto body = valid(api::PresentDocumentRequest::parse(request.json()));
    co_return Response::ok(toJson(co_await m_service.setVisibility(request.actor(), id, body.visibility)));
}

Task<Response> DocumentsRoutes::orderPhotos(Request request)
{
    const auto property = request.pathId<PropertyId>(kPropertyId);
    const auto body = valid(api::PhotoOrderRequest::parse(request.json()));
    co_return listOf(co_await m_service.orderPhotos(request.actor(), property, body.photos));
}

Task<Response> DocumentsRoutes::content(Request request)
{
    const Document document = co_await m_service.find(request.actor(), request.pathId<DocumentId>(kDocumentId));
    if (isKnown(request, document))
        co_return contentHead(document, 304);
    const auto range = wantedRange(request, document);
    if (!range)
        co_return rangeRefused(request, document);
    Response response = contentHead(document, range->isPart ? 206 : 200);
    if (range->isPart)
        response.withHeader("Content-Range",
                            "bytes " + QByteArray::number(range->from) + '-'
                                + QByteArray::number(range->from + range->bytes - 1) + '/'
                                + QByteArray::number(document.sizeBytes));
    response.stream = StreamedBody{co_await m_service.open(document, range->from, range->bytes), range->bytes};
    co_return response;
}

} // namespace freehold::documents
