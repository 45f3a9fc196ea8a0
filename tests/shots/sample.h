// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/support/fake_api.h"

namespace freehold::desktop::shots {

/// Teaches the stand-in for a server what tests/shots/sample.json says, by operation, and gives properties their pictures.
void answerWithSamples(test::FakeApi &api);

} // namespace freehold::desktop::shots
