// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/key_ring.h"
#include "client/desktop/wallet/wallet_file.h"

#include <functional>

namespace freehold::desktop {

/// A wallet whose password was given: what the file holds, the key that seals it, and the accounts' keys.
struct OpenWallet {
    WalletFile file;
    QByteArray onDisk; ///< the bytes that were read or written last
    evm::SecretBytes key;
    WalletContents contents;
    KeyRing keys;
};

using Change = std::function<Outcome<>(WalletContents &)>;

// Each of these takes as long as the file's cost says: not for the event loop's thread.

/// Errors as readWalletFile, WalletFile::parse and open.
[[nodiscard]] Outcome<OpenWallet> openWallet(const QString &path, const evm::SecretBytes &password);
/// Writes a new file with the contents. Errors as writeWalletFile, PasswordTooShort.
[[nodiscard]] Outcome<OpenWallet> createWallet(const QString &path, const evm::SecretBytes &password,
                                               WalletContents contents, evm::ScryptCost cost);
/// The same contents under another password. Errors as openWallet, and PasswordTooShort.
[[nodiscard]] Outcome<OpenWallet> resealWallet(const QString &path, const evm::SecretBytes &password,
                                               const evm::SecretBytes &newPassword);

} // namespace freehold::desktop
