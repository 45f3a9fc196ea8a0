// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/status_pill.h"
#include "generated/desktop_api/kyc.h"

#include <optional>

namespace freehold::desktop {

/// How a level of verification stands, for its owner.
struct VerificationView {
    QString state; ///< one or two words
    Tone tone = Tone::Neutral;
    QString sentence; ///< what that means and what comes next
    QStringList reasons;
    QString action;        ///< words of the button that leads to the provider; empty when there is nothing to do there
    bool isMoving = false; ///< will change without this program
};

[[nodiscard]] VerificationView viewOf(api::VerificationLevel level, const std::optional<api::Verification> &known,
                                      const QDateTime &now);

/// A label of the provider in words; one that is not known is shown as it is.
[[nodiscard]] QString refusalWords(const QString &label);

} // namespace freehold::desktop
