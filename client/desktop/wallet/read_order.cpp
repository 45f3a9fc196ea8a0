// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/order_summary.h"
#include "client/desktop/wallet/sheet_readers.h"

namespace freehold::desktop::readers {

namespace {

constexpr int kPercentDecimals = 2;
constexpr quint64 kAllBasisPoints = 10'000;
constexpr quint64 kHighFeeBps = 500;

QString mannerText(const evm::U256 &timeInForce)
{
    switch (timeInForce.toUint64().value_or(99)) {
    case 0: return SheetBuilder::tr("Waits until it is traded, cancelled or expired");
    case 1: return SheetBuilder::tr("At once; what cannot trade is cancelled");
    case 2: return SheetBuilder::tr("At once and whole, or not at all");
    case 3: return SheetBuilder::tr("Only waits, never takes");
    default: return SheetBuilder::tr("Unknown");
    }
}

evm::U256 feeCap(const evm::U256 &quote, const evm::U256 &bps)
{
    const auto product = quote.checkedMultiply(bps);
    return product ? product->checkedDivide(kAllBasisPoints).value_or(evm::U256::max()) : evm::U256::max();
}

void effects(SheetBuilder &sheet, const evm::Address &token, const OrderNumbers &order, const evm::U256 &quote,
             const evm::U256 &fee)
{
    sheet.change(token, order.isSell ? Flow::Out : Flow::In, order.shares);
    if (order.isSell) {
        const evm::U256 least = quote.checkedSubtract(fee).value_or(evm::U256());
        sheet.usdcChange(Flow::In, least);
        sheet.effect(SheetBuilder::tr("At most %1 leave your wallet.").arg(sheet.sharesText(order.shares)));
        sheet.effect(SheetBuilder::tr("At least %1 arrive when all are sold.").arg(sheet.usdcText(least)));
        return;
    }
    const evm::U256 most = quote.checkedAdd(fee).value_or(evm::U256::max());
    sheet.usdcChange(Flow::Out, most);
    sheet.effect(SheetBuilder::tr("At most %1 leave your wallet, fee included.").arg(sheet.usdcText(most)));
    sheet.effect(SheetBuilder::tr("Up to %1 arrive.").arg(sheet.sharesText(order.shares)));
}

void checkSummary(SheetBuilder &sheet, const QString &signedSummary, const OrderNumbers &order,
                  const evm::Address &token)
{
    const auto property = sheet.context().properties.find(token);
    const QString symbol = property == sheet.context().properties.end() ? QString() : property->second.symbol;
    const QString &told = sheet.request().serverSummary;
    if (!summaryMatches(signedSummary, order, symbol) || (!told.isEmpty() && told != signedSummary))
        sheet.danger(Danger::SummaryDiffers,
                     SheetBuilder::tr("The summary says something else than the numbers. The numbers count."));
}

void orderFields(SheetBuilder &sheet, const MessageFields &message, const OrderNumbers &order)
{
    const evm::Address token = message.address("token");
    const evm::U256 quote = order.shares.checkedMultiply(order.priceMicro).value_or(evm::U256::max());
    const evm::U256 fee = feeCap(quote, order.maxFeeBps);
    sheet.text("summary", SheetBuilder::tr("Summary"), message.text("summary"));
    sheet.address("maker", SheetBuilder::tr("Your wallet"), message.address("maker"));
    sheet.requireSigner(message.address("maker"));
    sheet.address("token", SheetBuilder::tr("Property"), token);
    if (!sheet.context().properties.contains(token))
        sheet.danger(Danger::UnknownContract,
                     SheetBuilder::tr("%1 is no property that Freehold knows.").arg(token.toChecksum()));
    sheet.field("side", SheetBuilder::tr("Side"), order.isSell ? SheetBuilder::tr("Sell") : SheetBuilder::tr("Buy"),
                message.number("side").toDecimal());
    sheet.number("shares", SheetBuilder::tr("Shares"), order.shares);
    sheet.usdc("price",
               order.isSell ? SheetBuilder::tr("Lowest price a share") : SheetBuilder::tr("Highest price a share"),
               order.priceMicro);
    sheet.usdc("total", SheetBuilder::tr("Total at that price"), quote);
    sheet.field("maxFeeBps", SheetBuilder::tr("Fee at most"),
                SheetBuilder::tr("%1 % (%2)")
                    .arg(amountText(order.maxFeeBps, kPercentDecimals, sheet.context().locale), sheet.usdcText(fee)),
                order.maxFeeBps.toDecimal());
    if (order.maxFeeBps > evm::U256(kHighFeeBps))
        sheet.danger(Danger::UnlimitedAmount, SheetBuilder::tr("The fee it allows is unusually high."));
    sheet.field("timeInForce", SheetBuilder::tr("How long"), mannerText(order.timeInForce),
                order.timeInForce.toDecimal());
    sheet.expiry("expiry", SheetBuilder::tr("Valid until"), order.expirySeconds, kUsualOrderSeconds);
    sheet.number("epoch", SheetBuilder::tr("Series of orders"), message.number("epoch"));
    sheet.text("salt", SheetBuilder::tr("Number used once"), message.number("salt").toDecimal());
    effects(sheet, token, order, quote, fee);
    checkSummary(sheet, message.text("summary"), order, token);
}

} // namespace

void domain(SheetBuilder &sheet, const MessageFields &message, ContractRole role)
{
    sheet.requireChain(message.chainId());
    if (const auto contract = message.verifyingContract())
        sheet.contract(*contract, role);
    else
        sheet.danger(Danger::UnknownContract, SheetBuilder::tr("It names no contract."));
}

bool order(SheetBuilder &sheet, const MessageFields &message)
{
    if (!message.isExactly("Order(string summary,address maker,address token,uint8 side,uint64 shares,uint64 price,"
                           "uint8 timeInForce,uint16 maxFeeBps,uint64 expiry,uint64 epoch,uint256 salt)"))
        return false;
    const OrderNumbers numbers{.isSell = message.number("side") == evm::U256(1),
                               .shares = message.number("shares"),
                               .priceMicro = message.number("price"),
                               .timeInForce = message.number("timeInForce"),
                               .maxFeeBps = message.number("maxFeeBps"),
                               .expirySeconds = message.number("expiry")};
    const QString words = numbers.isSell ? SheetBuilder::tr("Sell %1 of %2 at %3 or better")
                                         : SheetBuilder::tr("Buy %1 of %2 at %3 or better");
    sheet.setTitle(SheetKind::Order,
                   words.arg(sheet.sharesText(numbers.shares), sheet.propertyText(message.address("token")),
                             sheet.usdcText(numbers.priceMicro)));
    if (message.number("side") > evm::U256(1))
        sheet.danger(Danger::CannotDecode, SheetBuilder::tr("It is neither to buy nor to sell."));
    orderFields(sheet, message, numbers);
    domain(sheet, message, ContractRole::Marketplace);
    return true;
}

bool cancelOrder(SheetBuilder &sheet, const MessageFields &message)
{
    if (!message.isExactly("CancelOrder(string summary,address maker,bytes32 orderHash)"))
        return false;
    sheet.setTitle(SheetKind::CancelOrder, SheetBuilder::tr("Cancel an order for good"));
    sheet.text("summary", SheetBuilder::tr("Summary"), message.text("summary"));
    sheet.address("maker", SheetBuilder::tr("Your wallet"), message.address("maker"));
    sheet.requireSigner(message.address("maker"));
    const QString hash = evm::toHex(message.bytes("orderHash"));
    sheet.text("orderHash", SheetBuilder::tr("Order"), hash);
    sheet.effect(SheetBuilder::tr("This order can never trade again. Nothing leaves your wallet."));
    if (!message.text("summary").startsWith("Cancel for good, on chain: "))
        sheet.danger(Danger::SummaryDiffers, SheetBuilder::tr("The summary does not say that an order is cancelled."));
    domain(sheet, message, ContractRole::Marketplace);
    return true;
}

bool cancelAllOrders(SheetBuilder &sheet, const MessageFields &message)
{
    if (!message.isExactly("CancelAllOrders(string summary,address maker,uint64 epoch)"))
        return false;
    const evm::Address maker = message.address("maker");
    sheet.setTitle(SheetKind::CancelAllOrders, SheetBuilder::tr("Cancel all orders of this wallet for good"));
    sheet.text("summary", SheetBuilder::tr("Summary"), message.text("summary"));
    sheet.address("maker", SheetBuilder::tr("Your wallet"), maker);
    sheet.requireSigner(maker);
    sheet.number("epoch", SheetBuilder::tr("Series of orders"), message.number("epoch"));
    sheet.effect(SheetBuilder::tr("No order signed so far can trade again. Nothing leaves your wallet."));
    const QString expected =
        QString("Cancel for good, on chain, every order that the wallet %1 has signed so far, of whatever property")
            .arg(maker.toChecksum());
    if (message.text("summary") != expected)
        sheet.danger(Danger::SummaryDiffers, SheetBuilder::tr("The summary does not say what the message does."));
    domain(sheet, message, ContractRole::Marketplace);
    return true;
}

} // namespace freehold::desktop::readers
