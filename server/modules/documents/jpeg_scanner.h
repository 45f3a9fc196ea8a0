// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace freehold::documents {

/// Walks over the segments of a JPEG as it arrives (ITU T.81), from the start of the image up to a frame that has a size.
class JpegScanner {
public:
    void append(QByteArrayView piece);
    [[nodiscard]] bool hasFrame() const { return m_state == State::Found; }

private:
    enum class State { Start, Segments, Found, Broken };

    [[nodiscard]] bool step();
    void take(qsizetype bytes);

    State m_state = State::Start;
    QByteArray m_pending;
    qint64 m_skip = 0; ///< of a segment whose end has not arrived
};

} // namespace freehold::documents
