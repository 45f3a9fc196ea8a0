// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/text_bytes32.h"

#include <algorithm>
#include <stdexcept>

namespace freehold::evm {

namespace {
constexpr qsizetype kMaxLength = 31;

bool isPrintable(quint8 byte) { return byte > 0x20 && byte < 0x7F; }
} // namespace

Hash32 toBytes32(const QString &text)
{
    const QByteArray ascii = text.toLatin1();
    if (ascii.isEmpty() || ascii.size() > kMaxLength || QString::fromLatin1(ascii) != text
        || !std::ranges::all_of(ascii, [](char c) { return isPrintable(static_cast<quint8>(c)); }))
        throw std::logic_error("text does not fit a bytes32");
    Hash32 bytes;
    std::ranges::copy(ascii, bytes.bytes.begin());
    return bytes;
}

std::optional<QString> textOfBytes32(const Hash32 &bytes)
{
    const auto end = std::ranges::find(bytes.bytes, quint8{0});
    const bool isText = end != bytes.bytes.begin() && std::all_of(bytes.bytes.begin(), end, isPrintable);
    const bool isFilled = std::all_of(end, bytes.bytes.end(), [](quint8 byte) { return byte == 0; });
    if (!isText || !isFilled || end == bytes.bytes.end())
        return std::nullopt;
    return QString::fromLatin1(bytes.view().first(end - bytes.bytes.begin()));
}

} // namespace freehold::evm
