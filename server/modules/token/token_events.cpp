// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_events.h"

namespace freehold::token {

namespace {

const QString kProperty = QStringLiteral("property");
const QString kUser = QStringLiteral("user");
const QString kPurchase = QStringLiteral("purchase");
const QString kTransactionHash = QStringLiteral("transaction_hash");

template <typename IdType>
IdType idOf(const QJsonObject &json, const QString &key)
{
    return IdType::trusted(json.value(key).toString());
}

template <typename IdType>
std::optional<IdType> optionalIdOf(const QJsonObject &json, const QString &key)
{
    return json.contains(key) ? std::optional(idOf<IdType>(json, key)) : std::nullopt;
}

/// Events are written by this program; what cannot be read stays zero.
evm::Address addressOf(const QJsonObject &json, const char *key)
{
    return evm::Address::parse(json.value(QLatin1StringView(key)).toString()).value_or(evm::Address());
}

evm::Hash32 hashOf(const QJsonObject &json)
{
    return evm::Hash32::fromHex(json.value(kTransactionHash).toString()).value_or(evm::Hash32());
}

qint64 int64Of(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString().toLongLong();
}

} // namespace

QJsonObject PropertyTokenized::toJson() const
{
    return {{kProperty, property.text()},
            {QStringLiteral("token"), token.toChecksum()},
            {kTransactionHash, transactionHash.toHex()}};
}

PropertyTokenized PropertyTokenized::fromJson(const QJsonObject &json)
{
    return {idOf<PropertyId>(json, kProperty), addressOf(json, "token"), hashOf(json)};
}

QJsonObject SharesPurchased::toJson() const
{
    QJsonObject json{
        {QStringLiteral("wallet"), wallet.toChecksum()},
        {kProperty, property.text()},
        {QStringLiteral("shares"), QString::number(shares.count)},
        {QStringLiteral("cost_micro_usdc"), QString::number(cost.micro)},
        {kTransactionHash, transactionHash.toHex()},
    };
    if (purchase)
        json.insert(kPurchase, purchase->text());
    if (user)
        json.insert(kUser, user->text());
    return json;
}

SharesPurchased SharesPurchased::fromJson(const QJsonObject &json)
{
    return {
        .purchase = optionalIdOf<PurchaseId>(json, kPurchase),
        .user = optionalIdOf<UserId>(json, kUser),
        .wallet = addressOf(json, "wallet"),
        .property = idOf<PropertyId>(json, kProperty),
        .shares = {int64Of(json, "shares")},
        .cost = {int64Of(json, "cost_micro_usdc")},
        .transactionHash = hashOf(json),
    };
}

QJsonObject PurchaseFailed::toJson() const
{
    return {{kPurchase, purchase.text()},
            {kUser, user.text()},
            {kProperty, property.text()},
            {QStringLiteral("reason"), reason}};
}

PurchaseFailed PurchaseFailed::fromJson(const QJsonObject &json)
{
    return {idOf<PurchaseId>(json, kPurchase), idOf<UserId>(json, kUser), idOf<PropertyId>(json, kProperty),
            json.value(QStringLiteral("reason")).toString()};
}

QJsonObject HoldingsChanged::toJson() const { return {{kUser, user.text()}}; }

HoldingsChanged HoldingsChanged::fromJson(const QJsonObject &json) { return {idOf<UserId>(json, kUser)}; }

QJsonObject SaleChanged::toJson() const { return {{kProperty, property.text()}}; }

SaleChanged SaleChanged::fromJson(const QJsonObject &json) { return {idOf<PropertyId>(json, kProperty)}; }

} // namespace freehold::token
