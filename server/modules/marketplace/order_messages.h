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

    /// What cancels one order, or all of an epoch, on chain; `summary` is order_terms' text for it.
    [[nodiscard]] QJsonObject cancelTypedData(const QString &summary, const evm::Address &maker,
                                              const evm::Hash32 &order) const;
    [[nodiscard]] QJsonObject cancelAllTypedData(const QString &summary, const evm::Address &maker,
                                                 quint64 epoch) const;

private:
    [[nodiscard]] MessageDomain domain() const;

    blockchain::ChainContracts m_contracts;
};

} // namespace freehold::marketplace
