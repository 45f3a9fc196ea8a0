// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::desktop {

/// A proposal's title as people write figures: amounts with the separators of their language, and days and moments in it. The
/// server writes them as the API does ("1213.450000 USDC", "2026-10-01"). Addresses stay whole.
[[nodiscard]] QString titleInWords(const QString &title);
/// The same with short addresses, for lists and headings.
[[nodiscard]] QString shortTitle(const QString &title);

/// A single value of a call in the same way: "50.000000" is an amount, "…_bps" and "…Bps" hundredths of a per cent.
[[nodiscard]] QString valueInWords(const QString &name, const QString &value);

} // namespace freehold::desktop
