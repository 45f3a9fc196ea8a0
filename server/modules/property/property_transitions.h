// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/states.h"

#include <optional>

namespace freehold::property {

enum class PropertyAction {
    Edit,  ///< facts and documents
    File,  ///< add a document that is neither deed nor photo
    Value, ///< add a valuation
    Submit,
    Withdraw,
    Approve,
    RequestChanges,
    Reject,
    StartTokenizing,
    AbandonTokenizing,
    FinishTokenizing,
    UndoTokenized,
};

/// The one table of a property's life: the state after the action, or nothing when the state does not allow it.
[[nodiscard]] std::optional<PropertyState> stateAfter(PropertyAction action, PropertyState state);

/// As stateAfter; throws Conflict "wrong_state" with {state, needed} when the state does not allow it.
[[nodiscard]] PropertyState requireStateAfter(PropertyAction action, PropertyState state);

} // namespace freehold::property
