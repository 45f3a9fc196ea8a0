// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/purchase_rules.h"
#include "server/modules/token/sale_event_store.h"
#include "server/modules/token/sale_state.h"
#include "server/modules/token/share_sales_store.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>
#include <functional>

/// A sale that can fail, and what happens to it.
namespace freehold::token {

inline constexpr TimeMs kDeadline{1'000'000};

/// A token on sale that has to raise 1,000 USDC, in the transaction that the test ends with.
struct SaleFixture {
    explicit SaleFixture(Sql &s) : sql(s), property(insertProperty(s))
    {
        PropertyToken made;
        made.property = property;
        made.address = kToken;
        made.authorizedShares = {100};
        made.pricePerShare = {50'000'000};
        TokenStore::insertSale(sql, kToken, kDeadline, {1'000'000'000});
        TokenStore::insert(sql, made);
    }

    PropertyToken token() const { return *TokenStore::findByAddress(sql, kToken); }
    QString state(qint64 now = 0) const { return toString(saleStateOf(token(), {now})); }
    SaleEvent happens(SaleEventKind kind, const std::function<void(SaleEvent &)> &details = {})
    {
        SaleEvent event;
        event.token = kToken;
        event.kind = kind;
        event.position = {evm::Hash32::fromBytes(QByteArray(32, char(++logs))).value(), logs};
        event.at = {logs};
        if (details)
            details(event);
        SaleEventStore::insert(sql, event);
        return event;
    }
    SaleEvent refunded(const evm::Address &wallet, SaleEventKind kind = SaleEventKind::Refunded)
    {
        return happens(kind, [&](SaleEvent &event) {
            event.wallet = wallet;
            event.amount = {100'000'000};
        });
    }
    void buys(const evm::Address &wallet)
    {
        ShareSale sale;
        sale.token = kToken;
        sale.buyer = wallet;
        sale.shares = {2};
        sale.cost = {100'000'000};
        sale.at = {{}, ++logs};
        ShareSalesStore::insert(sql, sale);
    }
    Purchase confirmedPurchase(const evm::Address &wallet)
    {
        Purchase purchase = requested();
        purchase.property = property;
        purchase.user = kBuyer;
        purchase.wallet = wallet;
        purchase.pricePerShare = {50'000'000};
        PurchaseStore::insert(sql, purchase);
        submit(purchase, kSignatures, {5});
        purchase.state = PurchaseState::Confirmed;
        purchase.transactionHash = evm::Hash32();
        purchase.confirmedAt = TimeMs{6};
        PurchaseStore::update(sql, purchase);
        return purchase;
    }

    Sql &sql;
    PropertyId property;
    quint32 logs = 100;
};

} // namespace freehold::token
