// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/open_wallet.h"

namespace freehold::desktop {

namespace {

Outcome<OpenWallet> write(const QString &path, const evm::SecretBytes &password, OpenWallet wallet)
{
    if (static_cast<qsizetype>(password.size()) < kMinPasswordBytes)
        return refused(WalletErrorCode::PasswordTooShort);
    auto key = WalletFile::newKey(wallet.file, password);
    if (!key)
        return std::unexpected(key.error());
    wallet.key = std::move(*key);
    if (const auto sealed = wallet.file.seal(wallet.contents, wallet.key); !sealed)
        return std::unexpected(sealed.error());
    const QByteArray content = wallet.file.toJson();
    if (const auto written = writeWalletFile(path, content, wallet.onDisk); !written)
        return std::unexpected(written.error());
    wallet.onDisk = content;
    return wallet;
}

} // namespace

Outcome<OpenWallet> openWallet(const QString &path, const evm::SecretBytes &password)
{
    const auto content = readWalletFile(path);
    if (!content)
        return std::unexpected(content.error());
    const auto file = WalletFile::parse(*content);
    if (!file)
        return std::unexpected(file.error());
    auto key = file->deriveKey(password);
    if (!key)
        return std::unexpected(key.error());
    auto contents = file->open(*key);
    if (!contents)
        return std::unexpected(contents.error());
    auto keys = deriveKeys(*contents);
    if (!keys)
        return std::unexpected(keys.error());
    return OpenWallet{.file = *file,
                      .onDisk = *content,
                      .key = std::move(*key),
                      .contents = std::move(*contents),
                      .keys = std::move(*keys)};
}

Outcome<OpenWallet> createWallet(const QString &path, const evm::SecretBytes &password, WalletContents contents,
                                 evm::ScryptCost cost)
{
    auto keys = deriveKeys(contents);
    if (!keys)
        return std::unexpected(keys.error());
    OpenWallet wallet;
    wallet.file.cost = cost;
    wallet.contents = std::move(contents);
    wallet.keys = std::move(*keys);
    return write(path, password, std::move(wallet));
}

Outcome<OpenWallet> resealWallet(const QString &path, const evm::SecretBytes &password,
                                 const evm::SecretBytes &newPassword)
{
    auto wallet = openWallet(path, password);
    return wallet ? write(path, newPassword, std::move(*wallet)) : std::move(wallet);
}

} // namespace freehold::desktop
