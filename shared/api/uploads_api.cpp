// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/uploads_api.h"

#include <algorithm>

namespace freehold::api {

namespace {

/// As many digits as are a qint64 for certain, and more than a file has.
constexpr qsizetype kMaxDigits = 15;

template <typename T>
void take(const std::expected<T, FieldErrors> &parsed, T &value, FieldErrors &errors)
{
    if (parsed)
        value = *parsed;
    else
        errors.insert(errors.end(), parsed.error().begin(), parsed.error().end());
}

} // namespace

std::expected<qint64, FieldErrors> parseBytesHeader(const QString &name, const QByteArray &value)
{
    if (value.isEmpty())
        return std::unexpected(FieldErrors{{name, QStringLiteral("required"), {}}});
    if (value.size() > kMaxDigits || !std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }))
        return std::unexpected(FieldErrors{{name, QStringLiteral("malformed"), {}}});
    return value.toLongLong();
}

std::expected<StartUploadRequest, FieldErrors> StartUploadRequest::parse(QJsonObject query,
                                                                         const QByteArray &uploadLength)
{
    const QString mediaType = QStringLiteral("media_type");
    JsonReader reader(QJsonObject{{mediaType, query.take(mediaType)}});
    StartUploadRequest request;
    request.mediaType = reader.text(mediaType, {.max = kMaxMediaTypeLength}).trimmed().toLower();
    FieldErrors errors = reader.finish();
    take(UploadDocumentQuery::parse(query), request.document, errors);
    take(parseBytesHeader(QStringLiteral("Upload-Length"), uploadLength), request.sizeBytes, errors);
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    return request;
}

QJsonObject UploadAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("state"), state},
        {QStringLiteral("size_bytes"), sizeBytes},
        {QStringLiteral("received_bytes"), receivedBytes},
        {QStringLiteral("document_id"), documentId ? QJsonValue(*documentId) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("expires_at"), expiresAt},
    };
}

} // namespace freehold::api
