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

std::optional<api::EligibilityCheck> ComplianceModule::lostStanding(Sql &sql, const UserId &user,
                                                                    const api::TokenRules &rules) const
{
    return m_private->service.lostStanding(sql, user, rules);
}

} // namespace freehold::compliance
