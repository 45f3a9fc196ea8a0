// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth.h"

#include "server/modules/auth/auth_audit_routes.h"
#include "server/modules/auth/auth_email_routes.h"
#include "server/modules/auth/auth_legacy_store.h"
#include "server/modules/auth/auth_password_routes.h"
#include "server/modules/auth/auth_routes.h"
#include "server/modules/auth/auth_session_routes.h"
#include "server/modules/auth/auth_sign_in_routes.h"
#include "server/modules/auth/auth_totp_routes.h"
#include "server/modules/auth/auth_user_routes.h"
#include "server/modules/auth/auth_wallet_routes.h"

namespace freehold::auth {

struct AuthModule::Private {
    Private(Core &core, AuthConfig c)
        : config(std::move(c))
        , hasher(core.random, config.passwordMemoryKiB)
        , secondFactor(core)
        , ownerCheck(core, hasher, secondFactor)
        , mails(core, config)
        , sessions(core, config.sessionHours)
        , signers(core)
        , service(core, sessions, hasher, secondFactor, mails)
        , emailService(core, ownerCheck, mails)
        , totpService(core, sessions, ownerCheck, mails)
        , passwordService(core, sessions, hasher, ownerCheck, mails)
        , sessionService(core, sessions)
        , signInService(core, config, sessions, signers, secondFactor)
        , userService(core, sessions, mails)
        , walletService(core, config, sessions, signers, ownerCheck, mails)
        , routes(service, config)
        , emailRoutes(emailService)
        , totpRoutes(totpService)
        , passwordRoutes(passwordService)
        , sessionRoutes(sessionService)
        , signInRoutes(signInService, config)
        , userRoutes(userService)
        , walletRoutes(walletService)
        , auditRoutes(core)
        , legacy(core)
        , users(core.sealing)
    {
        passwordService.registerHandlers();
    }

    const AuthConfig config;
    PasswordHasher hasher;
    SecondFactor secondFactor;
    OwnerCheck ownerCheck;
    AccountMails mails;
    Sessions sessions;
    WalletSigners signers;
    AuthService service;
    EmailService emailService;
    TotpService totpService;
    PasswordService passwordService;
    SessionService sessionService;
    SignInService signInService;
    UserService userService;
    WalletService walletService;
    AuthRoutes routes;
    EmailRoutes emailRoutes;
    TotpRoutes totpRoutes;
    PasswordRoutes passwordRoutes;
    SessionRoutes sessionRoutes;
    SignInRoutes signInRoutes;
    UserRoutes userRoutes;
    WalletRoutes walletRoutes;
    AuditRoutes auditRoutes;
    LegacyStore legacy;
    UserStore users;
    WalletStore wallets;
};

AuthModule::AuthModule(Core &core, AuthConfig config)
    : m_private(std::make_unique<Private>(core, std::move(config))) { }

AuthModule::~AuthModule() = default;

void AuthModule::askContractWalletsWith(ContractWalletCheck check)
{
    m_private->signers.askContractsWith(std::move(check));
}

void AuthModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->emailRoutes.mount(router);
    m_private->totpRoutes.mount(router);
    m_private->passwordRoutes.mount(router);
    m_private->sessionRoutes.mount(router);
    m_private->signInRoutes.mount(router);
    m_private->userRoutes.mount(router);
    m_private->walletRoutes.mount(router);
    m_private->auditRoutes.mount(router);
}

Task<> AuthModule::prepare() { (void)co_await m_private->legacy.sealAll(); }

Task<> AuthModule::resetTotp(QString email) { return m_private->userService.resetTotpOf(email.trimmed().toLower()); }

Task<QSet<SessionId>> AuthModule::endedSessions(QSet<SessionId> sessions)
{
    return m_private->sessionService.endedOf(std::move(sessions));
}

Authenticator &AuthModule::authenticator() { return m_private->sessions; }

Task<User> AuthModule::createUser(QString email, QString password, QString name, Roles roles)
{
    return m_private->service.createUser(email.trimmed().toLower(), std::move(password), std::move(name), roles);
}

Task<TotpHandover> AuthModule::enrolTotp(UserId user) { return m_private->totpService.enrolAtOnce(std::move(user)); }

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

std::vector<Wallet> AuthModule::findWallets(Sql &sql, const std::vector<evm::Address> &addresses) const
{
    return m_private->wallets.among(sql, addresses);
}

} // namespace freehold::auth
