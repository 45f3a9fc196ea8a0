// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/status_pill.h"

#include <QString>

namespace freehold::desktop {

/// Whose states they are; the same word of the API reads differently for a property and for an order.
enum class StateOf {
    Property,
    Proposal,
    Stop,
    Verification,
    Charge,
    Collection,
    Conversion,
    Distribution,
    Dividend,
    Trade,
    ChainTransaction,
    Job,
    TransferApproval,
};

struct StateWords {
    QString words; ///< translated
    Tone tone = Tone::Neutral;
};

/// `state` is as the API spells it, "PENDING_APPROVAL". One that a newer server brought is shown as it is.
[[nodiscard]] StateWords stateWords(StateOf of, const QString &state);

} // namespace freehold::desktop
