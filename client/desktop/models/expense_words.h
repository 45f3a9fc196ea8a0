// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/rent.h"

class QComboBox;

namespace freehold::desktop {

/// "Repairs", "Insurance" …
[[nodiscard]] QString expenseCategoryWords(api::ExpenseCategory category);
/// One item each, with the API's word as its data.
void addExpenseCategories(QComboBox &box);

} // namespace freehold::desktop
