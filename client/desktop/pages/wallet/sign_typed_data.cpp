// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/sign_typed_data.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/pages/wallet/sheet_sources.h"
#include "client/desktop/pages/wallet/sign_dialog.h"

namespace freehold::desktop {

Task<std::optional<QString>> signTypedData(Wallet *wallet, QString address, api::TypedData data, QString summary,
                                           SheetContext context, QPointer<QWidget> parent)
{
    const auto signer = evm::Address::parse(address);
    auto request = signer ? SigningRequest::ofTypedData(*signer, toWalletJson(data), summary)
                          : Outcome<SigningRequest>(refused(WalletErrorCode::InvalidAddress));
    if (!request)
        throw ApiError::badAnswer(request.error().message);
    const auto result = co_await SignDialog::ask(wallet, std::move(*request), std::move(context), parent);
    co_return result ? std::optional(result->signature.toHex()) : std::nullopt;
}

} // namespace freehold::desktop
