// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/pages/wallet/fake_node.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

namespace freehold::desktop::test {

inline const QString kFriend = "0xabcd000000000000000000000000000000001234";
inline const QString kProperty = "prop_01j9z3k8m5n7p9q1r3s5t7v9wx";

[[nodiscard]] inline QJsonObject tokenizedProperty()
{
    const QJsonObject address{
        {"street", "Lindenstrasse 12"}, {"city", "Berlin"}, {"postal_code", "10969"}, {"country", "DE"}};
    return {{"id", kProperty},
            {"manager_id", "usr_01j00000000000000000000001"},
            {"state", "TOKENIZED"},
            {"name", "Lindenstrasse 12"},
            {"description", "Two houses around a yard."},
            {"address", address},
            {"kind", "residential"},
            {"valuation_usd", "500000.00"},
            {"valued_on", "2026-03-01"},
            {"price_per_share", "51.200000"},
            {"open_for_sale", false},
            {"area_square_meters", 420},
            {"year_built", 1912},
            {"review_note", QJsonValue::Null},
            {"created_at", "2026-01-01T00:00:00Z"},
            {"updated_at", "2026-01-01T00:00:00Z"}};
}

[[nodiscard]] inline QJsonObject tokenOf(const QString &property)
{
    const QString hash = "0x" + QString(64, u'9');
    const QJsonObject rules{{"country_mode", "block"},
                            {"countries", QJsonArray{}},
                            {"accredited_only", false},
                            {"max_holding_bps", 1000},
                            {"max_holders", 200},
                            {"max_united_states_holders", QJsonValue::Null},
                            {"max_non_accredited_holders", QJsonValue::Null},
                            {"minimum_holding", "5"},
                            {"holding_period_seconds", 0},
                            {"manual_approval", false}};
    return {{"property_id", property},
            {"address", kToken},
            {"name", "Lindenstrasse 12"},
            {"symbol", "LIND"},
            {"authorized_shares", "24000"},
            {"sold_shares", "21480"},
            {"price_per_share", "51.200000"},
            {"sale_open", true},
            {"sale_state", "open"},
            {"sale_deadline", QJsonValue::Null},
            {"minimum_raise", QJsonValue::Null},
            {"minimum_raised", true},
            {"raised", "0.000000"},
            {"released", "0.000000"},
            {"refunded", "0.000000"},
            {"deed_hash", hash},
            {"rules", rules},
            {"transaction_hash", hash},
            {"tokenized_at", "2026-02-20T10:00:00Z"}};
}

/// A wallet with 20 USDC, 40 shares and one coin, at a node that lets everything through.
struct Chain {
    FakeNode node;
    PageFixture fixture;

    Chain()
    {
        fixture.api.answer("listProperties", pageOf({tokenizedProperty()}));
        fixture.api.answer("getToken", tokenOf(kProperty));
        fixture.createWallet();
        if (!await(fixture.wallet.saveContact({*evm::Address::parse(kFriend), "Ada"})))
            qFatal("no contact");
        tellNode(node.url().toString());
        node.answer("eth_getBalance", "0xde0b6b3a7640000");
        node.handle("eth_call", [this](const QJsonArray &params) { return call(params[0].toObject()); });
        node.answer("eth_getTransactionCount", "0x5");
        node.answer("eth_getBlockByNumber", QJsonObject{{"baseFeePerGas", "0x64"}});
        node.answer("eth_maxPriorityFeePerGas", "0xa");
        node.answer("eth_estimateGas", "0x5208");
        node.answer("eth_getTransactionReceipt", QJsonValue::Null);
        node.handle("eth_sendRawTransaction", [](const QJsonArray &) { return "0x01"; });
    }

    void tellNode(const QJsonValue &url)
    {
        fixture.api.answer("getChain",
                           {{"chain_id", 31337},
                            {"head_block", 10},
                            {"read_block", 10},
                            {"rpc_url", url},
                            {"explorer_url", QJsonValue::Null},
                            {"contracts", QJsonObject{{"marketplace", kMarket}, {"usdc", kUsdc}}}});
    }
    [[nodiscard]] QJsonValue call(const QJsonObject &call) const
    {
        const bool isBalance = call["data"].toString().startsWith("0x70a08231");
        if (!isBalance)
            return wordOf(1); // transfer() is true
        return wordOf(call["to"].toString() == kUsdc ? 20'000'000 : 40);
    }
    [[nodiscard]] std::optional<Account> account() const { return fixture.wallet.accounts().front(); }
};

} // namespace freehold::desktop::test
