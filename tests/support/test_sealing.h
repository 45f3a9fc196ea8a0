// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crypto/sealing.h"

namespace freehold::test {

/// Sealing with keys that are nobody's.
[[nodiscard]] inline Sealing testSealing(Random &random)
{
    return Sealing::fromText({.dataKeys = "test:" + QByteArray(Sealing::kKeyBytes, 'k').toBase64(),
                              .indexKey = QByteArray(Sealing::kKeyBytes, 'i').toBase64()},
                             random)
        .value();
}

} // namespace freehold::test
