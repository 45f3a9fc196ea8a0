// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/purchase_service.h"

#include "generated/contracts/test_usdc.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property.h"
#include "server/modules/token/purchase_rules.h"
#include "server/modules/token/token_news.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

namespace {

constexpr qint64 kMsPerMinute = 60 * kMsPerSecond;
/// What others had carried out at the last moment is seen here within that, as blocks are read once they are final.
constexpr qint64 kSeenWithinMs = 5 * kMsPerMinute;

/// Whole seconds: what the buyer signs and what the API says must be the same moment.
TimeMs expiryAfter(TimeMs now, int minutes)
{
    const qint64 expiry = now.value + minutes * kMsPerMinute;
    return {expiry - expiry % kMsPerSecond};
}

/// A permit's nonce is good once: a second purchase relayed before the first is mined would revert at our cost. And one that
/// reverted in a block used nothing up: its call is public, and anybody may repeat it when it would succeed. Its buyer would pay twice.
void requireNoneOnItsWay(Sql &sql, const Purchase &purchase, TimeMs now)
{
    const auto other = PurchaseStore::anotherOnItsWay(sql, purchase, now.plusMs(-kSeenWithinMs));
    if (!other)
        return;
    QJsonObject params{{QStringLiteral("purchase_id"), other->id.text()}};
    if (other->state == PurchaseState::Failed)
        params.insert(QStringLiteral("executable_until"), other->executableUntil.value().toString());
    throw Error(ErrorCode::Conflict, QStringLiteral("purchase_in_progress"),
                QStringLiteral("An earlier purchase from this wallet is not confirmed yet; wait for it."), params);
}

compliance::EligibilityQuestion questionOf(const Purchase &purchase)
{
    return {.user = purchase.user, .wallet = purchase.wallet, .shares = purchase.shares, .token = purchase.token};
}

} // namespace

Task<PurchaseService::Created> PurchaseService::create(Actor actor, api::PurchaseRequest request)
{
    const PropertyToken token =
        co_await m_core.database.read([=, this](Sql &sql) { return requireOnSale(sql, actor, request.property); });
    requireEligible(co_await m_modules.compliance.check({actor.id, request.wallet, request.shares, token.address}));

    const MessageDomain usdc = co_await usdcDomain();
    const evm::U256 nonce = co_await permitNonce(request.wallet);
    const Purchase purchase = newPurchase(actor, request, token, nonce);
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireNoneOnItsWay(sql, purchase, m_core.clock.now());
        PurchaseStore::insert(sql, purchase);
    });
    co_return Created{purchase, m_messages.purchaseTypedData(purchase), m_messages.permitTypedData(purchase, usdc),
                      m_messages.authorizationTypedData(purchase, usdc)};
}

PropertyToken PurchaseService::requireOnSale(Sql &sql, const Actor &actor, PropertyId id) const
{
    const property::Property property = m_modules.property.getVisible(sql, actor, id);
    const auto token = TokenStore::find(sql, id);
    if (property.state != PropertyState::Tokenized || !token)
        throw Error(ErrorCode::Conflict, QStringLiteral("wrong_state"),
                    QStringLiteral("The property is %1; this needs TOKENIZED.").arg(toString(property.state)),
                    {{QStringLiteral("state"), toString(property.state)},
                     {QStringLiteral("needed"), toString(PropertyState::Tokenized)}});
    return *token;
}

Task<evm::U256> PurchaseService::permitNonce(evm::Address wallet)
{
    const QByteArray answer = co_await m_modules.blockchain.reads().call(m_modules.blockchain.contracts().usdc,
                                                                         contracts::test_usdc::encodeNonces(wallet));
    co_return blockchain::decoded(contracts::test_usdc::decodeNoncesResult(answer));
}

Task<MessageDomain> PurchaseService::usdcDomain()
{
    if (!m_usdcDomain) {
        auto &reads = m_modules.blockchain.reads();
        const evm::Address usdc = m_modules.blockchain.contracts().usdc;
        const auto name =
            contracts::test_usdc::decodeNameResult(co_await reads.call(usdc, contracts::test_usdc::encodeName()));
        const auto version =
            contracts::test_usdc::decodeVersionResult(co_await reads.call(usdc, contracts::test_usdc::encodeVersion()));
        if (!name || !version)
            throw Error(ErrorCode::ProviderFailed, QStringLiteral("chain_answer_malformed"),
                        QStringLiteral("The chain's answer could not be read."));
        m_usdcDomain = MessageDomain{*name, *version, m_modules.blockchain.contracts().chainId, usdc};
    }
    const MessageDomain domain = *m_usdcDomain; // a copy: what is returned is moved from
    co_return domain;
}

Purchase PurchaseService::newPurchase(const Actor &actor, const api::PurchaseRequest &request,
                                      const PropertyToken &token, const evm::U256 &nonce)
{
    const auto cost = quote(request.shares, token.pricePerShare);
    if (!cost)
        throw invalidFields({{QStringLiteral("shares"), QStringLiteral("out_of_range"), {}}});
    const TimeMs now = m_core.clock.now();
    Purchase purchase;
    purchase.id = m_core.ids.next<PurchaseId>();
    purchase.property = token.property;
    purchase.token = token.address;
    purchase.user = actor.id;
    purchase.wallet = request.wallet;
    purchase.shares = request.shares;
    purchase.pricePerShare = token.pricePerShare;
    purchase.cost = *cost;
    purchase.permitNonce = nonce.toDecimal();
    purchase.expiresAt = expiryAfter(now, m_config.purchaseMinutes);
    purchase.createdAt = now;
    return purchase;
}

Task<Purchase> PurchaseService::sign(Actor actor, PurchaseId id, api::PurchaseSignatures signatures)
{
    Purchase purchase = co_await get(actor, id);
    const TimeMs now = m_core.clock.now();
    if (signStep(purchase, signatures, now) == SignStep::Repeat)
        co_return purchase;
    requireSignatures(purchase, signatures, co_await usdcDomain());

    // The server may know more than the chain does yet: a verification that was taken back a moment ago.
    requireEligible(co_await m_modules.compliance.check(questionOf(purchase)));
    submit(purchase, signatures, now);
    co_await simulate(purchase);
    co_return co_await m_core.database.write([=, this](Sql &sql) { return relay(sql, purchase); });
}

void PurchaseService::requireSignatures(const Purchase &purchase, const api::PurchaseSignatures &signatures,
                                        const MessageDomain &usdc) const
{
    if (!signatures.authorization.isEmpty())
        return requireSignedBy(m_messages.authorizationTypedData(purchase, usdc), signatures.authorization,
                               purchase.wallet, QStringLiteral("authorization"));
    requireSignedBy(m_messages.purchaseTypedData(purchase), signatures.purchase, purchase.wallet,
                    QStringLiteral("purchase"));
    requireSignedBy(m_messages.permitTypedData(purchase, usdc), signatures.permit, purchase.wallet,
                    QStringLiteral("permit"));
}

/// Sends nothing that the chain would refuse: the operator pays for what reverts. What the rules do not know, the
/// contract's own error names.
Task<> PurchaseService::simulate(Purchase purchase)
{
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(m_modules.blockchain.operatorAddress(),
                                                                     m_modules.blockchain.contracts().primarySale,
                                                                     m_messages.relayCall(purchase)));
}

Purchase PurchaseService::relay(Sql &sql, const Purchase &checked)
{
    const Purchase stored = PurchaseStore::getOf(sql, checked.user, checked.id);
    if (signStep(stored, checked.signatures, m_core.clock.now()) == SignStep::Repeat)
        return stored; // the same request came twice at once
    // Again, in this transaction: what is taken back from now on is withdrawn.
    m_standing.require(sql, checked);
    requireNoneOnItsWay(sql, checked, m_core.clock.now());
    PurchaseStore::update(sql, checked);
    m_modules.blockchain.enqueue(sql,
                                 {.purpose = kPurchasePurpose,
                                  .reference = checked.id.text(),
                                  .to = m_modules.blockchain.contracts().primarySale,
                                  .data = m_messages.relayCall(checked)});
    return checked;
}

Task<Purchase> PurchaseService::cancel(Actor actor, PurchaseId id)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Purchase purchase = PurchaseStore::getOf(sql, actor.id, id);
        const CancelStep step = cancelStep(purchase);
        if (step == CancelStep::Repeat)
            return purchase;
        if (step == CancelStep::Withdraw
            && !m_modules.blockchain.withdraw(sql, kPurchasePurpose, id.text(), kCancelled))
            throw Error(ErrorCode::Conflict, QStringLiteral("already_sent"),
                        QStringLiteral("The purchase is on its way to the chain and cannot be called back."));
        token::cancel(purchase);
        PurchaseStore::update(sql, purchase);
        m_core.outbox.append(sql, PurchaseFailed{purchase.id, purchase.user, purchase.property, kCancelled});
        return purchase;
    });
}

Purchase PurchaseService::withWaiting(Sql &sql, Purchase purchase) const
{
    if (purchase.state != PurchaseState::Submitted)
        return purchase;
    if (const auto relay = m_modules.blockchain.findTransaction(sql, kPurchasePurpose, purchase.id.text()))
        purchase.waitingReason = relay->waitingReason;
    return purchase;
}

Task<Purchase> PurchaseService::get(Actor actor, PurchaseId id)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return withWaiting(sql, PurchaseStore::getOf(sql, actor.id, id)); });
}

Task<std::vector<Purchase>> PurchaseService::list(Actor actor, std::optional<PurchaseId> before, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        auto purchases = PurchaseStore::list(sql, actor.id, before, limit + 1);
        for (Purchase &purchase : purchases)
            purchase = withWaiting(sql, std::move(purchase));
        return purchases;
    });
}

void PurchaseService::fail(Sql &sql, const blockchain::ChainTransactionFailed &news)
{
    auto purchase = PurchaseStore::find(sql, PurchaseId::trusted(news.reference));
    if (!purchase || !failIfSubmitted(*purchase, news.reason, news.params))
        return;
    purchase->transactionHash = news.hash;
    const auto relay = m_modules.blockchain.findTransaction(sql, kPurchasePurpose, news.reference);
    const bool isKnownToOthers = relay && relay->hash;
    if (isKnownToOthers)
        purchase->executableUntil = purchase->expiresAt;
    PurchaseStore::update(sql, *purchase);
    m_core.outbox.append(sql, PurchaseFailed{purchase->id, purchase->user, purchase->property, news.reason});
    if (const auto token = TokenStore::find(sql, purchase->property))
        m_modules.notification.notify(sql, purchase->user,
                                      isKnownToOthers ? QStringLiteral("share_purchase_reverted")
                                                      : QStringLiteral("share_purchase_failed"),
                                      failureNews(*purchase, *token));
}

} // namespace freehold::token
