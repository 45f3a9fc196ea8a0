// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/call_reader.h"
#include "client/desktop/wallet/sheet_readers.h"

namespace freehold::desktop::readers {

namespace {

constexpr int kNativeDecimals = 18;

QString nativeText(const SheetBuilder &sheet, const evm::U256 &wei)
{
    return amountText(wei, kNativeDecimals, sheet.context().locale) + u' ' + sheet.context().nativeSymbol;
}

/// The amount of a token call in its unit, where the contract is one whose unit is known.
QString unitText(const SheetBuilder &sheet, ContractRole role, const evm::U256 &value)
{
    if (role == ContractRole::Usdc)
        return sheet.usdcText(value);
    return role == ContractRole::PropertyToken ? sheet.sharesText(value) : QString();
}

void arguments(SheetBuilder &sheet, ContractRole role, const DecodedCall &call)
{
    for (const CallArgument &argument : call.arguments) {
        const QString label = SheetBuilder::tr("%1 (%2)").arg(argument.name, argument.type);
        const evm::U256 *word = argument.value.asWord();
        const bool isAmount =
            word && (argument.name == "value" || argument.name == "amount" || argument.name == "shares");
        if (const evm::Address *address = argument.value.asAddress())
            sheet.address(argument.name, label, *address);
        else if (isAmount && !unitText(sheet, role, *word).isEmpty())
            sheet.field(argument.name, label, unitText(sheet, role, *word), argument.text);
        else
            sheet.text(argument.name, label, argument.text);
    }
}

/// The calls that people make themselves have words; of all others the function's name is the best there is.
QString titleOf(SheetBuilder &sheet, const evm::Address &contract, ContractRole role, const DecodedCall &call)
{
    const bool isTwo =
        call.arguments.size() == 2 && call.arguments[0].value.asAddress() && call.arguments[1].value.asWord();
    if (isTwo && (call.function == "transfer" || call.function == "approve")) {
        const evm::Address party = *call.arguments[0].value.asAddress();
        const evm::U256 value = *call.arguments[1].value.asWord();
        const QString amount = unitText(sheet, role, value);
        if (call.function == "approve")
            sheet.requireBounded(value);
        else
            sheet.leaving(amount);
        if (call.function == "transfer" && !amount.isEmpty())
            sheet.change(contract, Flow::Out, value);
        const QString words =
            call.function == "approve" ? SheetBuilder::tr("Allow %2 to spend %1") : SheetBuilder::tr("Send %1 to %2");
        if (!amount.isEmpty())
            return words.arg(amount, sheet.who(party));
    }
    return SheetBuilder::tr("Call \"%1\" of %2").arg(call.function, sheet.context().nameOf(contract));
}

QString contractCall(SheetBuilder &sheet, const evm::Address &to, const QByteArray &data)
{
    sheet.contract(to, std::nullopt);
    const KnownContract *known = sheet.context().contractAt(to);
    const evm::ContractAbi *abi = known ? builtInAbi(known->abi) : nullptr;
    const auto decoded = abi ? decodeCall(*abi, data) : std::nullopt;
    if (!decoded) {
        sheet.danger(Danger::CannotDecode, SheetBuilder::tr("What this call does cannot be read."));
        sheet.text("data", SheetBuilder::tr("Data"), evm::toHex(data));
        return SheetBuilder::tr("Call %1 with unreadable data").arg(sheet.who(to));
    }
    sheet.text("function", SheetBuilder::tr("Function"), decoded->signature);
    arguments(sheet, known->role, *decoded);
    sheet.text("data", SheetBuilder::tr("Data"), evm::toHex(data));
    return titleOf(sheet, to, known->role, *decoded);
}

} // namespace

QString call(SheetBuilder &sheet, const evm::Address &to, const evm::U256 &valueWei, const QByteArray &data)
{
    sheet.field("value", SheetBuilder::tr("Amount sent along"), nativeText(sheet, valueWei), valueWei.toDecimal());
    if (!valueWei.isZero()) {
        sheet.leaving(nativeText(sheet, valueWei));
        sheet.change(nativeCoin(), Flow::Out, valueWei);
    }
    if (!data.isEmpty())
        return contractCall(sheet, to, data);
    sheet.address("to", SheetBuilder::tr("To"), to);
    return SheetBuilder::tr("Send %1 to %2").arg(nativeText(sheet, valueWei), sheet.who(to));
}

void transaction(SheetBuilder &sheet, const evm::Transaction &transaction)
{
    sheet.setAct(transaction);
    const bool isDynamic = transaction.type == evm::TransactionType::DynamicFee;
    const evm::U256 perGas = isDynamic ? transaction.maxFeePerGasWei : transaction.gasPriceWei;
    const evm::U256 most = perGas.checkedMultiply(transaction.gasLimit).value_or(evm::U256::max());
    if (transaction.to) {
        sheet.setTitle(SheetKind::Transaction, call(sheet, *transaction.to, transaction.valueWei, transaction.data));
    } else {
        sheet.setTitle(SheetKind::Transaction, SheetBuilder::tr("Create a contract"));
        sheet.danger(Danger::HiddenControl, SheetBuilder::tr("It creates a contract, which Freehold never asks for."));
        sheet.text("data", SheetBuilder::tr("Data"), evm::toHex(transaction.data));
    }
    sheet.field("fee", SheetBuilder::tr("Network fee at most"), nativeText(sheet, most), most.toDecimal());
    sheet.number("gasLimit", SheetBuilder::tr("Gas limit"), transaction.gasLimit);
    sheet.number("gasPrice", SheetBuilder::tr("Wei per gas at most"), perGas);
    sheet.number("nonce", SheetBuilder::tr("Number of the transaction"), transaction.nonce);
    sheet.requireChain(transaction.chainId ? std::optional(evm::U256(*transaction.chainId)) : std::nullopt);
}

} // namespace freehold::desktop::readers
