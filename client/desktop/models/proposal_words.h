// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/governance.h"

#include <QString>

namespace freehold::desktop {

/// What a proposal is to do, in the reader's language: amounts, days and moments as people write them. Addresses stay whole.
/// One of before its title named its parts is told as the server told it.
[[nodiscard]] QString titleInWords(const api::Proposal &proposal);
/// The same with short addresses, for lists and headings.
[[nodiscard]] QString shortTitle(const api::Proposal &proposal);

/// A single value of a call in the same way: "50.000000" is an amount, "…_bps" and "…Bps" hundredths of a per cent.
[[nodiscard]] QString valueInWords(const QString &name, const QString &value);

} // namespace freehold::desktop
