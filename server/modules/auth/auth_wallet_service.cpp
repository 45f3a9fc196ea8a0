// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_service.h"

#include "server/modules/auth/auth_wallet_message.h"

namespace freehold::auth {

namespace {

/// Used and expired challenges are kept so long, to answer with the right reason.
constexpr qint64 kKeepExpiredMs = 24LL * 3600 * 1000;

Error refused(const char *reason, const char *message)
{
    return Error(ErrorCode::RuleRefused, QString::fromLatin1(reason), QString::fromLatin1(message));
}

} // namespace

Task<WalletChallenge> WalletService::challenge(Actor actor, evm::Address address)
{
    const TimeMs now = m_core.clock.now();
    const QString nonce = newWalletNonce(m_core.random);
    const WalletMessage message{
        .domain = m_config.siweDomain,
        .address = address,
        .statement = QStringLiteral("Link this wallet to your Freehold account."),
        .uri = m_config.publicUrl.toString(QUrl::FullyEncoded),
        .chainId = m_config.chainId,
        .nonce = nonce,
        .issuedAt = now,
        .expiresAt = now.plusMs(kChallengeLifeMs),
    };
    const WalletChallenge challenge{
        .nonce = nonce,
        .user = actor.id,
        .address = address,
        .message = message.toText(),
        .expiresAt = message.expiresAt,
        .usedAt = std::nullopt,
    };
    co_await m_core.database.write([=, this](Sql &sql) {
        m_store.removeChallengesBefore(sql, now.plusMs(-kKeepExpiredMs));
        m_store.insertChallenge(sql, challenge);
    });
    co_return challenge;
}

Task<Wallet> WalletService::link(Actor actor, api::LinkWalletRequest request)
{
    const Wallet wallet{
        .id = m_core.ids.next<WalletId>(),
        .user = actor.id,
        .address = requireSigner(request.message, request.signature),
        .label = request.label,
        .linkedAt = m_core.clock.now(),
    };
    const User owner = co_await m_ownerCheck.require(actor, request.proof.password, request.proof.code);
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireMayLink(sql, wallet, request.message);
        if (!m_store.insert(sql, wallet))
            throw Error(ErrorCode::Conflict, QStringLiteral("wallet_taken"),
                        QStringLiteral("This wallet is linked already."));
        m_core.outbox.append(sql, WalletLinked{wallet.user, wallet.address});
        m_core.audit.append(sql, actor, QStringLiteral("wallet.linked"), wallet.id);
        m_mails.sendNotice(sql, owner.id, owner.email, QStringLiteral("wallet_linked"));
    });
    co_return wallet;
}

Task<std::vector<Wallet>> WalletService::wallets(Actor actor)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return m_store.ofUser(sql, actor.id); });
}

void WalletService::requireMayLink(Sql &sql, const Wallet &wallet, const QString &message) const
{
    const auto challenge = m_store.findChallenge(sql, wallet.user, message);
    if (!challenge)
        throw refused("challenge_unknown", "Your account was not asked to sign this message.");
    if (challenge->usedAt)
        throw refused("challenge_used", "This message was used before. Ask for a new one.");
    if (challenge->expiresAt <= wallet.linkedAt)
        throw refused("challenge_expired", "This message has expired. Ask for a new one.");
    if (challenge->address != wallet.address)
        throw refused("wrong_signer", "The message was signed by another wallet.");

    const auto linked = m_store.find(sql, wallet.address);
    if (linked && linked->user == wallet.user)
        throw Error(ErrorCode::Conflict, QStringLiteral("wallet_already_linked"),
                    QStringLiteral("This wallet is linked to your account already."));
    if (linked)
        throw Error(ErrorCode::Conflict, QStringLiteral("wallet_taken"),
                    QStringLiteral("This wallet is linked to another account."));
    if (m_store.ofUser(sql, wallet.user).size() >= kMaxWallets)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("too_many_wallets"),
                    QStringLiteral("An account can have %1 wallets.").arg(kMaxWallets),
                    {{QStringLiteral("max"), kMaxWallets}});
    m_store.useChallenge(sql, challenge->nonce, wallet.linkedAt);
}

} // namespace freehold::auth
