// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ws/text_frame.h"

#include <QtEndian>

namespace freehold {

namespace {

constexpr char kFinalText = '\x81';
constexpr qsizetype kMaxShortLength = 125;
constexpr qsizetype kMaxMediumLength = 0xffff;
constexpr char kMediumLength = 126;
constexpr char kLongLength = 127;

template <typename Number>
void appendBigEndian(QByteArray &bytes, Number number)
{
    const Number bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

} // namespace

QByteArray textFrame(const QByteArray &utf8)
{
    QByteArray frame;
    frame.reserve(utf8.size() + 10);
    frame += kFinalText;
    if (utf8.size() <= kMaxShortLength) {
        frame += static_cast<char>(utf8.size());
    } else if (utf8.size() <= kMaxMediumLength) {
        frame += kMediumLength;
        appendBigEndian(frame, static_cast<quint16>(utf8.size()));
    } else {
        frame += kLongLength;
        appendBigEndian(frame, static_cast<quint64>(utf8.size()));
    }
    return frame += utf8;
}

} // namespace freehold
