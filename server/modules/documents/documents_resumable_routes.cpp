// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_resumable_routes.h"

#include "server/core/http/problem.h"

#include <QLocale>

namespace freehold::documents {

namespace {

const QString kUploadId = QStringLiteral("upload_id");
constexpr const char *kTusVersion = "1.0.0";

Error partError(const char *reason, const QString &message)
{
    return Error(ErrorCode::UnsupportedMediaType, QString::fromLatin1(reason), message);
}

/// The answer to a client of another version of the protocol; clients that know nothing of it name none.
std::optional<Response> otherVersion(const Request &request)
{
    const QByteArray version = request.header("tus-resumable");
    if (version.isEmpty() || version == kTusVersion)
        return std::nullopt;
    Response response = problemWithStatus(412,
                                          Error(ErrorCode::InvalidRequest, QStringLiteral("tus_version_unknown"),
                                                QStringLiteral("Uploads follow another version of tus.")),
                                          request.id());
    return response.withHeader("Tus-Resumable", kTusVersion).withHeader("Tus-Version", kTusVersion);
}

/// RFC 9110, section 5.6.7.
QByteArray httpDate(TimeMs time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.value, Qt::UTC);
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

QJsonObject toJson(const PartialUpload &upload)
{
    return api::UploadAnswer{
        .id = upload.id.text(),
        .propertyId = upload.property.text(),
        .state = toString(upload.state),
        .sizeBytes = upload.sizeBytes,
        .receivedBytes = upload.receivedBytes,
        .documentId = upload.document ? std::optional(upload.document->text()) : std::nullopt,
        .expiresAt = upload.expiresAt.toString(),
    }
        .toJson();
}

Response withTusHeaders(Response response, const PartialUpload &upload)
{
    response.withHeader("Tus-Resumable", kTusVersion)
        .withHeader("Upload-Offset", QByteArray::number(upload.receivedBytes))
        .withHeader("Upload-Length", QByteArray::number(upload.sizeBytes))
        .withHeader("Upload-Expires", httpDate(upload.expiresAt));
    return response;
}

api::StartUploadRequest startRequest(const Request &request)
{
    QJsonObject query;
    for (const char *name : {"kind", "name", "media_type", "parcel_id", "recorder_reference", "visibility"})
        if (const auto value = request.queryText(QString::fromLatin1(name)))
            query.insert(QString::fromLatin1(name), *value);
    return valid(api::StartUploadRequest::parse(query, request.header("upload-length")));
}

} // namespace

void ResumableRoutes::mount(Router &router)
{
    const Permission manage = Permission::ManageProperties;
    const QString one = QStringLiteral("/uploads/{upload_id}");
    router.post(QStringLiteral("/properties/{property_id}/uploads"), manage, &ResumableRoutes::start, this);
    router.get(one, manage, &ResumableRoutes::show, this);
    router.patch(one, manage, &ResumableRoutes::append, this,
                 {.maxBodyBytes = ResumableUploads::kMaxPartBytes, .body = RouteOptions::Body::Streamed});
    router.remove(one, manage, &ResumableRoutes::giveUp, this);
}

Task<Response> ResumableRoutes::start(Request request)
{
    const auto property = request.pathId<PropertyId>(QStringLiteral("property_id"));
    if (const auto refusal = otherVersion(request))
        co_return *refusal;
    const PartialUpload upload = co_await m_uploads.start(request.actor(), property, startRequest(request));
    Response response = withTusHeaders(Response::created(toJson(upload)), upload);
    co_return response.withHeader("Location", "/api/v1/uploads/" + upload.id.text().toLatin1());
}

Task<Response> ResumableRoutes::show(Request request)
{
    const auto id = request.pathId<UploadId>(kUploadId);
    if (const auto refusal = otherVersion(request))
        co_return *refusal;
    const PartialUpload upload = co_await m_uploads.find(request.actor(), id);
    co_return withTusHeaders(Response::ok(toJson(upload)), upload);
}

Task<Response> ResumableRoutes::append(Request request)
{
    const auto id = request.pathId<UploadId>(kUploadId);
    if (const auto refusal = otherVersion(request))
        co_return *refusal;
    if (request.header("content-type") != "application/offset+octet-stream")
        throw partError("part_type", QStringLiteral("A part is application/offset+octet-stream."));
    const qint64 start = valid(api::parseBytesHeader(QStringLiteral("Upload-Offset"), request.header("upload-offset")));
    const PartialUpload upload = co_await m_uploads.append(request.actor(), id, {start, request.bodyStream()});
    co_return withTusHeaders(Response::noContent(), upload);
}

Task<Response> ResumableRoutes::giveUp(Request request)
{
    const auto id = request.pathId<UploadId>(kUploadId);
    if (const auto refusal = otherVersion(request))
        co_return *refusal;
    co_await m_uploads.giveUp(request.actor(), id);
    co_return Response::noContent().withHeader("Tus-Resumable", kTusVersion);
}

} // namespace freehold::documents
