// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::marketplace {

/// Words for a mail that say why an order waits or a trade failed; clients translate the reason itself. One that has no words of its
/// own is named as it is.
[[nodiscard]] QString wordsOf(const QString &reason);

} // namespace freehold::marketplace
