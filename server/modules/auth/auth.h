// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/authenticator.h"
#include "server/core/http/router.h"
#include "shared/evm/address.h"

#include <QString>
#include <QUrl>

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
    SessionCookie cookie;
};

struct User {
    UserId id;
    QString email; ///< lower case, unique
    QString name;
    Roles roles;
    TimeMs createdAt;

    static User fromRow(const Row &row);
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

class AuthModule {
public:
    AuthModule(Core &core, AuthConfig config);
    ~AuthModule();

    void mount(Router &router);
    /// Nothing runs by itself here: what has expired is removed when something new is stored.
    void start() { }

    [[nodiscard]] Authenticator &authenticator();

    /// For the command line: an account with any roles. Throws as registration does (email_taken, invalid_fields).
    [[nodiscard]] Task<User> createUser(QString email, QString password, QString name, Roles roles);

    [[nodiscard]] std::optional<User> findUser(Sql &sql, const UserId &id) const;
    [[nodiscard]] std::vector<User> usersWithRole(Sql &sql, Role role) const;
    /// Oldest first.
    [[nodiscard]] std::vector<Wallet> walletsOf(Sql &sql, const UserId &user) const;
    [[nodiscard]] std::optional<Wallet> findWallet(Sql &sql, const evm::Address &address) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::auth
