// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth.h"

#include "server/modules/auth/auth_routes.h"
#include "server/modules/auth/auth_wallet_routes.h"

namespace freehold::auth {

struct AuthModule::Private {
    Private(Core &core, AuthConfig c)
        : config(std::move(c))
        , sessions(core, config.sessionHours)
        , service(core, sessions)
        , walletService(core, config)
        , routes(service, config)
        , walletRoutes(walletService)
    {
    }

    const AuthConfig config;
    Sessions sessions;
    AuthService service;
    WalletService walletService;
    AuthRoutes routes;
    WalletRoutes walletRoutes;
    UserStore users;
    WalletStore wallets;
};

AuthModule::AuthModule(Core &core, AuthConfig config)
    : m_private(std::make_unique<Private>(core, std::move(config))) { }

AuthModule::~AuthModule() = default;

void AuthModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->walletRoutes.mount(router);
}

Authenticator &AuthModule::authenticator() { return m_private->sessions; }

Task<User> AuthModule::createUser(QString email, QString password, QString name, Roles roles)
{
    return m_private->service.createUser(email.trimmed().toLower(), std::move(password), std::move(name), roles);
}

std::optional<User> AuthModule::findUser(Sql &sql, const UserId &id) const { return m_private->users.find(sql, id); }

std::vector<User> AuthModule::usersWithRole(Sql &sql, Role role) const { return m_private->users.withRole(sql, role); }

std::vector<Wallet> AuthModule::walletsOf(Sql &sql, const UserId &user) const
{
    return m_private->wallets.ofUser(sql, user);
}

std::optional<Wallet> AuthModule::findWallet(Sql &sql, const evm::Address &address) const
{
    return m_private->wallets.find(sql, address);
}

} // namespace freehold::auth
