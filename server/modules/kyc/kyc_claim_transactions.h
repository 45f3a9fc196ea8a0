// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/kyc/kyc_claim_store.h"

namespace freehold::kyc {

/// Purpose of our chain transactions.
inline const QString kClaimPurpose = QStringLiteral("kyc_claim");
inline const QString kRevocationPurpose = QStringLiteral("kyc_revocation");

/// Makes the transaction of a planned step, and the signed claim in it.
class ClaimTransactions {
public:
    struct Prepared {
        blockchain::NewChainTransaction transaction;
        std::optional<SignedClaim> claim; ///< if there is one in it
    };

    ClaimTransactions(const Clock &clock, const KycConfig &config, blockchain::BlockchainModule &blockchain)
        : m_clock(clock), m_config(config), m_blockchain(blockchain)
    {
    }

    /// Throws Unavailable "claim_key_not_trusted" when the claim issuer does not (or no longer) know our key: such a claim
    /// would count for nothing, so none is sent until the key is right.
    [[nodiscard]] Task<Prepared> prepare(PlannedClaim claim, ClaimFacts facts);
    /// Revokes signatures at the claim issuer, after `claim` took the place of theirs; whoever is verified stays so.
    [[nodiscard]] blockchain::NewChainTransaction revocation(const ClaimRecord &claim,
                                                             const std::vector<QByteArray> &signatures) const;

private:
    struct NewClaim {
        quint64 topic = 0;
        QByteArray data;
        SignedClaim signedClaim;
    };
    [[nodiscard]] Task<NewClaim> newClaim(PlannedClaim claim, ClaimFacts facts);
    [[nodiscard]] Task<evm::Address> identityOf(evm::Address original);
    [[nodiscard]] Task<> requireAccepted(evm::Address identity, NewClaim claim);

    const Clock &m_clock;
    const KycConfig &m_config;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::kyc
