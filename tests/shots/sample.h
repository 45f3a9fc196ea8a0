// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/support/fake_api.h"

namespace freehold::desktop::shots {

/// Teaches the stand-in for a server what tests/shots/samples say, by operation, and gives properties their pictures. A list is
/// narrowed by its `state`, and what is asked for by its id is looked up in the list of its kind.
void answerWithSamples(test::FakeApi &api);

/// As answerWithSamples(), with the properties of every state, which managers and admins see.
void answerStaffWithSamples(test::FakeApi &api);

/// The answer of the samples to an operation.
[[nodiscard]] QJsonObject sampleOf(const QString &operation);

} // namespace freehold::desktop::shots
