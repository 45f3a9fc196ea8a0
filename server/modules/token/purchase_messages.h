// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crypto/signed_messages.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/purchase_store.h"

namespace freehold::token {

/// The messages a buyer signs, two or one, and the call that carries them to the chain.
class PurchaseMessages {
public:
    explicit PurchaseMessages(blockchain::ChainContracts contracts) : m_contracts(std::move(contracts)) { }

    /// EIP-712 of PrimarySale's Purchase, as JSON for eth_signTypedData_v4.
    [[nodiscard]] QJsonObject purchaseTypedData(const Purchase &purchase) const;
    /// The USDC permit (ERC-2612) that pays for it.
    [[nodiscard]] QJsonObject permitTypedData(const Purchase &purchase, const MessageDomain &usdc) const;
    /// The USDC authorization (EIP-3009) that pays for it and commits to the purchase: one signature instead of the two.
    [[nodiscard]] QJsonObject authorizationTypedData(const Purchase &purchase, const MessageDomain &usdc) const;
    /// PrimarySale's call with the purchase's signatures, which were checked before.
    [[nodiscard]] QByteArray relayCall(const Purchase &purchase) const;

private:
    blockchain::ChainContracts m_contracts;
};

} // namespace freehold::token
