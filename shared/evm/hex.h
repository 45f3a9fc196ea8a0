// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"

#include <QAnyStringView>
#include <QByteArray>

namespace freehold::evm {

/// "0x" and two lower-case digits for every byte.
[[nodiscard]] QString toHex(QByteArrayView bytes);

/// Reads "0x" and an even number of digits of either case; the prefix is required. Errors: InvalidHex.
[[nodiscard]] Result<QByteArray> fromHex(QAnyStringView text);

/// The value of one hexadecimal digit, or -1.
[[nodiscard]] constexpr int hexDigitValue(char32_t digit)
{
    if (digit >= U'0' && digit <= U'9')
        return static_cast<int>(digit - U'0');
    if (digit >= U'a' && digit <= U'f')
        return static_cast<int>(digit - U'a') + 10;
    if (digit >= U'A' && digit <= U'F')
        return static_cast<int>(digit - U'A') + 10;
    return -1;
}

} // namespace freehold::evm
