// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/sheet_readers.h"

namespace freehold::desktop::readers {

namespace {

/// Whoever is paid or may spend is one of Freehold's contracts, or somebody that the person knows.
void requireKnown(SheetBuilder &sheet, const evm::Address &party)
{
    if (sheet.context().nameOf(party).isEmpty())
        sheet.danger(Danger::UnknownContract,
                     SheetBuilder::tr("%1 is neither Freehold's nor in your address book.").arg(party.toChecksum()));
}

/// Permits exist for USDC and for shares: which, the domain's contract says.
QString tokenAmount(SheetBuilder &sheet, const MessageFields &message, const evm::U256 &value)
{
    const auto contract = message.verifyingContract();
    const KnownContract *known = contract ? sheet.context().contractAt(*contract) : nullptr;
    if (known && known->role == ContractRole::Usdc)
        return sheet.usdcText(value);
    if (known && known->role == ContractRole::PropertyToken)
        return sheet.sharesText(value);
    return SheetBuilder::tr("%1 units of an unknown token").arg(value.toDecimal());
}

void tokenDomain(SheetBuilder &sheet, const MessageFields &message)
{
    const auto contract = message.verifyingContract();
    const KnownContract *known = contract ? sheet.context().contractAt(*contract) : nullptr;
    const bool isShares = known && known->role == ContractRole::PropertyToken;
    domain(sheet, message, isShares ? ContractRole::PropertyToken : ContractRole::Usdc);
}

} // namespace

bool permit(SheetBuilder &sheet, const MessageFields &message)
{
    if (!message.isExactly("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"))
        return false;
    const evm::Address spender = message.address("spender");
    const evm::U256 value = message.number("value");
    const QString amount = tokenAmount(sheet, message, value);
    sheet.setTitle(SheetKind::Permit, SheetBuilder::tr("Allow %1 to spend %2").arg(sheet.who(spender), amount));
    sheet.address("owner", SheetBuilder::tr("Your wallet"), message.address("owner"));
    sheet.requireSigner(message.address("owner"));
    sheet.address("spender", SheetBuilder::tr("Who may spend"), spender);
    requireKnown(sheet, spender);
    sheet.field("value", SheetBuilder::tr("At most"), amount, value.toDecimal());
    sheet.requireBounded(value);
    sheet.number("nonce", SheetBuilder::tr("Number used once"), message.number("nonce"));
    sheet.expiry("deadline", SheetBuilder::tr("Valid until"), message.number("deadline"), kUsualOrderSeconds);
    sheet.effect(SheetBuilder::tr("Nothing leaves your wallet now; up to %1 may later.").arg(amount));
    tokenDomain(sheet, message);
    return true;
}

bool authorization(SheetBuilder &sheet, const MessageFields &message)
{
    const QString members =
        "(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)";
    if (!message.isExactly("ReceiveWithAuthorization" + members)
        && !message.isExactly("TransferWithAuthorization" + members))
        return false;
    const evm::Address to = message.address("to");
    const evm::U256 value = message.number("value");
    const QString amount = tokenAmount(sheet, message, value);
    sheet.setTitle(SheetKind::Authorization, SheetBuilder::tr("Pay %1 to %2").arg(amount, sheet.who(to)));
    sheet.address("from", SheetBuilder::tr("Your wallet"), message.address("from"));
    sheet.requireSigner(message.address("from"));
    sheet.address("to", SheetBuilder::tr("To"), to);
    requireKnown(sheet, to);
    sheet.field("value", SheetBuilder::tr("Amount"), amount, value.toDecimal());
    sheet.requireBounded(value);
    sheet.number("validAfter", SheetBuilder::tr("Not before (Unix time)"), message.number("validAfter"));
    sheet.expiry("validBefore", SheetBuilder::tr("Valid until"), message.number("validBefore"), kUsualPaymentSeconds);
    sheet.text("nonce", SheetBuilder::tr("Number used once"), evm::toHex(message.bytes("nonce")));
    sheet.effect(SheetBuilder::tr("%1 leave your wallet.").arg(amount));
    if (const auto token = message.verifyingContract())
        sheet.change(*token, Flow::Out, value);
    tokenDomain(sheet, message);
    return true;
}

bool purchase(SheetBuilder &sheet, const MessageFields &message)
{
    if (!message.isExactly(
            "Purchase(address buyer,address token,uint256 shares,uint256 cost,bytes32 nonce,uint256 deadline)"))
        return false;
    const evm::Address token = message.address("token");
    const evm::U256 shares = message.number("shares");
    const evm::U256 cost = message.number("cost");
    sheet.setTitle(SheetKind::Purchase,
                   SheetBuilder::tr("Buy %1 of %2 for %3")
                       .arg(sheet.sharesText(shares), sheet.propertyText(token), sheet.usdcText(cost)));
    sheet.address("buyer", SheetBuilder::tr("Your wallet"), message.address("buyer"));
    sheet.requireSigner(message.address("buyer"));
    sheet.address("token", SheetBuilder::tr("Property"), token);
    if (!sheet.context().properties.contains(token))
        sheet.danger(Danger::UnknownContract,
                     SheetBuilder::tr("%1 is no property that Freehold knows.").arg(token.toChecksum()));
    sheet.number("shares", SheetBuilder::tr("Shares"), shares);
    sheet.usdc("cost", SheetBuilder::tr("For all of them"), cost);
    sheet.requireBounded(cost);
    sheet.text("nonce", SheetBuilder::tr("Number used once"), evm::toHex(message.bytes("nonce")));
    sheet.expiry("deadline", SheetBuilder::tr("Valid until"), message.number("deadline"), kUsualPaymentSeconds);
    sheet.effect(SheetBuilder::tr("%1 leave your wallet.").arg(sheet.usdcText(cost)));
    sheet.effect(SheetBuilder::tr("%1 arrive.").arg(sheet.sharesText(shares)));
    sheet.usdcChange(Flow::Out, cost);
    sheet.change(token, Flow::In, shares);
    domain(sheet, message, ContractRole::PrimarySale);
    return true;
}

bool walletConsent(SheetBuilder &sheet, const MessageFields &message)
{
    if (!message.isExactly("LinkWallet(address newWallet,address knownWallet,uint256 deadline)"))
        return false;
    const evm::Address known = message.address("knownWallet");
    sheet.setTitle(SheetKind::WalletConsent,
                   SheetBuilder::tr("Join this wallet to the identity of %1").arg(sheet.who(known)));
    sheet.address("newWallet", SheetBuilder::tr("This wallet"), message.address("newWallet"));
    sheet.requireSigner(message.address("newWallet"));
    sheet.address("knownWallet", SheetBuilder::tr("Wallet of the identity"), known);
    if (sheet.context().nameOf(known).isEmpty())
        sheet.danger(
            Danger::UnknownContract,
            SheetBuilder::tr("You do not have the wallet %1 here. Sign only if it is yours.").arg(known.toChecksum()));
    sheet.expiry("deadline", SheetBuilder::tr("Valid until"), message.number("deadline"), kUsualConsentSeconds);
    domain(sheet, message, ContractRole::Onboarding);
    return true;
}

} // namespace freehold::desktop::readers
