// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/crypto/resealing.h"
#include "server/core/http/authenticator.h"
#include "server/core/http/router.h"
#include "shared/evm/address.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// Accounts, sessions, roles and the wallets that people proved to control.
namespace freehold::auth {

struct AuthConfig {
    QString siweDomain;    ///< host[:port] that wallets show in the EIP-4361 message
    QUrl publicUrl;        ///< the URI of that message
    quint64 chainId = 0;   ///< wallets are linked for this chain only
    int sessionHours = 12; ///< a session ends after so long without a request, and after 30 days in any case
    quint32 passwordMemoryKiB = 19 * 1024; ///< of one Argon2id hash
    SessionCookie cookie;
};

struct User {
    UserId id;
    QString email; ///< lower case, unique
    QString name;
    Roles roles;
    TimeMs createdAt;
    std::optional<TimeMs> emailVerifiedAt = std::nullopt;
    std::optional<TimeMs> disabledAt = std::nullopt;
    bool hasTotp = false;
};

/// An address belongs to one account only.
struct Wallet {
    WalletId id;
    UserId user;
    evm::Address address;
    std::optional<QString> label;
    TimeMs linkedAt;

    static Wallet fromRow(const Row &row);
};

struct UserRegistered {
    static constexpr const char *topic = "auth.user_registered";
    UserId user;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static UserRegistered fromJson(const QJsonObject &json);
};

struct WalletLinked {
    static constexpr const char *topic = "auth.wallet_linked";
    UserId user;
    evm::Address address;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static WalletLinked fromJson(const QJsonObject &json);
};

/// Its row is gone already. The same address may be linked again at once, by whomever it belongs to.
struct WalletUnlinked {
    static constexpr const char *topic = "auth.wallet_unlinked";
    UserId user;
    evm::Address address;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static WalletUnlinked fromJson(const QJsonObject &json);
};

/// Mail to an account's own address, or to one that it wants to have: whoever sends mail reads the sealed part with
/// `letter()`. Higher modules know how to send; this one must not know them.
struct AccountMail {
    static constexpr const char *topic = "auth.account_mail";
    struct Letter {
        QString to;
        QJsonObject values; ///< what fills the template
    };
    UserId user;
    QString kind; ///< name of the template
    QByteArray sealedLetter;

    [[nodiscard]] static AccountMail seal(const Sealing &sealing, const UserId &user, const QString &kind,
                                          const Letter &letter);
    [[nodiscard]] Letter letter(const Sealing &sealing) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static AccountMail fromJson(const QJsonObject &json);
};

/// What an authenticator app is given, and the codes for the day it is lost. Shown once.
struct TotpHandover {
    QString uri; ///< otpauth://totp/…
    QString secret;
    QStringList recoveryCodes;
};

/// Whether a wallet that is a contract says that it signed the hash (ERC-1271). Higher modules know the chain; this one must
/// not know them.
using ContractWalletCheck = std::function<Task<bool>(evm::Address wallet, evm::Hash32 hash, QByteArray signature)>;

/// Every column of this module that holds sealed values.
[[nodiscard]] std::vector<SealedColumn> sealedColumns();

class AuthModule {
public:
    AuthModule(Core &core, AuthConfig config);
    ~AuthModule();

    /// Without it a contract can be nobody's wallet.
    void askContractWalletsWith(ContractWalletCheck check);
    void mount(Router &router);
    /// Seals what older versions stored readable. To be awaited before anything else; what was cut off goes on.
    [[nodiscard]] Task<> prepare();
    /// Nothing runs by itself here: what has expired is removed when something new is stored.
    void start() { }

    [[nodiscard]] Authenticator &authenticator();
    /// Which of these sessions are over, by time or by revocation, on whichever server; for their sockets.
    [[nodiscard]] Task<QSet<SessionId>> endedSessions(QSet<SessionId> sessions);

    /// For the command line: an account with any roles and a verified address. Throws as registration does
    /// (email_taken, invalid_fields).
    [[nodiscard]] Task<User> createUser(QString email, QString password, QString name, Roles roles);
    /// For the command line: takes an account's second factor away, for an admin that no other admin can help.
    [[nodiscard]] Task<> resetTotp(QString email);
    /// For the command line: gives the account a second factor without asking for a code of it.
    [[nodiscard]] Task<TotpHandover> enrolTotp(UserId user);

    [[nodiscard]] std::optional<User> findUser(Sql &sql, const UserId &id) const;
    [[nodiscard]] std::vector<User> usersWithRole(Sql &sql, Role role) const;
    /// Oldest first.
    [[nodiscard]] std::vector<Wallet> walletsOf(Sql &sql, const UserId &user) const;
    [[nodiscard]] std::optional<Wallet> findWallet(Sql &sql, const evm::Address &address) const;
    /// Those of the addresses, each given once, that somebody linked.
    [[nodiscard]] std::vector<Wallet> findWallets(Sql &sql, const std::vector<evm::Address> &addresses) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::auth
