// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/documents_api.h"

#include <QByteArray>

namespace freehold::api {

inline constexpr int kMaxMediaTypeLength = 80;

/// What POST /properties/{property_id}/uploads says of a file: its query, and the header Upload-Length.
struct StartUploadRequest {
    UploadDocumentQuery document;
    QString mediaType;
    qint64 sizeBytes = 0;

    [[nodiscard]] static std::expected<StartUploadRequest, FieldErrors> parse(QJsonObject query,
                                                                              const QByteArray &uploadLength);
};

/// A header that is a count of bytes: digits and nothing else; an empty one is missing.
[[nodiscard]] std::expected<qint64, FieldErrors> parseBytesHeader(const QString &name, const QByteArray &value);

/// An upload in answers. The time is RFC 3339.
struct UploadAnswer {
    QString id;
    QString propertyId;
    QString state;
    qint64 sizeBytes = 0;
    qint64 receivedBytes = 0;
    std::optional<QString> documentId;
    QString expiresAt;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
