// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_challenges.h"

#include "server/modules/auth/auth_lifetimes.h"
#include "server/modules/auth/auth_wallet_message.h"

namespace freehold::auth {

Challenge Challenges::make(const evm::Address &address, const std::optional<UserId> &user) const
{
    const TimeMs now = m_core.clock.now();
    const WalletMessage message{
        .domain = m_config.siweDomain,
        .address = address,
        .statement = m_kind.statement,
        .uri = m_config.publicUrl.toString(QUrl::FullyEncoded),
        .chainId = m_config.chainId,
        .nonce = newWalletNonce(m_core.random),
        .issuedAt = now,
        .expiresAt = now.plusMs(kChallengeLifeMs),
    };
    return {.nonce = message.nonce,
            .user = user,
            .address = address,
            .message = message.toText(),
            .expiresAt = message.expiresAt};
}

void Challenges::store(Sql &sql, const Challenge &challenge) const
{
    m_store.removeExpiredBefore(sql, m_core.clock.now().plusMs(-kKeepExpiredMs));
    m_store.insert(sql, challenge);
}

Challenge Challenges::require(Sql &sql, const QString &message, const std::optional<UserId> &user,
                              const evm::Address &signer) const
{
    const auto challenge = m_store.find(sql, message);
    if (!challenge || challenge->user != user)
        throw refused("challenge_unknown", "This message was not written by us for this account.");
    if (challenge->usedAt)
        throw refused("challenge_used", "This message was used before; ask for another one.");
    if (challenge->expiresAt <= m_core.clock.now())
        throw refused("challenge_expired", "This message is too old; ask for another one.");
    if (challenge->address != signer)
        throw refused("wrong_signer", "Another wallet signed this message.");
    return *challenge;
}

void Challenges::use(Sql &sql, const Challenge &challenge) const
{
    m_store.use(sql, challenge.nonce, m_core.clock.now());
}

Error Challenges::refused(const char *reason, const char *message) const
{
    return {m_kind.refusal, QString::fromLatin1(reason), QString::fromLatin1(message)};
}

} // namespace freehold::auth
