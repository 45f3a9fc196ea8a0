// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/signing_sheet.h"

#include "client/desktop/wallet/sheet_readers.h"

namespace freehold::desktop {

namespace {

using Reader = bool (*)(SheetBuilder &, const MessageFields &);
constexpr Reader kReaders[] = {readers::order,         readers::cancelOrder,    readers::cancelAllOrders,
                               readers::permit,        readers::authorization,  readers::purchase,
                               readers::walletConsent, readers::safeTransaction};

void readTypedData(SheetBuilder &sheet, const evm::TypedData &data)
{
    const MessageFields message(data);
    const bool hasDigest = data.digest().has_value();
    if (hasDigest && std::ranges::any_of(kReaders, [&](Reader reader) { return reader(sheet, message); }))
        return;
    readers::unknownTypedData(sheet, data);
}

} // namespace

SigningSheet readSheet(const SigningRequest &request, const SheetContext &context)
{
    SheetBuilder sheet(request, context);
    if (const auto *text = std::get_if<TextMessage>(&request.payload))
        readers::text(sheet, text->text);
    else if (const auto *transaction = std::get_if<evm::Transaction>(&request.payload))
        readers::transaction(sheet, *transaction);
    else
        readTypedData(sheet, std::get<evm::TypedData>(request.payload));
    return sheet.take();
}

} // namespace freehold::desktop
