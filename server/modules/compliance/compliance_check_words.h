// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/compliance/compliance_restrictions.h"
#include "shared/api/compliance_api.h"

#include <vector>

/// What the checks of purchases and of transfers share.
namespace freehold::compliance {

using api::EligibilityCheck;

[[nodiscard]] EligibilityCheck passed(const char *rule);
[[nodiscard]] EligibilityCheck failed(const char *rule, const char *reason, const QString &message,
                                      const QJsonObject &params = {});
[[nodiscard]] EligibilityCheck failed(const char *rule, const Refusal &refusal);
/// The time of an approval is over.
[[nodiscard]] EligibilityCheck expired(const char *rule, const char *reason, const QString &message,
                                       const VerificationFacts &facts);

[[nodiscard]] EligibilityCheck checkWalletLinked(const PersonFacts &person);
[[nodiscard]] EligibilityCheck checkIdentity(const InvestorFacts &investor, const PersonFacts &person, TimeMs now);

/// The contract has the last word: where it refuses what looked right here, the rule it names fails.
void applyRestriction(std::vector<EligibilityCheck> &checks, const Restriction &restriction,
                      QLatin1StringView (*ruleOf)(int));

} // namespace freehold::compliance
