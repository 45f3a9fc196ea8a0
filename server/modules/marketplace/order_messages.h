// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crypto/signed_messages.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/marketplace_types.h"

namespace freehold::marketplace {

/// Throws Error{Unavailable, "market_not_deployed"} where the deployment has no market.
[[nodiscard]] evm::Address marketOf(const blockchain::ChainContracts &contracts);

/// The messages that a maker signs, as JSON for eth_signTypedData_v4.
class OrderMessages {
public:
    explicit OrderMessages(blockchain::ChainContracts contracts) : m_contracts(std::move(contracts)) { }

    [[nodiscard]] QJsonObject orderTypedData(const OrderTerms &terms, const QString &summary) const;
    /// The digest of it: the order's name on chain.
    [[nodiscard]] evm::Hash32 hashOf(const OrderTerms &terms, const QString &summary) const;

private:
    blockchain::ChainContracts m_contracts;
};

/// Whether the wallet's own key signed that; a wallet that is a contract has none.
[[nodiscard]] bool isSignedByKey(const evm::Hash32 &digest, const QByteArray &signature, const evm::Address &wallet);

} // namespace freehold::marketplace
