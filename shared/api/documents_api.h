// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/document_visibility.h"
#include "shared/domain/ids.h"

#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace freehold::api {

inline constexpr int kMaxDocumentNameLength = 120;
inline constexpr int kMaxOrderedPhotos = 50;
inline constexpr int kMaxParcelIdLength = 80;
inline constexpr int kMaxRecorderReferenceLength = 120;

/// The query of POST /properties/{property_id}/documents; the body is the file itself.
struct UploadDocumentQuery {
    DocumentKind kind = DocumentKind::Other;
    QString name; ///< without folders and control characters
    std::optional<QString> parcelId;
    std::optional<QString> recorderReference;
    std::optional<DocumentVisibility>
        visibility; ///< a photo is public and the rest for members unless it says otherwise

    /// A deed needs both references; nothing else may carry them.
    [[nodiscard]] static std::expected<UploadDocumentQuery, FieldErrors> parse(const QJsonObject &query);
};

/// Body of presentDocument.
struct PresentDocumentRequest {
    DocumentVisibility visibility = DocumentVisibility::Members;

    [[nodiscard]] static std::expected<PresentDocumentRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of orderPhotos.
struct PhotoOrderRequest {
    std::vector<DocumentId> photos;

    [[nodiscard]] static std::expected<PhotoOrderRequest, FieldErrors> parse(const QJsonObject &json);
};

/// A document in answers. Times are RFC 3339, the hash is "0x" and 64 digits.
struct DocumentAnswer {
    QString id;
    QString propertyId;
    QString kind;
    QString name;
    QString mediaType;
    qint64 sizeBytes = 0;
    QString sha256;
    std::optional<QString> parcelId;
    std::optional<QString> recorderReference;
    DocumentVisibility visibility = DocumentVisibility::Members;
    QString uploadedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

/// The last part of a path, without characters that are invisible or reorder text; empty when nothing is left.
[[nodiscard]] QString cleanFileName(const QString &name);

} // namespace freehold::api
