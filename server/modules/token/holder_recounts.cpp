// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/holder_recounts.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/identity_registry.h"
#include "server/core/log/log.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/rest.h"
#include "server/modules/token/token_log_values.h"

namespace freehold::token {

namespace {

namespace registry_abi = contracts::identity_registry;
namespace rules_abi = contracts::compliance;
using blockchain::ChainLog;

const QString kQueue = QStringLiteral("token.recount");
const QString kWallet = QStringLiteral("wallet");

constexpr quint64 kUnitedStates = 840;
constexpr quint64 kAccreditedTopic = 2; // contracts/src/identity/ClaimTopics.sol
constexpr quint8 kAnybody = 1 << 0;
constexpr quint8 kInUnitedStates = 1 << 1;
constexpr quint8 kNonAccredited = 1 << 2;

template <typename T>
T decoded(evm::Result<T> result)
{
    if (!result)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("chain_answer_malformed"),
                    QStringLiteral("The chain's answer could not be read."), {}, result.error().message);
    return *std::move(result);
}

evm::Address walletOf(const Job &job)
{
    const auto wallet = evm::Address::parse(job.payload.value(kWallet).toString());
    if (!wallet)
        throw std::logic_error("a job without its wallet");
    return *wallet;
}

} // namespace

quint8 holderCategoriesOf(quint64 country, quint64 topics)
{
    quint8 categories = kAnybody;
    if (country == kUnitedStates)
        categories |= kInUnitedStates;
    if (((topics >> kAccreditedTopic) & 1) == 0)
        categories |= kNonAccredited;
    return categories;
}

HolderRecounts::HolderRecounts(Core &core, blockchain::BlockchainModule &blockchain)
    : m_core(core), m_blockchain(blockchain)
{
    core.jobs.handle(kQueue, [this](Job job) { return onJob(std::move(job)); });
    blockchain.watch({blockchain.contracts().identityRegistry});
    // Nothing to undo: the job compares with the chain as it is then.
    blockchain.onLog(registry_abi::VerificationRefreshed::kTopic0,
                     {.apply = [this](Sql &sql, const ChainLog &log) { onRefreshed(sql, log); }, .revert = {}});
}

/// A correction of the country by the Safe alone is not such news: a recount would refresh the wallet and thereby undo it.
void HolderRecounts::onRefreshed(Sql &sql, const ChainLog &log)
{
    if (log.address != m_blockchain.contracts().identityRegistry)
        return;
    const evm::Address wallet = decodedLog<registry_abi::VerificationRefreshed>(log).investorAddress;
    if (HoldingsStore::holdingsOf(sql, wallet).empty())
        return;
    const QString key = QStringLiteral("%1:%2").arg(log.blockHash.toHex()).arg(log.logIndex);
    m_core.jobs.enqueue(sql, kQueue, key, {{kWallet, wallet.toChecksum()}});
}

Task<> HolderRecounts::onJob(Job job)
{
    const evm::Address wallet = walletOf(job);
    const auto tokens = co_await m_core.database.read([=](Sql &sql) {
        std::vector<evm::Address> held;
        for (const Holding &holding : HoldingsStore::holdingsOf(sql, wallet))
            held.push_back(holding.token);
        return held;
    });
    const auto wrong = co_await miscounted(wallet, tokens);
    co_await m_core.database.write([=, this](Sql &sql) {
        for (const evm::Address &token : wrong)
            send(sql, token, wallet);
        m_core.jobs.complete(sql, job);
    });
}

/// Nothing while a recount is under way: it looks at the claims too, and that news brings us here again.
void HolderRecounts::send(Sql &sql, const evm::Address &token, const evm::Address &wallet)
{
    for (int attempt = 1;; ++attempt) {
        const QString reference = QStringLiteral("%1:%2:%3").arg(token.toChecksum(), wallet.toChecksum()).arg(attempt);
        const auto sent = m_blockchain.findTransaction(sql, kRecountPurpose, reference);
        if (!sent) {
            m_blockchain.enqueue(sql,
                                 {.purpose = kRecountPurpose,
                                  .reference = reference,
                                  .to = m_blockchain.contracts().compliance,
                                  .data = rules_abi::encodeRecount(token, wallet)});
            return;
        }
        if (!isOver(sent->state) && sent->state != ChainTransactionState::Confirmed)
            return;
    }
}

Task<std::vector<evm::Address>> HolderRecounts::miscounted(evm::Address wallet, std::vector<evm::Address> tokens)
{
    const auto &contracts = m_blockchain.contracts();
    auto &reads = m_blockchain.reads();
    const auto verification = decoded(registry_abi::decodeVerificationOfResult(
        co_await reads.call(contracts.identityRegistry, registry_abi::encodeVerificationOf(wallet))));
    // Who was taken out of the registry stays counted as they were; a recount would be refused.
    if (!verification.isRegistered)
        co_return {};
    const quint8 right = holderCategoriesOf(verification.country, verification.topics_);
    std::vector<evm::Address> wrong;
    for (const evm::Address &token : tokens) {
        const auto position = decoded(rules_abi::decodePositionOfResult(
            co_await reads.call(contracts.compliance, rules_abi::encodePositionOf(token, verification.investorId))));
        if (position.shares != 0 && position.categories != right)
            wrong.push_back(token);
    }
    co_return wrong;
}

void HolderRecounts::retry(Sql &sql, const blockchain::ChainTransactionFailed &failure)
{
    if (failure.purpose != kRecountPurpose)
        return;
    const QStringList parts = failure.reference.split(u':');
    m_core.jobs.enqueue(sql, kQueue, failure.id.text(), {{kWallet, parts.value(1)}},
                        restAfterMs(parts.value(2).toInt()));
    log::warning("holder_recount_failed",
                 {{QStringLiteral("reference"), failure.reference}, {QStringLiteral("reason"), failure.reason}});
}

} // namespace freehold::token
