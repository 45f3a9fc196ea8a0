// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance.h"

#include "server/modules/compliance/compliance_service.h"

namespace freehold::compliance {

struct ComplianceModule::Private {
    ComplianceService service;
};

ComplianceModule::ComplianceModule(Core &core, auth::AuthModule &auth, kyc::KycModule &kyc,
                                   blockchain::BlockchainModule &blockchain)
    : m_private(std::make_unique<Private>(ComplianceService(core, auth, kyc, blockchain)))
{
}

ComplianceModule::~ComplianceModule() = default;

Task<api::Eligibility> ComplianceModule::check(EligibilityQuestion question)
{
    return m_private->service.check(std::move(question));
}

Task<std::vector<api::EligibilityCheck>> ComplianceModule::checkTransfer(TransferQuestion question)
{
    return m_private->service.checkTransfer(std::move(question));
}

Task<SeenOnChain> ComplianceModule::see(EligibilityQuestion question)
{
    return m_private->service.see(std::move(question));
}

Task<SeenOnChain> ComplianceModule::see(TransferQuestion question)
{
    return m_private->service.see(std::move(question));
}

std::vector<PersonSeen> ComplianceModule::people(Sql &sql, const std::vector<PersonQuestion> &questions) const
{
    return m_private->service.people(sql, questions);
}

std::vector<api::EligibilityCheck> ComplianceModule::judge(const PersonSeen &person, Shares shares,
                                                           const SeenOnChain &seen) const
{
    return m_private->service.judge(*person, shares, seen);
}

std::optional<api::EligibilityCheck> ComplianceModule::lostStanding(const PersonSeen &person,
                                                                    const api::TokenRules &rules) const
{
    return ComplianceService::lostStanding(*person, rules);
}

std::optional<api::EligibilityCheck> ComplianceModule::lostStanding(Sql &sql, const UserId &user,
                                                                    const api::TokenRules &rules) const
{
    return lostStanding(people(sql, {{user, {}}}).front(), rules);
}

} // namespace freehold::compliance
