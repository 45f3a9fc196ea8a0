// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/compliance/compliance.h"
#include "server/modules/compliance/compliance_facts.h"

namespace freehold::compliance {

class ComplianceService {
public:
    ComplianceService(Core &core, auth::AuthModule &auth, kyc::KycModule &kyc, blockchain::BlockchainModule &blockchain)
        : m_core(core), m_auth(auth), m_kyc(kyc), m_blockchain(blockchain)
    {
    }

    [[nodiscard]] Task<api::Eligibility> check(EligibilityQuestion question);
    [[nodiscard]] Task<std::vector<api::EligibilityCheck>> checkTransfer(TransferQuestion question);
    [[nodiscard]] Task<SeenOnChain> see(EligibilityQuestion question);
    [[nodiscard]] Task<SeenOnChain> see(TransferQuestion question);
    [[nodiscard]] std::vector<PersonSeen> people(Sql &sql, const std::vector<PersonQuestion> &questions) const;
    [[nodiscard]] std::vector<api::EligibilityCheck> judge(const PersonFacts &person, Shares shares,
                                                           const SeenOnChain &seen) const;
    [[nodiscard]] static std::optional<api::EligibilityCheck> lostStanding(const PersonFacts &person,
                                                                           const api::TokenRules &rules);

private:
    [[nodiscard]] PersonFacts personFacts(Sql &sql, const UserId &user, const evm::Address &wallet) const;

    Core &m_core;
    auth::AuthModule &m_auth;
    kyc::KycModule &m_kyc;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::compliance
