// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/support/fake_api.h"

namespace freehold::desktop {

inline constexpr int kManyOrders = 10'000;
inline constexpr int kManyProperties = 1'000;

/// A server of the samples with as many orders and properties, which it gives out page by page as the real one does: 50 at a
/// time unless asked, 100 at most.
void answerWithMany(test::FakeApi &api);

} // namespace freehold::desktop
