// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/ulid.h"

#include <algorithm>
#include <array>

namespace freehold {

namespace {
constexpr QLatin1StringView kAlphabet{"0123456789abcdefghjkmnpqrstvwxyz"};
constexpr int kTimeCharacters = 10;

/// Of kAlphabet, which leaves out the four letters that are read as others.
bool isUlidCharacter(QChar c)
{
    const bool isLetter = c >= u'a' && c <= u'z' && c != u'i' && c != u'l' && c != u'o' && c != u'u';
    return isLetter || (c >= u'0' && c <= u'9');
}
} // namespace

QString makeUlid(qint64 unixTimeMs, QByteArrayView randomness)
{
    Q_ASSERT(randomness.size() == kUlidRandomBytes);
    QString text(kUlidLength, Qt::Uninitialized);
    auto time = static_cast<quint64>(unixTimeMs);
    for (int i = kTimeCharacters - 1; i >= 0; --i, time >>= 5)
        text[i] = kAlphabet[static_cast<qsizetype>(time & 31)];

    // 80 bits are exactly 16 characters of 5 bits.
    quint32 bits = 0;
    int bitCount = 0;
    int position = kTimeCharacters;
    for (const char byte : randomness) {
        bits = (bits << 8) | static_cast<quint8>(byte);
        for (bitCount += 8; bitCount >= 5; bitCount -= 5)
            text[position++] = kAlphabet[static_cast<qsizetype>((bits >> (bitCount - 5)) & 31)];
    }
    return text;
}

bool isUlid(QStringView text)
{
    // The first character carries only 3 bits.
    return text.size() == kUlidLength && text.front() <= u'7' && std::ranges::all_of(text, isUlidCharacter);
}

} // namespace freehold
