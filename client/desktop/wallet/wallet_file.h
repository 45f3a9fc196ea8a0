// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_contents.h"
#include "client/desktop/wallet/wallet_error.h"
#include "shared/evm/kdf.h"

#include <QByteArray>

namespace freehold::desktop {

/// What a password has cost to become a key: beyond OWASP's least for scrypt, and 64 MiB while it lasts.
inline constexpr evm::ScryptCost kWalletCost{.n = 65536, .r = 8, .p = 2};
inline constexpr qsizetype kMinPasswordBytes = 10;

/// The wallet file: JSON around one sealed block. Accounts and the address book are inside of it, so that the file tells
/// nothing about its owner. The head is authenticated with the block.
struct WalletFile {
    static constexpr int kVersion = 1;
    static constexpr qsizetype kMaxBytes = 1 << 20;
    static constexpr qsizetype kSaltBytes = 32;

    evm::ScryptCost cost = kWalletCost;
    QByteArray salt;
    QByteArray sealed;

    [[nodiscard]] QByteArray toJson() const;
    /// Errors: Damaged, OtherVersion.
    [[nodiscard]] static Outcome<WalletFile> parse(QByteArrayView json);

    /// A new salt and a key made from the password. Takes as long as the cost says.
    [[nodiscard]] static Outcome<evm::SecretBytes> newKey(WalletFile &file, const evm::SecretBytes &password);
    /// Errors: CannotRead when there is not enough memory.
    [[nodiscard]] Outcome<evm::SecretBytes> deriveKey(const evm::SecretBytes &password) const;
    /// Errors: WrongPassword (which a changed file looks like too), Damaged.
    [[nodiscard]] Outcome<WalletContents> open(const evm::SecretBytes &key) const;
    /// Errors: CannotWrite.
    [[nodiscard]] Outcome<> seal(const WalletContents &contents, const evm::SecretBytes &key);

private:
    [[nodiscard]] QByteArray head() const;
};

/// Errors: NoFile, CannotRead, Damaged when it is far too large.
[[nodiscard]] Outcome<QByteArray> readWalletFile(const QString &path);
/// Whole or not at all, and on the disk when it returns. Writes only over `before`; empty means that no file may be there.
/// Errors: FileExists, ChangedOnDisk, CannotWrite.
[[nodiscard]] Outcome<> writeWalletFile(const QString &path, const QByteArray &content, const QByteArray &before);

} // namespace freehold::desktop
