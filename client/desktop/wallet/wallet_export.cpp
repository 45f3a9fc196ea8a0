// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the wallet. The file is opened anew with the password, so that a wallet left open gives nothing away.
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/wallet/off_thread.h"
#include "client/desktop/wallet/wallet.h"

#include "shared/evm/keystore.h"

namespace freehold::desktop {

namespace {

Outcome<const evm::PrivateKey *> keyIn(const OpenWallet &wallet, const evm::Address &address)
{
    const auto found = wallet.keys.find(address);
    if (found != wallet.keys.end())
        return &found->second;
    return refused(wallet.contents.find(address) ? WalletErrorCode::WatchOnly : WalletErrorCode::UnknownAccount);
}

} // namespace

QCoro::Task<Outcome<QString>> Wallet::exported(evm::SecretBytes password,
                                               std::function<Outcome<QString>(const OpenWallet &)> read)
{
    const auto value = co_await offThread(
        &m_pool, [path = m_path, password = std::move(password), read = std::move(read)]() -> Outcome<QString> {
            const auto wallet = openWallet(path, password);
            return wallet ? read(*wallet) : std::unexpected(wallet.error());
        });
    co_return *value;
}

QCoro::Task<Outcome<QString>> Wallet::exportPhrase(evm::SecretBytes password, evm::Address address)
{
    return exported(std::move(password), [address](const OpenWallet &wallet) -> Outcome<QString> {
        const Account *account = wallet.contents.find(address);
        if (!account)
            return refused(WalletErrorCode::UnknownAccount);
        if (account->kind != AccountKind::Derived)
            return refused(WalletErrorCode::NoPhrase);
        return phraseOf(wallet.contents.secrets[static_cast<std::size_t>(account->secret)]);
    });
}

QCoro::Task<Outcome<QString>> Wallet::exportKey(evm::SecretBytes password, evm::Address address)
{
    return exported(std::move(password), [address](const OpenWallet &wallet) -> Outcome<QString> {
        const auto key = keyIn(wallet, address);
        if (!key)
            return std::unexpected(key.error());
        return evm::toHex((*key)->secretView());
    });
}

QCoro::Task<Outcome<QString>> Wallet::exportKeystore(evm::SecretBytes password, evm::Address address,
                                                     evm::SecretBytes keystorePassword)
{
    auto own = std::make_shared<evm::SecretBytes>(std::move(keystorePassword));
    return exported(std::move(password), [address, own, cost = m_cost](const OpenWallet &wallet) -> Outcome<QString> {
        if (static_cast<qsizetype>(own->size()) < kMinPasswordBytes)
            return refused(WalletErrorCode::PasswordTooShort);
        const auto key = keyIn(wallet, address);
        if (!key)
            return std::unexpected(key.error());
        const auto keystore = evm::Keystore::encrypt(**key, own->view(), cost);
        if (!keystore)
            return refused(WalletErrorCode::InvalidKeystore, keystore.error());
        return QString::fromUtf8(keystore->toJson());
    });
}

} // namespace freehold::desktop
