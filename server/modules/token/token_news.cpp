// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_news.h"

namespace freehold::token {

namespace {
const QString kNewsPropertyId = QStringLiteral("property_id");
const QString kPropertyName = QStringLiteral("property_name");
const QString kPurchaseId = QStringLiteral("purchase_id");
const QString kShares = QStringLiteral("shares");
const QString kCost = QStringLiteral("cost");
const QString kHash = QStringLiteral("transaction_hash");
} // namespace

QJsonObject tokenizedNews(const PropertyToken &token)
{
    return {
        {kNewsPropertyId, token.property.text()}, {kPropertyName, token.name},
        {QStringLiteral("symbol"), token.symbol}, {QStringLiteral("token"), token.address.toChecksum()},
        {kHash, token.transactionHash.toHex()},
    };
}

QJsonObject saleNews(const ShareSale &sale, const PropertyToken &token)
{
    QJsonObject news{
        {kNewsPropertyId, token.property.text()}, {kPropertyName, token.name},
        {kShares, sale.shares.toString()},        {kCost, sale.cost.toString()},
        {kHash, sale.at.transactionHash.toHex()},
    };
    if (sale.purchase)
        news.insert(kPurchaseId, sale.purchase->text());
    return news;
}

QJsonObject failedSaleNews(const PropertyToken &token)
{
    return {
        {kNewsPropertyId, token.property.text()},
        {kPropertyName, token.name},
        {QStringLiteral("raised"), token.raised.toString()},
        {QStringLiteral("minimum_raise"), token.minimumRaise.value_or(Usdc()).toString()},
    };
}

QJsonObject refundNews(const SaleEvent &refund, const PropertyToken &token)
{
    return {
        {kNewsPropertyId, token.property.text()},
        {kPropertyName, token.name},
        {QStringLiteral("wallet"), refund.wallet.value_or(evm::Address()).toChecksum()},
        {QStringLiteral("amount"), refund.amount.toString()},
        {kHash, refund.position.transactionHash.toHex()},
    };
}

QJsonObject owedPaidNews(const DebtChange &payment)
{
    return {
        {QStringLiteral("wallet"), payment.heir.value_or(payment.wallet).toChecksum()},
        {QStringLiteral("amount"), payment.amount.toString()},
        {kHash, payment.position.transactionHash.toHex()},
    };
}

QJsonObject failureNews(const Purchase &purchase, const PropertyToken &token)
{
    QJsonObject news{
        {kNewsPropertyId, token.property.text()},
        {kPropertyName, token.name},
        {kPurchaseId, purchase.id.text()},
        {kShares, purchase.shares.toString()},
        {kCost, purchase.cost.toString()},
        {QStringLiteral("reason"), purchase.failureReason.value_or(QString())},
    };
    if (purchase.executableUntil)
        news.insert(QStringLiteral("executable_until"), purchase.executableUntil->toString());
    return news;
}

} // namespace freehold::token
