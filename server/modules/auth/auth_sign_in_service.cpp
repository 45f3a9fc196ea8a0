// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_sign_in_service.h"

#include "server/modules/auth/auth_errors.h"

namespace freehold::auth {

Task<Challenge> SignInService::challenge(evm::Address address, QHostAddress from)
{
    const auto attempt = m_throttle.attempt(from);
    const Challenge challenge = m_challenges.make(address, std::nullopt);
    co_await m_core.database.write([=, this](Sql &sql) {
        m_throttle.begin(sql, attempt, m_core.clock.now()); // taken back by the log-in that uses it
        m_challenges.store(sql, challenge);
    });
    co_return challenge;
}

Task<LoggedIn> SignInService::logIn(api::WalletLogInRequest request, Visitor visitor)
{
    const evm::Address signer =
        co_await m_signers.require(m_challenges, std::nullopt, request.message, request.signature);
    const User owner =
        co_await m_core.database.read([=, this](Sql &sql) { return ownerOf(sql, request.message, signer); });
    co_await m_secondFactor.require(owner.id, request.code, visitor.address, ErrorCode::Unauthenticated);

    const auto attempt = m_throttle.attempt(visitor.address);
    const OpenedSession opened = m_sessions.open(owner.id, visitor);
    const User user = co_await m_core.database.write([=, this](Sql &sql) {
        // Again, and used in the same transaction: a message opens one session.
        User current = ownerOf(sql, request.message, signer);
        m_challenges.use(sql, m_challenges.require(sql, request.message, std::nullopt, signer));
        m_throttle.succeed(sql, attempt, m_core.clock.now());
        m_sessions.store(sql, opened);
        return current;
    });
    co_return LoggedIn{user, opened};
}

User SignInService::ownerOf(Sql &sql, const QString &message, const evm::Address &signer) const
{
    static_cast<void>(m_challenges.require(sql, message, std::nullopt, signer));
    const auto wallet = m_wallets.find(sql, signer);
    if (!wallet)
        throw Error(ErrorCode::Unauthenticated, QStringLiteral("wallet_not_linked"),
                    QStringLiteral("This wallet is linked to no account."));
    User user = m_users.get(sql, wallet->user);
    requireEnabled(user);
    return user;
}

} // namespace freehold::auth
