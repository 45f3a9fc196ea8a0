// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/media_type.h"

#include <QtEndian>

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

quint8 byteAt(QByteArrayView content, qsizetype offset) { return static_cast<quint8>(content[offset]); }

template <typename Integer>
Integer bigEndianAt(QByteArrayView content, qsizetype offset)
{
    return qFromBigEndian<Integer>(content.data() + offset);
}

/// ISO 32000: "%PDF-1.7" first; "%%EOF" within the last 1,024 bytes.
bool isPdf(QByteArrayView content)
{
    constexpr qsizetype kHeaderSize = 8;
    constexpr qsizetype kTrailerWindow = 1024;
    if (content.size() < kHeaderSize || !content.startsWith("%PDF-") || content[6] != '.')
        return false;
    const QByteArrayView tail = content.last(std::min(content.size(), kTrailerWindow));
    return (content[5] == '1' || content[5] == '2') && tail.contains("%%EOF");
}

/// Markers C0 to CF start a frame, except for the three that define tables.
bool isStartOfFrame(quint8 marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// ITU T.81: segments from the start of the image up to a frame that has a size.
bool isJpeg(QByteArrayView content)
{
    constexpr qsizetype kFrameHeaderSize = 9;
    if (!content.startsWith("\xFF\xD8\xFF"))
        return false;
    qsizetype offset = 2;
    while (offset + kFrameHeaderSize <= content.size() && byteAt(content, offset) == 0xFF) {
        const quint8 marker = byteAt(content, offset + 1);
        if (marker == 0xFF) { // fill byte
            ++offset;
            continue;
        }
        if (isStartOfFrame(marker))
            return bigEndianAt<quint16>(content, offset + 5) > 0 && bigEndianAt<quint16>(content, offset + 7) > 0;
        const auto length = bigEndianAt<quint16>(content, offset + 2);
        if (length < 2)
            return false;
        offset += 2 + length;
    }
    return false;
}

/// PNG specification: signature, a header chunk with a size, and an end chunk last.
bool isPng(QByteArrayView content)
{
    constexpr QByteArrayView kStart("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    constexpr QByteArrayView kEnd("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    constexpr qsizetype kHeaderSize = 33;
    return content.size() >= kHeaderSize + kEnd.size() && content.startsWith(kStart) && content.endsWith(kEnd)
        && bigEndianAt<quint32>(content, 16) > 0 && bigEndianAt<quint32>(content, 20) > 0;
}

/// RFC 9649: a RIFF container as long as it says, with one of the three kinds of picture first.
bool isWebp(QByteArrayView content)
{
    constexpr qsizetype kHeaderSize = 20;
    if (content.size() < kHeaderSize || !content.startsWith("RIFF") || content.sliced(8, 4) != "WEBP")
        return false;
    const qsizetype stated = qsizetype(qFromLittleEndian<quint32>(content.data() + 4)) + 8;
    const QByteArrayView chunk = content.sliced(12, 4);
    return stated == content.size() && (chunk == "VP8 " || chunk == "VP8L" || chunk == "VP8X");
}

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

std::optional<MediaType> sniffMediaType(QByteArrayView content)
{
    if (isPdf(content))
        return MediaType::Pdf;
    if (isJpeg(content))
        return MediaType::Jpeg;
    if (isPng(content))
        return MediaType::Png;
    if (isWebp(content))
        return MediaType::Webp;
    return std::nullopt;
}

} // namespace freehold::documents
