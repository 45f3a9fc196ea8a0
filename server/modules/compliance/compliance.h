// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance_rule_settings.h"
#include "server/modules/compliance/compliance_words.h"
#include "shared/api/compliance_api.h"
#include "shared/api/token_api.h"
#include "shared/evm/address.h"

#include <memory>

namespace freehold::auth {
class AuthModule;
}
namespace freehold::kyc {
class KycModule;
}

/// Who may buy what, with reasons. Has no tables and no routes: the chain is the authority.
namespace freehold::compliance {

struct ChainFacts;
struct TransferFacts;
struct PersonFacts;

struct EligibilityQuestion {
    UserId user;
    evm::Address wallet;
    Shares shares;
    evm::Address token;
};

struct TransferQuestion {
    UserId user;
    evm::Address wallet; ///< whose shares
    std::optional<evm::Address> to;
    Shares shares;
    evm::Address token;
};

/// What the chain says to a question, as it was at one block: for whoever asks again and hears by the logs when it changes.
struct SeenOnChain {
    blockchain::BlockRef asOf = {};   ///< it is of this block, or of a later one
    std::optional<TimeMs> until = {}; ///< then a verification ends, and no log says so
    bool isOfOthersToo = false;       ///< what other wallets hold is part of it
    bool isForAnyShares = false;      ///< the answer to another number of shares follows from it
    /// One of them.
    std::shared_ptr<const ChainFacts> purchase = {};
    std::shared_ptr<const TransferFacts> transfer = {};
};

/// A person, with the wallet that they want to use.
struct PersonQuestion {
    UserId user;
    evm::Address wallet;
};

/// What this server itself knows of them.
using PersonSeen = std::shared_ptr<const PersonFacts>;

class ComplianceModule {
public:
    ComplianceModule(Core &core, auth::AuthModule &auth, kyc::KycModule &kyc, blockchain::BlockchainModule &blockchain);
    ~ComplianceModule();

    /// Every check, in the order of openapi's EligibilityCheck. Throws ProviderFailed when the chain does not answer, and
    /// InvalidRequest for a number of shares whose cost cannot be counted.
    [[nodiscard]] Task<api::Eligibility> check(EligibilityQuestion question);
    /// The same for handing shares on: to anybody, as far as that can be said, or to a wallet that is named.
    [[nodiscard]] Task<std::vector<api::EligibilityCheck>> checkTransfer(TransferQuestion question);
    /// The chain's side of check() and checkTransfer(), to be judged by judge().
    [[nodiscard]] Task<SeenOnChain> see(EligibilityQuestion question);
    [[nodiscard]] Task<SeenOnChain> see(TransferQuestion question);
    /// Whom the checks are about, one answer for each question in its place; for use inside a transaction.
    [[nodiscard]] std::vector<PersonSeen> people(Sql &sql, const std::vector<PersonQuestion> &questions) const;
    /// The checks of check() or checkTransfer(), whichever was asked, for this person now. Those of the first sale's price are
    /// no part of it: there is no cost here.
    [[nodiscard]] std::vector<api::EligibilityCheck> judge(const PersonSeen &person, Shares shares,
                                                           const SeenOnChain &seen) const;
    /// What this server itself took back from a person, or ended, that a token with such rules wants: the failed check, or
    /// nothing. Asks no chain, which hears of it later.
    [[nodiscard]] std::optional<api::EligibilityCheck> lostStanding(const PersonSeen &person,
                                                                    const api::TokenRules &rules) const;
    /// The same with a look at the person, whichever wallet they use; for use inside a transaction.
    [[nodiscard]] std::optional<api::EligibilityCheck> lostStanding(Sql &sql, const UserId &user,
                                                                    const api::TokenRules &rules) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::compliance
