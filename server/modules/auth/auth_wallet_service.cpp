// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_service.h"

#include "server/modules/auth/auth_wallet_message.h"

namespace freehold::auth {

Task<Challenge> WalletService::challenge(Actor actor, evm::Address address)
{
    const Challenge challenge = m_challenges.make(address, actor.id);
    co_await m_core.database.write([=, this](Sql &sql) { m_challenges.store(sql, challenge); });
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
    const Challenge challenge = m_challenges.require(sql, message, wallet.user, wallet.address);

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
    m_challenges.use(sql, challenge);
}

} // namespace freehold::auth
