// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_permits.h"

#include "generated/contracts/test_usdc.h"
#include "server/core/clock.h"
#include "server/modules/marketplace/maker_signature.h"
#include "server/modules/marketplace/order_store.h"
#include "shared/evm/signature.h"

#include <algorithm>

namespace freehold::marketplace {

namespace {

namespace usdc_abi = contracts::test_usdc;

/// It was sent, or will be, and went through where it was mined.
bool takesEffect(const std::optional<blockchain::ChainTransaction> &relay)
{
    return relay && relay->state != ChainTransactionState::Failed && relay->state != ChainTransactionState::Replaced;
}

QByteArray callOf(const evm::Address &owner, const evm::Address &market, const Permit &permit)
{
    const evm::U256 value(static_cast<quint64>(permit.value.micro));
    const evm::U256 deadline(static_cast<quint64>(permit.deadlineSeconds));
    // Those of keys are stored as contracts take them; what a contract wallet takes is not to be changed.
    const auto key = evm::Signature::fromBytes(permit.signature);
    if (key && key->toBytes() == permit.signature)
        return usdc_abi::encodePermit2(owner, market, value, deadline, key->v, key->r, key->s);
    return usdc_abi::encodePermit(owner, market, value, deadline, permit.signature);
}

} // namespace

PermitsUnderWay permitsUnderWay(blockchain::BlockchainModule &blockchain, Sql &sql, const evm::Address &wallet,
                                qint64 chainNonce)
{
    constexpr int kNewest = 20; // a queue of more than that is no queue
    PermitsUnderWay underWay;
    for (const Order &order : OrderStore::permittedBy(sql, wallet, kNewest)) {
        if (order.permit->nonce < chainNonce)
            continue; // used up
        if (!takesEffect(blockchain.findTransaction(sql, kPermitPurpose, order.id.text())))
            continue;
        if (underWay.nextNonce == 0)
            underWay.allowance = order.permit->value;
        underWay.nextNonce = std::max(underWay.nextNonce, order.permit->nonce + 1);
    }
    return underWay;
}

Task<QJsonObject> OrderPermits::typedDataFor(OrderTerms terms, Usdc value, qint64 nonce)
{
    const MessageDomain usdc = co_await m_chain.usdcDomain();
    co_return typedData(UsdcPermit{.owner = terms.maker,
                                   .spender = marketOf(m_modules.blockchain.contracts()),
                                   .value = value,
                                   .nonce = QString::number(nonce),
                                   .deadlineSeconds = terms.expiresAt.value / kMsPerSecond},
                        usdc);
}

Task<Permit> OrderPermits::requireSigned(OrderTerms terms, api::OrderPermit given, qint64 chainNonce)
{
    const qint64 next = co_await m_core.database.read(
        [=, this](Sql &sql) { return permitsUnderWay(m_modules.blockchain, sql, terms.maker, chainNonce).nextNonce; });
    const qint64 nonce = std::max(chainNonce, next);
    const QJsonObject message = co_await typedDataFor(terms, given.value, nonce);
    const QByteArray signature = co_await requireSignedByWallet(m_modules.contractWallets, digestOf(message),
                                                                given.signature, terms.maker, "permit");
    co_return Permit{
        .value = given.value, .nonce = nonce, .deadlineSeconds = given.deadlineSeconds, .signature = signature};
}

/// What is not needed the operator would pay for, and it would replace what other orders count on.
Usdc OrderPermits::allowance(Sql &sql, Order &order, const Standing &standing, const AliveOrders &others) const
{
    const PermitsUnderWay underWay =
        permitsUnderWay(m_modules.blockchain, sql, order.terms.maker, standing.permitNonce);
    const Usdc without = underWay.allowanceAfter(standing.means.usdcAllowance);
    if (!order.permit)
        return without;
    const Usdc cost = highestCost(order.terms, order.terms.shares);
    if (order.terms.side == OrderSide::Sell || others.usdc.micro + cost.micro <= without.micro) {
        order.permit.reset();
        return without;
    }
    if (order.permit->nonce < underWay.nextNonce) // another one came in between, and uses this nonce up
        throw wrongSignature("permit", order.terms.maker);
    requireRoom(sql, order.terms.maker);
    return order.permit->value;
}

void OrderPermits::requireRoom(Sql &sql, const evm::Address &maker) const
{
    constexpr qint64 kHourMs = 3'600'000;
    if (OrderStore::permitsSince(sql, maker, m_core.clock.now().plusMs(-kHourMs)) < kMostPerHour)
        return;
    throw Error(
        ErrorCode::RuleRefused, "too_many_permits",
        QString("The wallet has signed %1 permits for its orders within an hour; let the market take more at once.")
            .arg(kMostPerHour),
        {{"max", kMostPerHour}});
}

void OrderPermits::relay(Sql &sql, const Order &order)
{
    if (!order.permit)
        return;
    const auto &contracts = m_modules.blockchain.contracts();
    m_modules.blockchain.enqueue(sql,
                                 {.purpose = kPermitPurpose,
                                  .reference = order.id.text(),
                                  .to = contracts.usdc,
                                  .data = callOf(order.terms.maker, marketOf(contracts), *order.permit)});
}

} // namespace freehold::marketplace
