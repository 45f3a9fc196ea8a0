// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/purchase_messages.h"
#include "server/modules/token/purchase_standing.h"
#include "server/modules/token/purchase_store.h"
#include "server/modules/token/token.h"

namespace freehold::token {

/// Purchases that this server relays: checked before the wallet opens, checked again before they are sent.
class PurchaseService {
public:
    PurchaseService(Core &core, TokenConfig config, TokenDependencies modules)
        : m_core(core)
        , m_config(config)
        , m_modules(modules)
        , m_messages(modules.blockchain.contracts())
        , m_standing(modules.compliance, modules.blockchain)
    {
    }

    struct Created {
        Purchase purchase;
        QJsonObject purchaseTypedData;
        QJsonObject permitTypedData;
        QJsonObject authorizationTypedData;
    };
    [[nodiscard]] Task<Created> create(Actor actor, api::PurchaseRequest request);
    [[nodiscard]] Task<Purchase> sign(Actor actor, PurchaseId id, api::PurchaseSignatures signatures);
    /// Nothing is bought once it returns. Refused as soon as the relay is signed: those bytes may be anywhere.
    [[nodiscard]] Task<Purchase> cancel(Actor actor, PurchaseId id);
    [[nodiscard]] Task<Purchase> get(Actor actor, PurchaseId id);
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<Purchase>> list(Actor actor, std::optional<PurchaseId> before, int limit);

    /// The relaying transaction came to nothing.
    void fail(Sql &sql, const blockchain::ChainTransactionFailed &news);
    /// This person's verification was taken back or has ended.
    void withdraw(Sql &sql, const UserId &user) { m_standing.withdraw(sql, user); }

private:
    [[nodiscard]] PropertyToken requireOnSale(Sql &sql, const Actor &actor, PropertyId id) const;
    [[nodiscard]] Task<evm::U256> permitNonce(evm::Address wallet);
    [[nodiscard]] Task<MessageDomain> usdcDomain();
    [[nodiscard]] Purchase newPurchase(const Actor &actor, const api::PurchaseRequest &request,
                                       const PropertyToken &token, const evm::U256 &nonce);
    void requireSignatures(const Purchase &purchase, const api::PurchaseSignatures &signatures,
                           const MessageDomain &usdc) const;
    [[nodiscard]] Task<> simulate(Purchase purchase);
    /// With why its relay waits, if it does.
    [[nodiscard]] Purchase withWaiting(Sql &sql, Purchase purchase) const;
    [[nodiscard]] Purchase relay(Sql &sql, const Purchase &checked);

    Core &m_core;
    TokenConfig m_config;
    TokenDependencies m_modules;
    PurchaseMessages m_messages;
    PurchaseStanding m_standing;
    std::optional<MessageDomain> m_usdcDomain; ///< asked once: neither changes in the life of a process
};

} // namespace freehold::token
