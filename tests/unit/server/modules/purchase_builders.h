// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/purchase_store.h"
#include "shared/evm/eip712.h"
#include "shared/evm/text_bytes32.h"
#include "tests/unit/server/modules/share_model.h"

/// A purchase that stands at its beginning, and what it refers to.
namespace freehold::token {

using freehold::test::anvilAccount;

inline Purchase requested()
{
    Purchase purchase;
    purchase.id = PurchaseId::trusted(QStringLiteral("pur_01j00000000000000000000000"));
    purchase.wallet = anvilAccount(3);
    purchase.token = kToken;
    purchase.shares = {40};
    purchase.cost = {2'000'000'000};
    purchase.permitNonce = QStringLiteral("7");
    purchase.expiresAt = {1'767'225'600'000};
    return purchase;
}

inline blockchain::ChainContracts someContracts()
{
    blockchain::ChainContracts contracts;
    contracts.chainId = 31337;
    contracts.primarySale = anvilAccount(1);
    contracts.usdc = anvilAccount(2);
    return contracts;
}

inline evm::Hash32 digestOf(const Purchase &purchase)
{
    const auto contracts = someContracts();
    const evm::Eip712Domain domain{.name = QStringLiteral("Freehold PrimarySale"),
                                   .version = QStringLiteral("1"),
                                   .chainId = evm::U256(contracts.chainId),
                                   .verifyingContract = contracts.primarySale,
                                   .salt = {}};
    const evm::Hash32 hash =
        evm::Eip712Struct(
            "Purchase(address buyer,address token,uint256 shares,uint256 cost,bytes32 nonce,uint256 deadline)")
            .add(purchase.wallet)
            .add(purchase.token)
            .add(evm::U256(40))
            .add(evm::U256(2'000'000'000))
            .add(evm::toBytes32(purchase.id.text()))
            .add(evm::U256(1'767'225'600))
            .hash();
    return evm::typedDataDigest(domain.separator(), hash);
}

inline const UserId kBuyer = UserId::trusted(QStringLiteral("usr_01j00000000000000000000000"));

inline PropertyId insertProperty(Sql &sql)
{
    const PropertyId id = PropertyId::trusted(QStringLiteral("prop_01j00000000000000000000000"));
    sql.exec(QStringLiteral("INSERT INTO users (id, email_index, roles, password_hash, created_at) "
                            "VALUES (:id, 'nobody', 1, 'x', 1)"),
             {{"id", kBuyer}});
    sql.exec(QStringLiteral("INSERT INTO properties (id, manager_id, state, name, description, street, city, "
                            "postal_code, country, kind, "
                            "valuation_usd_cents, area_square_meters, year_built, created_at, updated_at) VALUES (:id, "
                            ":manager, 'TOKENIZED', "
                            "'n', '', 's', 'c', 'p', 'US', 'mixed', 1, 1, 2000, 1, 1)"),
             {{"id", id}, {"manager", kBuyer}});
    return id;
}

inline const api::PurchaseSignatures kSignatures{QByteArray(65, 'a'), QByteArray(65, 'b')};

} // namespace freehold::token
