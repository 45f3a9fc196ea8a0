// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/jpeg_scanner.h"
#include "server/modules/documents/media_type.h"

namespace freehold::documents {

/// Holds a file against its type by its own marks while it arrives: its beginning as soon as it is there, its frame (a
/// picture's size, the end) when it is whole. It does not decode: readers must still expect a broken picture.
class ContentCheck {
public:
    explicit ContentCheck(MediaType type) : m_type(type) { }

    void append(QByteArrayView piece);
    /// False as soon as the beginning is another's.
    [[nodiscard]] bool mayStillFit() const;
    [[nodiscard]] bool fits() const;

private:
    [[nodiscard]] bool isPdf() const;
    [[nodiscard]] bool isPng() const;
    [[nodiscard]] bool isWebp() const;

    MediaType m_type;
    qint64 m_bytes = 0;
    QByteArray m_head;
    QByteArray m_tail;
    JpegScanner m_jpeg;
};

/// Whether the whole content is of that type.
[[nodiscard]] bool fits(MediaType type, QByteArrayView content);

} // namespace freehold::documents
