// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/signing_request.h"

#include "shared/evm/personal_message.h"

namespace freehold::desktop {

Outcome<SigningRequest> SigningRequest::ofTypedData(const evm::Address &signer, const QJsonObject &typedData,
                                                    QString serverSummary)
{
    const auto message = evm::TypedData::fromJson(typedData);
    if (!message)
        return refused(WalletErrorCode::CannotSign, message.error());
    return SigningRequest{.signer = signer, .payload = *message, .serverSummary = std::move(serverSummary)};
}

Outcome<evm::Hash32> SigningRequest::digest() const
{
    if (const auto *text = std::get_if<TextMessage>(&payload))
        return evm::personalMessageHash(text->text.toUtf8());
    if (const auto *transaction = std::get_if<evm::Transaction>(&payload))
        return transaction->signingHash();
    const auto digest = std::get<evm::TypedData>(payload).digest();
    if (!digest)
        return refused(WalletErrorCode::CannotSign, digest.error());
    return *digest;
}

} // namespace freehold::desktop
