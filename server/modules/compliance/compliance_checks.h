// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/compliance/compliance_facts.h"
#include "shared/api/compliance_api.h"

namespace freehold::compliance {

/// The rules of a purchase, each with its reason. Pure: the facts are gathered before.
[[nodiscard]] std::vector<api::EligibilityCheck> checkPurchase(const ChainFacts &chain, const PersonFacts &person,
                                                               Shares shares, Usdc cost);

/// The same for handing shares on.
[[nodiscard]] std::vector<api::EligibilityCheck> checkTransfer(const TransferFacts &chain, const PersonFacts &person,
                                                               Shares shares);

/// What a token wants to know of its holder, beyond the identity.
struct Wanted {
    bool accreditation = false;
    bool country = false;
};
/// What was taken back, has ended or is no longer true of what is wanted, whatever the chain still says; nothing when nothing is.
[[nodiscard]] std::optional<api::EligibilityCheck> checkStanding(const PersonFacts &person, Wanted wanted);

} // namespace freehold::compliance
