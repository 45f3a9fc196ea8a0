// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "shared/evm/address.h"

#include <QString>

#include <expected>
#include <functional>

class QWidget;

namespace freehold::desktop {

class ApiClient;
class Wallet;

/// The server's message that links a wallet to an account, signed.
struct SignedMessage {
    QString message;
    QString signature;
};

/// Asks the server for the message and the person for the signature. Otherwise why not; empty when the person did not sign.
[[nodiscard]] Task<std::expected<SignedMessage, QString>> signLinkMessage(ApiClient *client, Wallet *wallet,
                                                                          evm::Address address, QWidget *parent);
/// Linking needs the password of the account at the server, and the second factor where there is one.
[[nodiscard]] QWidget *linkPanel(ApiClient &client, const SignedMessage &message, const QString &label,
                                 std::function<void()> done);

/// The same for signing in: what Session::logInWithWallet takes as its signer. Throws ApiError "cancelled" when the person
/// did not sign.
[[nodiscard]] std::function<Task<QString>(QString message)> signInSigner(ApiClient &client, Wallet &wallet,
                                                                         const evm::Address &address, QWidget *parent);

} // namespace freehold::desktop
