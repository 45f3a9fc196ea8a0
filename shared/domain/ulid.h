// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace freehold {

/// Bytes of randomness in a ULID (80 bits).
inline constexpr int kUlidRandomBytes = 10;
/// Characters of a ULID's text form.
inline constexpr int kUlidLength = 26;

/// The 26-character Crockford base32 form of a ULID, in lower case: 48 bits of time, 80 bits of randomness.
/// Sorts by time. `randomness` is exactly kUlidRandomBytes long. Source: github.com/ulid/spec.
[[nodiscard]] QString makeUlid(qint64 unixTimeMs, QByteArrayView randomness);

/// True for 26 characters of the ULID alphabet (lower case) whose value fits 128 bits.
[[nodiscard]] bool isUlid(QStringView text);

} // namespace freehold
