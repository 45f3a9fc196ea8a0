// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_sender.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_refusal.h"
#include "shared/evm/hex.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
const QString kNoFunds = QStringLiteral("insufficient_funds");
const QString kNoRole = QStringLiteral("operator_not_authorized");
const QString kFeeCeiling = QStringLiteral("fee_ceiling");
const QString kRefused = QStringLiteral("node_refuses");
const QStringList kReasons{kNoFunds, kNoRole, kFeeCeiling, kRefused};

/// The contract refuses the operator itself, whoever it asks for: a role is missing, and the call is not to blame.
bool lacksRole(const DecodedRevert &why, const evm::Address &signer)
{
    const bool isOfAccess = why.reason == QLatin1StringView("access_managed_unauthorized")
        || why.reason == QLatin1StringView("access_manager_unauthorized_account")
        || why.reason == QLatin1StringView("access_manager_unauthorized_call")
        || why.reason == QLatin1StringView("ownable_unauthorized_account")
        || why.reason == QLatin1StringView("not_permitted"); // what share tokens say
    const auto isSigner = [&](const QJsonValue &value) { return evm::Address::parse(value.toString()) == signer; };
    return isOfAccess && std::ranges::any_of(why.params, isSigner);
}
} // namespace

Sender::Sender(Core &core, RpcPool &pool, Session &session, Witness &witness, ChainAlarms &alarms, Lease &lease,
               const BlockchainConfig &config, const TransactionStore &store)
    : m_core(core)
    , m_pool(pool)
    , m_session(session)
    , m_witness(witness)
    , m_alarms(alarms)
    , m_lease(lease)
    , m_config(config)
    , m_store(store)
    , m_signer(config.operatorKey.address())
    , m_gas(session, config.fees)
{
}

/// A nonce above our own stream leaves a gap for ever if it was a mistake: then nothing of ours is mined any more.
Task<bool> Sender::isNonceSure(quint64 minedNonce)
{
    const auto highest =
        co_await m_core.database.read([this](Sql &sql) { return m_store.highestNonce(sql, m_signer); });
    if (minedNonce <= (highest ? *highest + 1 : 0))
        co_return true;
    Provider &provider = m_session.provider();
    const quint64 head = co_await provider.askHead();
    const quint64 settled = head - std::min(head, static_cast<quint64>(m_config.confirmations));
    QJsonArray params{m_signer.toHex(), quantity(settled)};
    const quint64 settledNonce =
        readQuantity(co_await provider.call(QStringLiteral("eth_getTransactionCount"), std::move(params)));
    try {
        co_await m_witness.requireNonce(provider, m_signer, settled, minedNonce);
    } catch (const Error &error) {
        log::warning("chain_nonce_doubtful",
                     {{QStringLiteral("nonce"), static_cast<qint64>(minedNonce)},
                      {QStringLiteral("provider"), provider.name()},
                      {QStringLiteral("error"), error.reason}});
        m_session.turnAway();
        co_return false;
    }
    co_return settledNonce >= minedNonce;
}

Task<std::optional<Sender::Round>> Sender::begin(std::vector<ChainTransaction> inFlight)
{
    // Mined nonces only: what a node holds as pending may be dropped again, and would leave a gap.
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_getTransactionCount"), {m_signer.toHex(), QStringLiteral("latest")}});
    calls.push_back({QStringLiteral("eth_getBalance"), {m_signer.toHex(), QStringLiteral("latest")}});
    const auto results = co_await m_session.batch(std::move(calls));
    for (const RpcResult &result : results)
        if (!result)
            throw result.error();
    const quint64 minedNonce = readQuantity(*results[0]);
    if (!co_await isNonceSure(minedNonce))
        co_return std::nullopt;
    Round round{.minedNonce = minedNonce,
                .market = co_await m_gas.market(),
                .budget = evm::U256::fromHex(results[1]->toString()).value_or(evm::U256())};
    for (const ChainTransaction &one : inFlight) {
        if (one.state != ChainTransactionState::Mined)
            round.budget =
                round.budget.checkedSubtract(highestCost(one.gasLimit.value_or(0), one.maxFee.value_or(evm::U256())))
                    .value_or(evm::U256());
    }
    co_return round;
}

Task<Sender::Refusal> Sender::send(ChainTransaction queued, Round *round)
{
    if (round->market.isAboveCeiling) {
        co_await wait(queued, kFeeCeiling, {{QStringLiteral("max_fee"), m_config.fees.maxFee.toDecimal()}});
        co_return Refusal{Attempt::Waits, {}};
    }
    const auto estimate = co_await m_gas.estimate(callOf(m_signer, queued.to, queued.data));
    if (!estimate)
        co_return co_await onRefusal(queued, estimate.error());
    const quint64 gasLimit = std::min(*estimate, round->market.mostGas);
    const evm::U256 cost = highestCost(gasLimit, round->market.fees.maxFee);
    const auto left = round->budget.checkedSubtract(cost);
    if (!left) {
        co_await wait(
            queued, kNoFunds,
            {{QStringLiteral("needed"), cost.toDecimal()}, {QStringLiteral("available"), round->budget.toDecimal()}});
        co_return Refusal{Attempt::Waits, {}};
    }
    round->budget = *left;
    const ChainTransaction stored = co_await sign(queued.id, gasLimit, *round);
    if (stored.state != ChainTransactionState::Signed)
        co_return Refusal{Attempt::Gone, {}};
    co_await broadcast(stored);
    co_return Refusal{};
}

Task<Sender::Refusal> Sender::onRefusal(ChainTransaction queued, GasRefusal refusal)
{
    switch (refusal.kind) {
    case GasRefusal::Kind::TooPoor:
        co_await wait(queued, kNoFunds, {{QStringLiteral("error"), refusal.text}});
        co_return Refusal{Attempt::Waits, {}};
    case GasRefusal::Kind::Other:
        co_await wait(queued, kRefused, {{QStringLiteral("error"), refusal.text}});
        co_return Refusal{Attempt::Waits, {}};
    case GasRefusal::Kind::Reverts: break;
    }
    const DecodedRevert why = decodeRevert(refusal.revertData);
    if (!lacksRole(why, m_signer))
        co_return Refusal{Attempt::Refused, refusal.revertData};
    co_await wait(queued, kNoRole,
                  {{QStringLiteral("operator"), m_signer.toChecksum()},
                   {QStringLiteral("contract"), queued.to.toChecksum()},
                   {QStringLiteral("purpose"), queued.purpose}});
    co_return Refusal{Attempt::Waits, {}};
}

Task<ChainTransaction> Sender::sign(ChainTransactionId id, quint64 gasLimit, Round round)
{
    return m_lease.write([=, this, now = m_core.clock.now()](Sql &sql) {
        const ChainTransaction transaction = m_store.get(sql, id);
        if (transaction.state != ChainTransactionState::Queued)
            return transaction;
        // Our own stream, unless the key was used elsewhere meanwhile (or the database is an old copy).
        const auto highest = m_store.highestNonce(sql, m_signer);
        const quint64 nonce = std::max(round.minedNonce, highest ? *highest + 1 : 0);
        m_store.sign(sql, id, signedOf(transaction, nonce, gasLimit, round.market.fees), now);
        return m_store.get(sql, id);
    });
}

Task<> Sender::broadcast(ChainTransaction transaction)
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_sendRawTransaction"), {evm::toHex(transaction.raw)}});
    const auto results = co_await m_session.batch(std::move(calls));
    if (results.front()) {
        co_await goOn(transaction, ChainTransactionState::Broadcast);
        co_return;
    }
    const RpcError &error = results.front().error();
    const QJsonObject params{{QStringLiteral("id"), transaction.id.text()},
                             {QStringLiteral("error"), error.rpcMessage}};
    switch (sendRefusalOf(error)) {
    case SendRefusal::KnownAlready: co_await goOn(transaction, ChainTransactionState::Broadcast); break;
    case SendRefusal::TooCheap: co_await bumpFee(transaction); break;
    case SendRefusal::InsufficientFunds: co_await wait(transaction, kNoFunds, params); break;
    case SendRefusal::NonceTooLow: // a receipt, or its lasting absence, decides
    case SendRefusal::TryLater: log::info("chain_send_put_off", params); break;
    case SendRefusal::FeeAboveNodesCap:
    case SendRefusal::Other: co_await wait(transaction, kRefused, params); break;
    }
}

Task<> Sender::handOn(ChainTransaction transaction)
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_sendRawTransaction"), {evm::toHex(transaction.raw)}});
    (void)co_await m_session.batch(std::move(calls));
}

Task<> Sender::goOn(ChainTransaction transaction, ChainTransactionState state)
{
    co_await m_lease.write([this, id = transaction.id, state](Sql &sql) {
        m_store.setState(sql, id, state);
        m_store.setWaiting(sql, id, std::nullopt);
    });
}

Task<> Sender::bumpFee(ChainTransaction transaction)
{
    const Gas::Market market = co_await m_gas.market();
    enum class Bump { Done, TooOften, AtCeiling };
    const Bump bump = co_await m_lease.write([=, this, now = m_core.clock.now()](Sql &sql) {
        const ChainTransaction current = m_store.get(sql, transaction.id);
        if (m_store.replacedHashes(sql, current.id).size() >= kMaxFeeBumps)
            return Bump::TooOften;
        const auto fees = bumped({current.maxFee.value(), current.maxPriorityFee.value()}, market.fees, m_config.fees);
        if (!fees)
            return Bump::AtCeiling;
        m_store.keepReplacedHash(sql, current.id, current.hash.value(), now);
        m_store.sign(sql, current.id, signedOf(current, current.nonce.value(), current.gasLimit.value(), *fees), now);
        return Bump::Done;
    });
    // Sent in the next round: it is SIGNED now, and what follows is the same as after a crash here.
    if (bump == Bump::Done)
        log::info("chain_fee_bumped", {{QStringLiteral("id"), transaction.id.text()}});
    else
        co_await wait(transaction, kFeeCeiling,
                      {{QStringLiteral("max_fee"), transaction.maxFee->toDecimal()},
                       {QStringLiteral("ceiling"), m_config.fees.maxFee.toDecimal()}});
    if (bump != Bump::Done && transaction.waitingReason != kFeeCeiling)
        co_await tellOthers(transaction); // perhaps the one node that was told keeps it to itself
}

Task<> Sender::tellOthers(ChainTransaction transaction)
{
    for (Provider *other : m_pool.ranked()) {
        if (other == &m_session.provider())
            continue;
        std::vector<RpcCall> calls;
        calls.push_back({QStringLiteral("eth_sendRawTransaction"), {evm::toHex(transaction.raw)}});
        try {
            (void)co_await other->batch(std::move(calls));
        } catch (const Error &) {
            continue; // its breaker counts it
        }
    }
}

Task<> Sender::wait(ChainTransaction transaction, QString reason, QJsonObject params)
{
    const bool isQueued = transaction.state == ChainTransactionState::Queued;
    const bool isOfAll = reason == kNoFunds || (reason == kFeeCeiling && isQueued);
    params.insert(QStringLiteral("transaction"), transaction.id.text());
    m_alarms.raise(reason, isOfAll ? QString() : transaction.id.text(), params);
    if (transaction.waitingReason == reason)
        co_return;
    co_await m_lease.write(
        [this, id = transaction.id, reason](Sql &sql) { m_store.setWaiting(sql, id, std::optional(reason)); });
}

void Sender::calmDown(const std::vector<ChainTransaction> &inFlight, const std::vector<ChainTransaction> &queued)
{
    for (const ChainAlarm &alarm : m_alarms.active()) {
        const bool isMine = std::ranges::find(kReasons, alarm.name) != kReasons.end();
        const auto isCause = [&](const ChainTransaction &one) {
            return one.waitingReason == alarm.name && (alarm.subject.isEmpty() || alarm.subject == one.id.text());
        };
        if (isMine && std::ranges::none_of(inFlight, isCause) && std::ranges::none_of(queued, isCause))
            m_alarms.clear(alarm.name, alarm.subject);
    }
}

evm::SignedTransaction Sender::signedOf(const ChainTransaction &transaction, quint64 nonce, quint64 gasLimit,
                                        const Fees &fees) const
{
    evm::Transaction fields;
    fields.chainId = m_config.contracts.chainId;
    fields.nonce = nonce;
    fields.maxPriorityFeePerGasWei = fees.maxPriorityFee;
    fields.maxFeePerGasWei = fees.maxFee;
    fields.gasLimit = gasLimit;
    fields.to = transaction.to;
    fields.data = transaction.data;
    return evm::signTransaction(std::move(fields), m_config.operatorKey);
}

} // namespace freehold::blockchain
