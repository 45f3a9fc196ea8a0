// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/purchase_store.h"
#include "shared/api/compliance_api.h"

namespace freehold::token {

/// Why a purchase FAILED whose buyer cancelled it.
inline const QString kCancelled = QStringLiteral("cancelled");

/// What signatures that are handed in mean for a purchase as it stands.
enum class SignStep {
    Relay,  ///< first time: check them and send
    Repeat, ///< the same ones again: nothing to do, same answer
};

/// What a cancellation means for a purchase as it stands.
enum class CancelStep {
    Cancel,   ///< nothing was handed in
    Withdraw, ///< its relay is to be withdrawn
    Repeat,   ///< it is cancelled already
};

/// Throws Conflict "wrong_state" for other signatures than before and for a purchase that is over, RuleRefused
/// "purchase_expired" for one that was left too long.
[[nodiscard]] SignStep signStep(const Purchase &purchase, const api::PurchaseSignatures &signatures, TimeMs now);

/// RuleRefused with the reason of the first check that failed and all checks in params; nothing when all passed.
void requireEligible(const api::Eligibility &eligibility);

/// REQUESTED -> SUBMITTED.
void submit(Purchase &purchase, const api::PurchaseSignatures &signatures, TimeMs now);
/// Throws Conflict "wrong_state" for a purchase that came to its end.
[[nodiscard]] CancelStep cancelStep(const Purchase &purchase);
/// REQUESTED or SUBMITTED -> FAILED, by its buyer.
void cancel(Purchase &purchase);
/// SUBMITTED -> FAILED; false, and nothing changed, in any other state.
[[nodiscard]] bool failIfSubmitted(Purchase &purchase, const QString &reason, const QJsonObject &params);

} // namespace freehold::token
