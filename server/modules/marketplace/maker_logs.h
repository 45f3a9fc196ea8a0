// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"

#include <map>
#include <set>

namespace freehold::marketplace {

/// Of whom the chain may say something else after a log.
struct Change {
    enum class Scope {
        Nobody,
        Wallets,   ///< those that the log names, and who depends on what others hold of its token
        Everybody, ///< rules, fees, pauses, issuers: all that happens rarely
    };
    Scope scope = Scope::Nobody;
    std::set<evm::Address> wallets = {};
};

/// The logs after which the chain may say something else of a maker.
class MakerLogs {
public:
    MakerLogs();

    [[nodiscard]] Change changeBy(const blockchain::ChainLog &log) const;
    /// To be read of the contracts that are watched.
    [[nodiscard]] std::vector<evm::Hash32> topics() const;
    /// USDC's, of which all but those that name a maker are none of our business.
    [[nodiscard]] static std::vector<blockchain::WalletLogs> ofUsdc(const evm::Address &usdc);

private:
    std::map<evm::Hash32, Change::Scope> m_scopes;
};

} // namespace freehold::marketplace
