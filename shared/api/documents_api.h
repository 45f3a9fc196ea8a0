// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/states.h"

#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>

namespace freehold::api {

inline constexpr int kMaxDocumentNameLength = 120;
inline constexpr int kMaxParcelIdLength = 80;
inline constexpr int kMaxRecorderReferenceLength = 120;

/// The query of POST /properties/{property_id}/documents; the body is the file itself.
struct UploadDocumentQuery {
    DocumentKind kind = DocumentKind::Other;
    QString name; ///< without folders and control characters
    std::optional<QString> parcelId;
    std::optional<QString> recorderReference;

    /// A deed needs both references; nothing else may carry them.
    [[nodiscard]] static std::expected<UploadDocumentQuery, FieldErrors> parse(const QJsonObject &query);
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
    QString uploadedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

/// The last part of a path, without characters that are invisible or reorder text; empty when nothing is left.
[[nodiscard]] QString cleanFileName(const QString &name);

} // namespace freehold::api
