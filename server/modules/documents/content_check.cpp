// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/content_check.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace freehold::documents {

namespace {

constexpr qsizetype kHeadBytes = 64;
constexpr qsizetype kTailBytes = 1024;

bool agrees(QByteArrayView content, QByteArrayView mark, qsizetype offset = 0)
{
    const qsizetype bytes = std::min(content.size() - offset, mark.size());
    return bytes <= 0 || content.sliced(offset, bytes) == mark.first(bytes);
}

} // namespace

void ContentCheck::append(QByteArrayView piece)
{
    m_bytes += piece.size();
    if (m_head.size() < kHeadBytes)
        m_head.append(piece.first(std::min(kHeadBytes - m_head.size(), piece.size())));
    m_tail.append(piece.last(std::min(kTailBytes, piece.size())));
    if (m_tail.size() > kTailBytes)
        m_tail.remove(0, m_tail.size() - kTailBytes);
    if (m_type == MediaType::Jpeg)
        m_jpeg.append(piece);
}

bool ContentCheck::mayStillFit() const
{
    switch (m_type) {
    case MediaType::Pdf: return agrees(m_head, "%PDF-");
    case MediaType::Jpeg: return agrees(m_head, "\xFF\xD8\xFF");
    case MediaType::Png: return agrees(m_head, "\x89PNG\r\n\x1A\n");
    case MediaType::Webp: return agrees(m_head, "RIFF") && agrees(m_head, "WEBP", 8);
    }
    std::unreachable();
}

bool ContentCheck::fits() const
{
    switch (m_type) {
    case MediaType::Pdf: return isPdf();
    case MediaType::Jpeg: return m_jpeg.hasFrame();
    case MediaType::Png: return isPng();
    case MediaType::Webp: return isWebp();
    }
    std::unreachable();
}

/// ISO 32000: "%PDF-1.7" first; "%%EOF" within the last 1,024 bytes.
bool ContentCheck::isPdf() const
{
    constexpr qsizetype kHeaderBytes = 8;
    return m_head.size() >= kHeaderBytes && m_head.startsWith("%PDF-") && (m_head[5] == '1' || m_head[5] == '2')
        && m_head[6] == '.' && m_tail.contains("%%EOF");
}

/// PNG specification: signature, a header chunk with a size, and an end chunk last.
bool ContentCheck::isPng() const
{
    constexpr QByteArrayView kStart("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    constexpr QByteArrayView kEnd("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    constexpr qsizetype kHeaderBytes = 33;
    return m_bytes >= kHeaderBytes + kEnd.size() && m_head.startsWith(kStart) && m_tail.endsWith(kEnd)
        && qFromBigEndian<quint32>(m_head.constData() + 16) > 0 && qFromBigEndian<quint32>(m_head.constData() + 20) > 0;
}

/// RFC 9649: a RIFF container as long as it says, with one of the three kinds of picture first.
bool ContentCheck::isWebp() const
{
    constexpr qsizetype kHeaderBytes = 20;
    if (m_head.size() < kHeaderBytes || !m_head.startsWith("RIFF") || m_head.sliced(8, 4) != "WEBP")
        return false;
    const qint64 stated = qint64(qFromLittleEndian<quint32>(m_head.constData() + 4)) + 8;
    const QByteArray chunk = m_head.sliced(12, 4);
    return stated == m_bytes && (chunk == "VP8 " || chunk == "VP8L" || chunk == "VP8X");
}

bool fits(MediaType type, QByteArrayView content)
{
    ContentCheck check(type);
    check.append(content);
    return check.fits();
}

} // namespace freehold::documents
