// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/transfer_check.h"

#include <QString>

namespace freehold::desktop {

/// One sentence: what is wrong, or what to look at.
[[nodiscard]] QString transferNoteText(TransferNote note, const TransferDraft &draft, const TransferCheck &check,
                                       const SheetContext &context);

} // namespace freehold::desktop
