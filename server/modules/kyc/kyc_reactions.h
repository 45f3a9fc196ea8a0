// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claims.h"

namespace freehold::kyc {

/// Whatever can make a next step on chain due: a decision, another wallet, the end of the step before.
class KycReactions {
public:
    KycReactions(Core &core, Claims &claims) : m_core(core), m_claims(claims) { }
    void subscribe();

private:
    /// Something was taken away that must not come back by what is queued.
    [[nodiscard]] Task<> onLost(UserId user, Job job);
    [[nodiscard]] Task<> onConfirmed(blockchain::ChainTransactionConfirmed event, Job job);
    [[nodiscard]] Task<> onFailed(blockchain::ChainTransactionFailed event, Job job);
    [[nodiscard]] Task<> ignore(Job job);

    Core &m_core;
    Claims &m_claims;
};

} // namespace freehold::kyc
