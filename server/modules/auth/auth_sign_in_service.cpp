// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_sign_in_service.h"

#include "server/modules/auth/auth_errors.h"
#include "server/modules/auth/auth_wallet_message.h"

namespace freehold::auth {

namespace {

/// Used and expired challenges are kept so long, to answer with the right reason.
constexpr qint64 kKeepExpiredMs = 24LL * 3600 * 1000;

Error refused(const char *reason, const char *message)
{
    return {ErrorCode::Unauthenticated, QString::fromLatin1(reason), QString::fromLatin1(message)};
}

void requireUsable(const std::optional<SignInChallenge> &challenge, const evm::Address &signer, TimeMs now)
{
    if (!challenge)
        throw refused("challenge_unknown", "This message was not written by us.");
    if (challenge->usedAt)
        throw refused("challenge_used", "This message was used before.");
    if (challenge->expiresAt <= now)
        throw refused("challenge_expired", "This message is too old; ask for another one.");
    if (challenge->address != signer)
        throw refused("wrong_signer", "Another wallet signed this message.");
}

} // namespace

Task<SignInChallenge> SignInService::challenge(evm::Address address, QHostAddress from)
{
    const TimeMs now = m_core.clock.now();
    const auto attempt = m_throttle.attempt(from);
    const WalletMessage message{
        .domain = m_config.siweDomain,
        .address = address,
        .statement = QStringLiteral("Sign in to Freehold."),
        .uri = m_config.publicUrl.toString(QUrl::FullyEncoded),
        .chainId = m_config.chainId,
        .nonce = newWalletNonce(m_core.random),
        .issuedAt = now,
        .expiresAt = now.plusMs(kChallengeLifeMs),
    };
    const SignInChallenge challenge{.nonce = message.nonce,
                                    .address = address,
                                    .message = message.toText(),
                                    .expiresAt = message.expiresAt,
                                    .usedAt = std::nullopt};
    co_await m_core.database.write([=, this](Sql &sql) {
        m_throttle.begin(sql, attempt, now); // taken back by the log-in that uses it
        SignInStore::removeExpiredBefore(sql, now.plusMs(-kKeepExpiredMs));
        SignInStore::insert(sql, challenge);
    });
    co_return challenge;
}

Task<LoggedIn> SignInService::logIn(api::WalletLogInRequest request, Visitor visitor)
{
    const evm::Address signer = requireSigner(request.message, request.signature);
    const User owner =
        co_await m_core.database.read([=, this](Sql &sql) { return ownerOf(sql, request.message, signer); });
    co_await m_secondFactor.require(owner.id, request.code, visitor.address, ErrorCode::Unauthenticated);

    const auto attempt = m_throttle.attempt(visitor.address);
    const OpenedSession opened = m_sessions.open(owner.id, visitor);
    const User user = co_await m_core.database.write([=, this](Sql &sql) {
        // Again, and used in the same transaction: a message opens one session.
        User current = ownerOf(sql, request.message, signer);
        SignInStore::use(sql, SignInStore::find(sql, request.message)->nonce, m_core.clock.now());
        m_throttle.succeed(sql, attempt, m_core.clock.now());
        m_sessions.store(sql, opened);
        return current;
    });
    co_return LoggedIn{user, opened};
}

User SignInService::ownerOf(Sql &sql, const QString &message, const evm::Address &signer) const
{
    requireUsable(SignInStore::find(sql, message), signer, m_core.clock.now());
    const auto wallet = m_wallets.find(sql, signer);
    if (!wallet)
        throw refused("wallet_not_linked", "This wallet is linked to no account.");
    User user = m_users.get(sql, wallet->user);
    requireEnabled(user);
    return user;
}

} // namespace freehold::auth
