// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/media_type.h"

#include <array>
#include <utility>

namespace freehold::documents {

namespace {

constexpr std::array kMimeTypes{
    std::pair{MediaType::Pdf, "application/pdf"},
    std::pair{MediaType::Jpeg, "image/jpeg"},
    std::pair{MediaType::Png, "image/png"},
    std::pair{MediaType::Webp, "image/webp"},
};

} // namespace

QByteArray toMimeType(MediaType type)
{
    for (const auto &[value, text] : kMimeTypes)
        if (value == type)
            return text;
    std::unreachable();
}

std::optional<MediaType> mediaTypeFromMime(QByteArrayView mimeType)
{
    for (const auto &[value, text] : kMimeTypes)
        if (mimeType == QByteArrayView(text))
            return value;
    return std::nullopt;
}

bool isImage(MediaType type) { return type != MediaType::Pdf; }

} // namespace freehold::documents
