// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace freehold::documents {

enum class MediaType { Pdf, Jpeg, Png, Webp };

/// "application/pdf", "image/jpeg", "image/png", "image/webp".
[[nodiscard]] QByteArray toMimeType(MediaType type);
[[nodiscard]] std::optional<MediaType> mediaTypeFromMime(QByteArrayView mimeType);
[[nodiscard]] bool isImage(MediaType type);

} // namespace freehold::documents
