// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_service.h"

#include "server/core/log/log.h"

namespace freehold::auth {

Task<Challenge> WalletService::challenge(Actor actor, evm::Address address)
{
    const Challenge challenge = m_challenges.make(address, actor.id);
    co_await m_core.database.write([=, this](Sql &sql) { m_challenges.store(sql, challenge); });
    co_return challenge;
}

Task<Wallet> WalletService::link(Actor actor, api::LinkWalletRequest request)
{
    const evm::Address signer = co_await m_signers.require(m_challenges, actor.id, request.message, request.signature);
    const Wallet wallet{
        .id = m_core.ids.next<WalletId>(),
        .user = actor.id,
        .address = signer,
        .label = request.label,
        .linkedAt = m_core.clock.now(),
    };
    const OwnerProven proven = co_await m_ownerCheck.require(actor, request.proof.password, request.proof.code);
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const User owner = m_ownerCheck.requireStill(sql, proven);
        requireMayLink(sql, wallet, request.message);
        if (!m_store.insert(sql, wallet))
            throw Error(ErrorCode::Conflict, QStringLiteral("wallet_taken"),
                        QStringLiteral("This wallet is linked already."));
        m_core.outbox.append(sql, WalletLinked{wallet.user, wallet.address});
        m_core.audit.append(sql, actor, QStringLiteral("wallet.linked"), wallet.id);
        m_mails.sendNotice(sql, owner, QStringLiteral("wallet_linked"));
    });
    co_return wallet;
}

Task<> WalletService::unlink(Actor actor, evm::Address address, api::OwnerProof proof)
{
    (void)co_await m_core.database.read([=, this](Sql &sql) { return walletOf(sql, actor.id, address); });
    const OwnerProven proven = co_await m_ownerCheck.require(actor, proof.password, proof.code);
    const auto ended = co_await m_core.database.write([=, this](Sql &sql) {
        const User owner = m_ownerCheck.requireStill(sql, proven);
        const Wallet wallet = walletOf(sql, owner.id, address);
        m_store.remove(sql, wallet.id);
        m_core.outbox.append(sql, WalletUnlinked{owner.id, address});
        m_core.audit.append(sql, actor, QStringLiteral("wallet.unlinked"), wallet.id);
        m_mails.sendNotice(sql, owner, QStringLiteral("wallet_unlinked"));
        return m_sessions.end(sql, owner.id, actor.session);
    });
    m_sessions.dropSockets(ended);
    log::info("wallet_unlinked", {{QStringLiteral("user"), actor.id.text()}});
}

Wallet WalletService::walletOf(Sql &sql, const UserId &user, const evm::Address &address) const
{
    const auto wallet = m_store.find(sql, address);
    if (!wallet || wallet->user != user)
        throw notFound(QStringLiteral("wallet"));
    return *wallet;
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
