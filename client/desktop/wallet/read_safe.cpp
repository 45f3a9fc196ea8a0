// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/sheet_readers.h"

#include <QJsonDocument>

namespace freehold::desktop::readers {

namespace {

/// A refund pays whoever sends the transaction out of the Safe: nothing of Freehold asks for one.
void requireNoRefund(SheetBuilder &sheet, const MessageFields &message)
{
    for (const char *member : {"safeTxGas", "baseGas", "gasPrice"})
        sheet.number(member, SheetBuilder::tr("Refund: %1").arg(member), message.number(member));
    sheet.text("gasToken", SheetBuilder::tr("Refund: token"), message.address("gasToken").toChecksum());
    sheet.text("refundReceiver", SheetBuilder::tr("Refund: receiver"), message.address("refundReceiver").toChecksum());
    if (!message.number("gasPrice").isZero() || !message.address("refundReceiver").isZero())
        sheet.danger(Danger::HiddenControl,
                     SheetBuilder::tr("It pays a refund out of the Safe, which Freehold never asks for."));
}

} // namespace

bool safeTransaction(SheetBuilder &sheet, const MessageFields &message)
{
    if (!message.isExactly(
            "SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,"
            "uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)"))
        return false;
    if (const auto safe = message.verifyingContract()) {
        sheet.setActor(*safe);
        evm::Transaction inner;
        inner.to = message.address("to");
        inner.valueWei = message.number("value");
        inner.data = message.bytes("data");
        if (message.number("operation").isZero()) // a delegate call is no call of the Safe's
            sheet.setAct(inner);
    }
    const QString act = call(sheet, message.address("to"), message.number("value"), message.bytes("data"));
    sheet.setTitle(SheetKind::SafeTransaction,
                   SheetBuilder::tr("Agree to proposal %1: %2").arg(message.number("nonce").toDecimal(), act));
    sheet.number("nonce", SheetBuilder::tr("Number of the proposal"), message.number("nonce"));
    const bool isPlainCall = message.number("operation").isZero();
    sheet.field("operation", SheetBuilder::tr("Kind of call"),
                isPlainCall ? SheetBuilder::tr("Plain call") : SheetBuilder::tr("Delegate call"),
                message.number("operation").toDecimal());
    if (!isPlainCall)
        sheet.danger(Danger::HiddenControl,
                     SheetBuilder::tr("A delegate call hands the whole Safe to the called code."));
    requireNoRefund(sheet, message);
    domain(sheet, message, ContractRole::Safe);
    return true;
}

void unknownTypedData(SheetBuilder &sheet, const evm::TypedData &data)
{
    const MessageFields message(data);
    sheet.setTitle(SheetKind::UnknownTypedData,
                   SheetBuilder::tr("Sign \"%1\" for %2").arg(data.primaryType(), message.domainName()));
    sheet.danger(Danger::CannotDecode, SheetBuilder::tr("What this message does is not known."));
    sheet.text("type", SheetBuilder::tr("Type"), data.encodeType(data.primaryType()).value_or(data.primaryType()));
    sheet.text("message", SheetBuilder::tr("Message"),
               QString::fromUtf8(QJsonDocument(data.message()).toJson(QJsonDocument::Indented)));
    sheet.requireChain(message.chainId());
    if (const auto contract = message.verifyingContract())
        sheet.contract(*contract, std::nullopt);
}

} // namespace freehold::desktop::readers
