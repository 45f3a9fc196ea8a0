// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/pages/market/market_data.h"

namespace freehold::desktop::test {

inline const QString kSale = "0x5555555555555555555555555555555555555555";

[[nodiscard]] inline QJsonObject withChanges(QJsonObject json, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

[[nodiscard]] inline QJsonArray membersOf(const QStringList &texts)
{
    QJsonArray list;
    for (const QString &text : texts)
        list.append(QJsonObject{{"type", text.section(u' ', 0, 0)}, {"name", text.section(u' ', 1, 1)}});
    return list;
}

[[nodiscard]] inline QJsonObject typedData(const QString &type, const QStringList &members, const QString &contract,
                                           const QJsonObject &message)
{
    const QJsonObject types{
        {"EIP712Domain", membersOf({"string name", "string version", "uint256 chainId", "address verifyingContract"})},
        {type, membersOf(members)}};
    const QJsonObject domain{{"name", type == "Permit" ? "USD Coin" : "Freehold Primary Sale"},
                             {"version", "1"},
                             {"chainId", 31337},
                             {"verifyingContract", contract}};
    return {{"types", types}, {"primaryType", type}, {"domain", domain}, {"message", message}};
}

[[nodiscard]] inline QJsonObject purchaseJson(const QString &state, const QJsonObject &changes = {})
{
    return withChanges({{"id", "pur_01h00000000000000000000001"},
                        {"property_id", kPropertyId},
                        {"wallet", kFirst},
                        {"shares", "40"},
                        {"price_per_share", "50.000000"},
                        {"cost", "2000.000000"},
                        {"state", state},
                        {"expires_at", "2036-01-01T00:00:00.000Z"},
                        {"transaction_hash", QJsonValue::Null},
                        {"failure_reason", QJsonValue::Null},
                        {"failure_params", QJsonObject()},
                        {"executable_until", QJsonValue::Null},
                        {"waiting_reason", QJsonValue::Null},
                        {"created_at", "2026-01-01T00:00:00.000Z"},
                        {"confirmed_at", QJsonValue::Null},
                        {"refunded_at", QJsonValue::Null}},
                       changes);
}

/// 40 shares for 2,000 USDC; `changes` are members of what is to be signed that a server would swap.
[[nodiscard]] inline QJsonObject offerJson(const QJsonObject &changes = {})
{
    const QString nonce = "0x" + QString(64, u'3');
    QJsonObject purchase{{"buyer", kFirst},      {"token", kToken}, {"shares", "40"},
                         {"cost", "2000000000"}, {"nonce", nonce},  {"deadline", "2082758400"}};
    QJsonObject permit{
        {"owner", kFirst}, {"spender", kSale}, {"value", "2000000000"}, {"nonce", "0"}, {"deadline", "2082758400"}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        (purchase.contains(it.key()) ? purchase : permit).insert(it.key(), it.value());
    const QJsonObject permitData =
        typedData("Permit", {"address owner", "address spender", "uint256 value", "uint256 nonce", "uint256 deadline"},
                  kUsdc, permit);
    return {{"purchase", purchaseJson("REQUESTED")},
            {"purchase_typed_data",
             typedData("Purchase",
                       {"address buyer", "address token", "uint256 shares", "uint256 cost", "bytes32 nonce",
                        "uint256 deadline"},
                       kSale, purchase)},
            {"permit_typed_data", permitData},
            {"authorization_typed_data", permitData}};
}

[[nodiscard]] inline QJsonObject check(const QString &rule, const QString &reason = {}, const QJsonObject &params = {})
{
    return {{"rule", rule},
            {"passed", reason.isEmpty()},
            {"reason", reason.isEmpty() ? QJsonValue() : QJsonValue(reason)},
            {"message", QJsonValue::Null},
            {"params", params}};
}

/// Verified and fine but for `last`.
[[nodiscard]] inline QJsonObject eligibilityJson(const QJsonObject &last)
{
    return {{"eligible", last["passed"]},
            {"cost", "2000.000000"},
            {"checks", QJsonArray{check("sale_open"), check("identity_verified"), last}}};
}

[[nodiscard]] inline QJsonObject tokenJson(bool isOpen)
{
    const QJsonObject rules{{"country_mode", "any"},
                            {"countries", QJsonArray()},
                            {"accredited_only", false},
                            {"max_holding_bps", 1000},
                            {"max_holders", QJsonValue::Null},
                            {"max_united_states_holders", QJsonValue::Null},
                            {"max_non_accredited_holders", QJsonValue::Null},
                            {"minimum_holding", "0"},
                            {"holding_period_seconds", 0},
                            {"manual_approval", false}};
    return {{"property_id", kPropertyId},
            {"address", kToken},
            {"name", "Lindenstrasse 12"},
            {"symbol", "LIND"},
            {"authorized_shares", "10000"},
            {"sold_shares", "100"},
            {"price_per_share", "50.000000"},
            {"sale_open", isOpen},
            {"sale_state", isOpen ? "open" : "closed"},
            {"sale_deadline", QJsonValue::Null},
            {"minimum_raise", QJsonValue::Null},
            {"minimum_raised", true},
            {"raised", "5000.000000"},
            {"released", "0.000000"},
            {"refunded", "0.000000"},
            {"deed_hash", kHash},
            {"rules", rules},
            {"transaction_hash", kHash},
            {"tokenized_at", "2026-01-01T00:00:00.000Z"}};
}

/// A property for sale, whose buyer may buy and has the wallet linked.
inline void answerSale(FakeApi &api)
{
    const QJsonObject address{
        {"street", "Lindenstrasse 12"}, {"city", "Berlin"}, {"postal_code", "10969"}, {"country", "DE"}};
    api.answer("getProperty",
               {{"id", kPropertyId},
                {"manager_id", "usr_01h00000000000000000000001"},
                {"state", "TOKENIZED"},
                {"name", "Lindenstrasse 12"},
                {"description", ""},
                {"address", address},
                {"kind", "residential"},
                {"valuation_usd", "500000.00"},
                {"valued_on", "2026-01-01"},
                {"price_per_share", "50.000000"},
                {"open_for_sale", true},
                {"area_square_meters", 100},
                {"year_built", 1990},
                {"review_note", QJsonValue::Null},
                {"created_at", "2026-01-01T00:00:00.000Z"},
                {"updated_at", "2026-01-01T00:00:00.000Z"}});
    api.answer("getToken", tokenJson(/*isOpen=*/true));
    api.answer("listPurchases", pageOf({}));
    const QJsonObject wallet{{"id", "wal_01h00000000000000000000001"},
                             {"address", kFirst},
                             {"label", QJsonValue::Null},
                             {"linked_at", "2026-01-01T00:00:00.000Z"}};
    api.answer("listWallets", pageOf({wallet}));
    api.answer("getEligibility", eligibilityJson(check("usdc_balance")));
    api.answer("getChain",
               {{"chain_id", 31337},
                {"head_block", 10},
                {"read_block", 10},
                {"contracts", QJsonObject{{"primary_sale", kSale}, {"usdc", kUsdc}}}});
    api.answer("createPurchase", offerJson(), 201);
    api.answer("signPurchase", purchaseJson("SUBMITTED"), 202);
    api.answer("getPurchase", purchaseJson("SUBMITTED"));
}

} // namespace freehold::desktop::test
