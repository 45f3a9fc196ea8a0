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

/// What the content is, by its own marks; empty for anything else and for a file whose frame does not hold (no picture
/// size, no end). It does not decode: readers must still expect a broken picture.
[[nodiscard]] std::optional<MediaType> sniffMediaType(QByteArrayView content);

} // namespace freehold::documents
