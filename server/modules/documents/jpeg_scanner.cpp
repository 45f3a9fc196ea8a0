// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/jpeg_scanner.h"

#include <QtEndian>

#include <algorithm>

namespace freehold::documents {

namespace {

constexpr qsizetype kStartBytes = 3;
constexpr qsizetype kFrameHeaderBytes = 9;

quint8 byteAt(QByteArrayView content, qsizetype offset) { return static_cast<quint8>(content[offset]); }
quint16 wordAt(QByteArrayView content, qsizetype offset) { return qFromBigEndian<quint16>(content.data() + offset); }

/// Markers C0 to CF start a frame, except for the three that define tables.
bool isStartOfFrame(quint8 marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

} // namespace

void JpegScanner::append(QByteArrayView piece)
{
    if (m_state == State::Found || m_state == State::Broken)
        return;
    const qint64 skipped = std::min<qint64>(m_skip, piece.size());
    m_skip -= skipped;
    m_pending.append(piece.sliced(skipped));
    while (step()) { }
}

/// False when more must arrive first, or nothing more matters.
bool JpegScanner::step()
{
    if (m_state == State::Start) {
        if (m_pending.size() < kStartBytes)
            return false;
        m_state = m_pending.startsWith("\xFF\xD8\xFF") ? State::Segments : State::Broken;
        take(2);
        return true;
    }
    if (m_state != State::Segments || m_pending.size() < kFrameHeaderBytes)
        return false;
    const quint8 marker = byteAt(m_pending, 1);
    if (byteAt(m_pending, 0) != 0xFF) {
        m_state = State::Broken;
    } else if (marker == 0xFF) { // fill byte
        take(1);
    } else if (isStartOfFrame(marker)) {
        m_state = wordAt(m_pending, 5) > 0 && wordAt(m_pending, 7) > 0 ? State::Found : State::Broken;
    } else if (wordAt(m_pending, 2) < 2) {
        m_state = State::Broken;
    } else {
        take(2 + wordAt(m_pending, 2));
    }
    return true;
}

void JpegScanner::take(qsizetype bytes)
{
    const qsizetype present = std::min(bytes, m_pending.size());
    m_pending.remove(0, present);
    m_skip += bytes - present;
}

} // namespace freehold::documents
