// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_consents.h"

#include "server/core/crypto/signed_messages.h"
#include "server/modules/kyc/kyc_consent_store.h"

#include <algorithm>

namespace freehold::kyc {

namespace {

constexpr qint64 kLifeMs = 30LL * 24 * 3600 * kMsPerSecond;

TimeMs wholeSeconds(TimeMs time) { return {time.value / kMsPerSecond * kMsPerSecond}; }

} // namespace

Task<ConsentRequest> WalletConsents::ask(Actor actor, evm::Address wallet)
{
    const TimeMs deadline = wholeSeconds(m_core.clock.now().plusMs(kLifeMs));
    const evm::Address known =
        co_await m_core.database.read([=, this](Sql &sql) { return knownWallet(sql, actor.id, wallet); });
    const WalletConsent consent{.wallet = wallet, .knownWallet = known, .deadline = deadline};
    co_return ConsentRequest{consentTypedData(consent, m_blockchain.contracts()), deadline};
}

Task<> WalletConsents::give(Actor actor, evm::Address wallet, TimeMs deadline, QByteArray signature)
{
    const TimeMs now = m_core.clock.now();
    const evm::Address known =
        co_await m_core.database.read([=, this](Sql &sql) { return knownWallet(sql, actor.id, wallet); });
    if (deadline <= now || deadline > now.plusMs(kLifeMs))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("consent_expired"),
                    QStringLiteral("Ask for the message again and sign it anew."));
    const WalletConsent consent{
        .wallet = wallet, .knownWallet = known, .deadline = deadline, .signature = std::move(signature)};
    co_await requireSigned(consent, m_blockchain.contracts(), m_askWallet);
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireStillOf(sql, actor.id, consent);
        ConsentStore::save(sql, actor.id, consent, now);
        const QString key = QStringLiteral("consent:%1:%2").arg(wallet.toChecksum()).arg(now.value);
        m_core.jobs.enqueue(sql, kClaimQueue, key, claimJob(actor.id));
    });
}

/// It may be another since the wallet was asked.
void WalletConsents::requireStillOf(Sql &sql, const UserId &user, const WalletConsent &consent) const
{
    if (knownWallet(sql, user, consent.wallet) != consent.knownWallet)
        throw wrongSignature("consent", consent.wallet);
}

evm::Address WalletConsents::knownWallet(Sql &sql, const UserId &user, const evm::Address &wallet) const
{
    ClaimFacts facts{
        .identity = {}, .accredited = {}, .wallets = {}, .claims = m_claims.ofUser(sql, user), .consents = {}};
    for (const auth::Wallet &linked : m_auth.walletsOf(sql, user))
        facts.wallets.push_back(linked.address);
    if (std::ranges::find(facts.wallets, wallet) == facts.wallets.end())
        throw notFound(QStringLiteral("wallet"));
    if (!needsConsent(facts, wallet))
        throw Error(ErrorCode::Conflict, QStringLiteral("consent_not_needed"),
                    QStringLiteral("This is the wallet that your identity is made for."));
    return primaryWallet(facts);
}

} // namespace freehold::kyc
