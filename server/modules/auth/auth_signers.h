// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_challenges.h"

namespace freehold::auth {

/// Who signed a message of ours: the wallet whose key did, or a contract that says so (ERC-1271).
class WalletSigners {
public:
    explicit WalletSigners(Core &core) : m_core(core) { }

    void askContractsWith(ContractWalletCheck check) { m_check = std::move(check); }

    /// Whoever it is may not be who the message is for: that is `challenges`' question. Throws RuleRefused
    /// signature_invalid; and as Challenges::require() and the chain do where a contract has to be asked, which happens only
    /// for a message that still counts.
    [[nodiscard]] Task<evm::Address> require(const Challenges &challenges, std::optional<UserId> user, QString message,
                                             QByteArray signature) const;

private:
    Core &m_core;
    ContractWalletCheck m_check;
};

} // namespace freehold::auth
