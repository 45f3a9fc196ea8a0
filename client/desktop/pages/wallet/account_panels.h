// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet.h"

class QWidget;

namespace freehold::desktop {

/// What opens beside the list of accounts. `done` follows when the act worked.
using Done = std::function<void()>;

[[nodiscard]] QWidget *receivePanel(const Account &account);
[[nodiscard]] QWidget *renamePanel(Wallet &wallet, const Account &account, Done done);
[[nodiscard]] QWidget *watchPanel(Wallet &wallet, Done done);
[[nodiscard]] QWidget *addKeyPanel(Wallet &wallet, Done done);
[[nodiscard]] QWidget *contactPanel(Wallet &wallet, Done done);
[[nodiscard]] QWidget *changePasswordPanel(Wallet &wallet, Done done);
/// Asks for the password and then shows the words, the key, or a keystore.
[[nodiscard]] QWidget *exportPanel(Wallet &wallet, const Account &account);

} // namespace freehold::desktop
