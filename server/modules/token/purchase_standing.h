// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/token/purchase_store.h"

namespace freehold::token {

inline const QString kPurchasePurpose = QStringLiteral("purchase");

/// Purchases of people who lost what the shares want of their holder. This server knows it before the chain does, so it
/// sends nothing for them that it has not signed yet.
class PurchaseStanding {
public:
    PurchaseStanding(compliance::ComplianceModule &compliance, blockchain::BlockchainModule &blockchain)
        : m_compliance(compliance), m_blockchain(blockchain)
    {
    }

    /// Throws RuleRefused with the reason when the buyer has lost it.
    void require(Sql &sql, const Purchase &purchase) const;
    /// Withdraws this person's purchases that the reason stands against; each fails by the news of its transaction.
    void withdraw(Sql &sql, const UserId &user) const;

private:
    [[nodiscard]] std::optional<api::EligibilityCheck> lost(Sql &sql, const Purchase &purchase) const;

    compliance::ComplianceModule &m_compliance;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::token
