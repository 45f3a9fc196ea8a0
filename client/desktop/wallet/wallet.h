// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/open_wallet.h"

#include <QCoro/QCoroTask>

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace freehold::desktop {

/// The wallet of this machine: one encrypted file, locked or open. Nothing here talks to a network. What is slow runs on a
/// pool; all else belongs to the thread that made the object.
class Wallet : public QObject {
    Q_OBJECT

public:
    enum class State { Missing, Locked, Unlocked, Unreadable };
    Q_ENUM(State)

    explicit Wallet(QString path, evm::ScryptCost cost = kWalletCost, QObject *parent = nullptr);
    ~Wallet() override;

    [[nodiscard]] State state() const;
    /// Why the file cannot be read; it is left as it is.
    [[nodiscard]] const std::optional<WalletError> &problem() const { return m_problem; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Known from the first unlocking on, also while it is locked again.
    [[nodiscard]] const std::vector<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] const std::vector<Contact> &contacts() const { return m_contacts; }
    /// Looks at the file again.
    void reload();

    /// A new file with one account. Errors: FileExists, PasswordTooShort, CannotWrite.
    [[nodiscard]] QCoro::Task<Outcome<>> create(evm::SecretBytes password, Secret secret, QString name);
    /// Errors: NoFile, WrongPassword, Damaged, OtherVersion.
    [[nodiscard]] QCoro::Task<Outcome<>> unlock(evm::SecretBytes password);
    /// Wipes every key.
    void lock();
    [[nodiscard]] QCoro::Task<Outcome<>> changePassword(evm::SecretBytes password, evm::SecretBytes newPassword);

    // Changes; the wallet must be open. Errors: Locked, Busy, ChangedOnDisk, CannotWrite; then nothing has changed.

    /// The next account of the phrase that `sibling` comes from. Errors also: NoPhrase.
    [[nodiscard]] QCoro::Task<Outcome<>> addDerived(evm::Address sibling, QString name);
    /// The first account of another phrase, or a single key. Errors also: AccountExists.
    [[nodiscard]] QCoro::Task<Outcome<>> addSecret(Secret secret, QString name);
    [[nodiscard]] QCoro::Task<Outcome<>> addWatchOnly(evm::Address address, QString name);
    [[nodiscard]] QCoro::Task<Outcome<>> renameAccount(evm::Address address, QString name);
    /// Takes the account out, and its secret where nobody else needs it.
    [[nodiscard]] QCoro::Task<Outcome<>> removeAccount(evm::Address address);
    [[nodiscard]] QCoro::Task<Outcome<>> saveContact(Contact contact);
    [[nodiscard]] QCoro::Task<Outcome<>> removeContact(evm::Address address);

    // What leaves the wallet; the password is asked for each time. Errors: WrongPassword, UnknownAccount, WatchOnly, NoPhrase.

    [[nodiscard]] QCoro::Task<Outcome<QString>> exportPhrase(evm::SecretBytes password, evm::Address address);
    [[nodiscard]] QCoro::Task<Outcome<QString>> exportKey(evm::SecretBytes password, evm::Address address);
    /// The JSON of a version 3 keystore under a password of its own.
    [[nodiscard]] QCoro::Task<Outcome<QString>> exportKeystore(evm::SecretBytes password, evm::Address address,
                                                               evm::SecretBytes keystorePassword);

    /// For signers only; valid until the next return to the event loop. Errors: Locked, UnknownAccount, WatchOnly.
    [[nodiscard]] Outcome<const evm::PrivateKey *> keyOf(const evm::Address &address) const;

Q_SIGNALS:
    void stateChanged();
    void accountsChanged();
    /// Something was done with the wallet; whoever locks it when idle begins to count anew.
    void used();

private:
    void take(OpenWallet wallet);
    void publish();
    [[nodiscard]] QCoro::Task<Outcome<>> edit(Change change);
    [[nodiscard]] QCoro::Task<Outcome<>> replaceBy(std::function<Outcome<OpenWallet>()> work);
    [[nodiscard]] QCoro::Task<Outcome<QString>> exported(evm::SecretBytes password,
                                                         std::function<Outcome<QString>(const OpenWallet &)> read);

    QString m_path;
    evm::ScryptCost m_cost;
    /// One thread: what is written later is written later.
    QThreadPool m_pool;
    State m_fileState = State::Missing;
    std::optional<WalletError> m_problem;
    std::unique_ptr<OpenWallet> m_open;
    std::vector<Account> m_accounts;
    std::vector<Contact> m_contacts;
    bool m_isWriting = false;
};

} // namespace freehold::desktop
