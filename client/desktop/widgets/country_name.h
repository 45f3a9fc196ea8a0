// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::desktop {

/// What a country of ISO 3166-1 (two letters) is called in the reader's language; the code itself where it has no name.
[[nodiscard]] QString countryName(const QString &alpha2);

} // namespace freehold::desktop
