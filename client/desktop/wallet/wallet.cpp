// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/wallet.h"

#include "client/desktop/wallet/off_thread.h"

#include <QPointer>

namespace freehold::desktop {

namespace {

/// std::function wants to copy what it holds, and a secret cannot be copied.
std::shared_ptr<const evm::SecretBytes> shared(evm::SecretBytes secret)
{
    return std::make_shared<const evm::SecretBytes>(std::move(secret));
}

} // namespace

Wallet::Wallet(QString path, evm::ScryptCost cost, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_cost(cost)
{
    m_pool.setMaxThreadCount(1);
    reload();
}

Wallet::~Wallet() { m_pool.waitForDone(); }

Wallet::State Wallet::state() const { return m_open ? State::Unlocked : m_fileState; }

void Wallet::reload()
{
    m_problem.reset();
    const auto content = readWalletFile(m_path);
    const auto file = content ? WalletFile::parse(*content) : std::unexpected(content.error());
    if (file) {
        m_fileState = State::Locked;
    } else if (file.error().code == WalletErrorCode::NoFile) {
        m_fileState = State::Missing;
    } else {
        m_fileState = State::Unreadable;
        m_problem = file.error();
    }
    Q_EMIT stateChanged();
}

void Wallet::lock()
{
    if (!m_open)
        return;
    m_open.reset();
    Q_EMIT stateChanged();
}

void Wallet::take(OpenWallet wallet)
{
    m_open = std::make_unique<OpenWallet>(std::move(wallet));
    m_fileState = State::Locked;
    m_problem.reset();
    publish();
    Q_EMIT stateChanged();
    Q_EMIT used();
}

void Wallet::publish()
{
    m_accounts = m_open->contents.accounts;
    m_contacts = m_open->contents.contacts;
    Q_EMIT accountsChanged();
}

QCoro::Task<Outcome<>> Wallet::replaceBy(std::function<Outcome<OpenWallet>()> work)
{
    const QPointer<Wallet> self(this);
    const auto opened = co_await offThread(&m_pool, std::move(work));
    if (!self)
        co_return refused(WalletErrorCode::Locked);
    if (!*opened)
        co_return std::unexpected(opened->error());
    take(std::move(**opened));
    co_return Outcome<>();
}

QCoro::Task<Outcome<>> Wallet::create(evm::SecretBytes password, Secret secret, QString name)
{
    auto contents = std::make_shared<WalletContents>();
    const AccountKind kind = secret.kind == SecretKind::Phrase ? AccountKind::Derived : AccountKind::Imported;
    const auto key = deriveAccountKey(secret, 0);
    if (!key)
        co_return std::unexpected(key.error());
    contents->accounts.push_back({.address = key->address(), .name = name, .kind = kind, .secret = 0, .index = 0});
    contents->secrets.push_back(std::move(secret));
    co_return co_await replaceBy([path = m_path, password = shared(std::move(password)), contents = std::move(contents),
                                  cost = m_cost] { return createWallet(path, *password, std::move(*contents), cost); });
}

QCoro::Task<Outcome<>> Wallet::unlock(evm::SecretBytes password)
{
    co_return co_await replaceBy(
        [path = m_path, password = shared(std::move(password))] { return openWallet(path, *password); });
}

QCoro::Task<Outcome<>> Wallet::changePassword(evm::SecretBytes password, evm::SecretBytes newPassword)
{
    if (m_isWriting)
        co_return refused(WalletErrorCode::Busy);
    co_return co_await replaceBy([path = m_path, old = shared(std::move(password)),
                                  fresh = shared(std::move(newPassword))] { return resealWallet(path, *old, *fresh); });
}

Outcome<const evm::PrivateKey *> Wallet::keyOf(const evm::Address &address) const
{
    if (!m_open)
        return refused(WalletErrorCode::Locked);
    const auto found = m_open->keys.find(address);
    if (found != m_open->keys.end())
        return &found->second;
    return refused(m_open->contents.find(address) ? WalletErrorCode::WatchOnly : WalletErrorCode::UnknownAccount);
}

} // namespace freehold::desktop
