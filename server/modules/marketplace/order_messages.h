// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/marketplace_types.h"

#include <QJsonObject>

namespace freehold::marketplace {

/// Throws Error{Unavailable, "market_not_deployed"} where the deployment has no market.
[[nodiscard]] evm::Address marketOf(const blockchain::ChainContracts &contracts);

/// What USDC signs its messages with besides chain and address.
struct UsdcDomain {
    QString name;
    QString version;
};

/// The messages that a maker signs, as JSON for eth_signTypedData_v4.
class OrderMessages {
public:
    explicit OrderMessages(blockchain::ChainContracts contracts) : m_contracts(std::move(contracts)) { }

    [[nodiscard]] QJsonObject orderTypedData(const OrderTerms &terms, const QString &summary) const;
    /// The digest of it: the order's name on chain.
    [[nodiscard]] evm::Hash32 hashOf(const OrderTerms &terms, const QString &summary) const;

    struct PermitTerms {
        evm::Address owner;
        Usdc value;
        QString nonce; ///< decimal
        qint64 deadlineSeconds = 0;
    };
    /// The USDC permit (ERC-2612) that lets the market take what is bought with.
    [[nodiscard]] QJsonObject permitTypedData(const PermitTerms &permit, const UsdcDomain &usdc) const;

private:
    blockchain::ChainContracts m_contracts;
};

/// Throws RuleRefused "wrong_signature" {which} unless `signer` signed exactly this message.
void requireSignedBy(const QJsonObject &typedData, const QByteArray &signature, const evm::Address &signer,
                     const QString &which);

} // namespace freehold::marketplace
