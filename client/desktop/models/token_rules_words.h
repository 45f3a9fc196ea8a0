// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/token.h"

#include <QStringList>

namespace freehold::desktop {

/// What the rules of a token mean for who may hold how much, a sentence each.
[[nodiscard]] QStringList rulesInWords(const api::TokenRules &rules, Shares allShares);

} // namespace freehold::desktop
