// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"

namespace freehold::test {

/// The reason of the Error that `action` throws; empty when it throws none.
template <typename Action>
[[nodiscard]] QString reasonOf(Action action)
{
    try {
        static_cast<void>(action());
    } catch (const Error &error) {
        return error.reason;
    }
    return {};
}

} // namespace freehold::test
