// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"

namespace freehold::token {

inline const QString kRecountPurpose = QStringLiteral("holder_recount");

/// The groups in which Compliance counts a holder, as bits: contracts/src/compliance/HolderCategory.sol. `country` is the
/// ISO 3166-1 number, `topics` the registry's bitmap of valid claims.
[[nodiscard]] quint8 holderCategoriesOf(quint64 country, quint64 topics);

/// Has a holder counted anew who moved to another country, or won or lost an accreditation: the token's caps count by the
/// moment shares came. When the registry has looked at a holder's claims, a job compares and sends what differs, and nothing
/// else: a recount looks at the claims itself, which comes back here as the same news.
class HolderRecounts {
public:
    HolderRecounts(Core &core, blockchain::BlockchainModule &blockchain);
    /// In a reaction's transaction: after a rest it is looked at again, if it was a recount.
    void retry(Sql &sql, const blockchain::ChainTransactionFailed &failure);

private:
    void onRefreshed(Sql &sql, const blockchain::ChainLog &log);
    [[nodiscard]] Task<> onJob(Job job);
    void send(Sql &sql, const evm::Address &token, const evm::Address &wallet);
    /// The tokens in which the wallet's investor is counted otherwise than the registry says.
    [[nodiscard]] Task<std::vector<evm::Address>> miscounted(evm::Address wallet, std::vector<evm::Address> tokens);

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::token
