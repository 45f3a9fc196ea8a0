// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/fixed_bytes.h"

#include <QString>

#include <optional>

namespace freehold::evm {

/// An id's text in a bytes32, left-aligned and filled with zeros; it must be 1 to 31 ASCII characters (a defect otherwise).
[[nodiscard]] Hash32 toBytes32(const QString &text);
/// The text again; empty for bytes that toBytes32 does not make.
[[nodiscard]] std::optional<QString> textOfBytes32(const Hash32 &bytes);

} // namespace freehold::evm
