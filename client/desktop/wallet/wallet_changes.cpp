// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the contents of an open wallet.
#include "client/desktop/wallet/off_thread.h"
#include "client/desktop/wallet/wallet.h"

#include <QPointer>

#include <algorithm>

namespace freehold::desktop {

namespace {

Outcome<> addAccount(WalletContents &contents, const Account &account)
{
    Account *known = nullptr;
    for (Account &other : contents.accounts) {
        if (other.address == account.address)
            known = &other;
    }
    // Whoever only watched an address may bring its key later.
    if (known && (known->canSign() || !account.canSign()))
        return refused(WalletErrorCode::AccountExists);
    if (known)
        *known = account;
    else
        contents.accounts.push_back(account);
    return {};
}

Outcome<Account> nextOf(const WalletContents &contents, const Account &sibling, const QString &name)
{
    quint32 index = 0;
    for (const Account &account : contents.accounts) {
        if (account.kind == AccountKind::Derived && account.secret == sibling.secret)
            index = std::max(index, account.index + 1);
    }
    const auto key = deriveAccountKey(contents.secrets[static_cast<std::size_t>(sibling.secret)], index);
    if (!key)
        return std::unexpected(key.error());
    return Account{.address = key->address(),
                   .name = name,
                   .kind = AccountKind::Derived,
                   .secret = sibling.secret,
                   .index = index};
}

void dropSecret(WalletContents &contents, int secret)
{
    if (std::ranges::find(contents.accounts, secret, &Account::secret) != contents.accounts.end())
        return;
    contents.secrets.erase(contents.secrets.begin() + secret);
    for (Account &account : contents.accounts) {
        if (account.secret > secret)
            --account.secret;
    }
}

WalletContents copyOf(const WalletContents &contents)
{
    WalletContents copy{.accounts = contents.accounts, .contacts = contents.contacts, .secrets = {}};
    for (const Secret &secret : contents.secrets)
        copy.secrets.push_back(secret.copy());
    return copy;
}

} // namespace

/// The change is made on a copy, written, and only then believed.
QCoro::Task<Outcome<>> Wallet::edit(Change change)
{
    if (!m_open)
        co_return refused(WalletErrorCode::Locked);
    if (m_isWriting)
        co_return refused(WalletErrorCode::Busy);
    WalletContents contents = copyOf(m_open->contents);
    WalletFile file = m_open->file;
    if (const auto changed = change(contents); !changed)
        co_return std::unexpected(changed.error());
    auto keys = deriveKeys(contents);
    if (!keys)
        co_return std::unexpected(keys.error());
    if (const auto sealed = file.seal(contents, m_open->key); !sealed)
        co_return std::unexpected(sealed.error());

    m_isWriting = true;
    const QPointer<Wallet> self(this);
    const QByteArray content = file.toJson();
    const auto written = co_await offThread(
        &m_pool, [path = m_path, content, before = m_open->onDisk] { return writeWalletFile(path, content, before); });
    if (!self)
        co_return refused(WalletErrorCode::Locked);
    m_isWriting = false;
    if (!*written)
        co_return std::unexpected(written->error());
    m_accounts = contents.accounts;
    m_contacts = contents.contacts;
    if (m_open) { // it may have been locked meanwhile
        m_open->file = file;
        m_open->onDisk = content;
        m_open->contents = std::move(contents);
        m_open->keys = std::move(*keys);
    }
    Q_EMIT accountsChanged();
    Q_EMIT used();
    co_return Outcome<>();
}

QCoro::Task<Outcome<>> Wallet::addDerived(evm::Address sibling, QString name)
{
    return edit([sibling, name](WalletContents &contents) -> Outcome<> {
        const Account *from = contents.find(sibling);
        if (!from || from->kind != AccountKind::Derived)
            return refused(WalletErrorCode::NoPhrase);
        const auto account = nextOf(contents, *from, name);
        return account ? addAccount(contents, *account) : std::unexpected(account.error());
    });
}

QCoro::Task<Outcome<>> Wallet::addSecret(Secret secret, QString name)
{
    auto added = std::make_shared<Secret>(std::move(secret));
    return edit([added, name](WalletContents &contents) -> Outcome<> {
        const auto key = deriveAccountKey(*added, 0);
        if (!key)
            return std::unexpected(key.error());
        const Account account{.address = key->address(),
                              .name = name,
                              .kind = added->kind == SecretKind::Phrase ? AccountKind::Derived : AccountKind::Imported,
                              .secret = static_cast<int>(contents.secrets.size()),
                              .index = 0};
        contents.secrets.push_back(added->copy());
        return addAccount(contents, account);
    });
}

QCoro::Task<Outcome<>> Wallet::addWatchOnly(evm::Address address, QString name)
{
    return edit([address, name](WalletContents &contents) {
        return addAccount(contents, {.address = address, .name = name, .kind = AccountKind::WatchOnly});
    });
}

QCoro::Task<Outcome<>> Wallet::renameAccount(evm::Address address, QString name)
{
    return edit([address, name](WalletContents &contents) -> Outcome<> {
        const auto found = std::ranges::find(contents.accounts, address, &Account::address);
        if (found == contents.accounts.end())
            return refused(WalletErrorCode::UnknownAccount);
        found->name = name;
        return {};
    });
}

QCoro::Task<Outcome<>> Wallet::removeAccount(evm::Address address)
{
    return edit([address](WalletContents &contents) -> Outcome<> {
        const auto found = std::ranges::find(contents.accounts, address, &Account::address);
        if (found == contents.accounts.end())
            return refused(WalletErrorCode::UnknownAccount);
        const Account gone = *found;
        contents.accounts.erase(found);
        if (gone.canSign())
            dropSecret(contents, gone.secret);
        return {};
    });
}

QCoro::Task<Outcome<>> Wallet::saveContact(Contact contact)
{
    return edit([contact](WalletContents &contents) -> Outcome<> {
        std::erase_if(contents.contacts, [&](const Contact &other) { return other.address == contact.address; });
        contents.contacts.push_back(contact);
        return {};
    });
}

QCoro::Task<Outcome<>> Wallet::removeContact(evm::Address address)
{
    return edit([address](WalletContents &contents) -> Outcome<> {
        std::erase_if(contents.contacts, [&](const Contact &other) { return other.address == address; });
        return {};
    });
}

} // namespace freehold::desktop
