// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/pages/wallet/fake_node.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

namespace freehold::desktop::test {

inline const QString kFriend = "0xabcd000000000000000000000000000000001234";
inline const QString kProperty = "prop_01j9z3k8m5n7p9q1r3s5t7v9wx";

[[nodiscard]] inline QJsonObject listedToken(const QString &address, const QString &name)
{
    return {{"property_id", kProperty},
            {"property_name", name},
            {"property_state", "TOKENIZED"},
            {"symbol", "LIND"},
            {"address", address}};
}

/// A wallet with 20 USDC, 40 shares and one coin, at a node that lets everything through.
struct Chain {
    FakeNode node;
    PageFixture fixture;

    Chain()
    {
        fixture.api.answer("listTokens", pageOf({listedToken(kToken, "Lindenstrasse 12")}));
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
