// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_chain_logs.h"

#include "server/core/log/log.h"
#include "server/modules/dividend/dividend_log_values.h"
#include "server/modules/dividend/dividend_proposal_store.h"
#include "server/modules/dividend/dividend_store.h"
#include "server/modules/payments/payments.h"
#include "server/modules/token/token.h"

namespace freehold::dividend {

namespace distributor_abi = contracts::dividend_distributor;
using blockchain::ChainLog;

namespace {

/// What left the property's rent in the Treasury.
Usdc takenBy(const distributor_abi::Funded &event)
{
    return {usdcOf(event.amount).micro + usdcOf(event.reserve).micro + usdcOf(event.fee).micro};
}

std::optional<Distribution> distributionOf(Sql &sql, const evm::Hash32 &chainId)
{
    const auto id = distributionIdOf(chainId);
    return id ? DistributionStore::find(sql, *id) : std::nullopt;
}

/// Which of its proposals the Safe has executed. Two with the same terms are as good as one, and the newest is the one that waits.
std::optional<ApprovedTerms> proposedAs(Sql &sql, const Distribution &distribution,
                                        const distributor_abi::Funded &event)
{
    for (const ApprovedTerms &terms : ProposalStore::of(sql, distribution.id))
        if (isFundedAs(termsOf(distribution, terms), event))
            return terms;
    return std::nullopt;
}

} // namespace

DividendChainLogs::DividendChainLogs(Core &core, const DividendConfig &config, const DividendDependencies &modules)
    : m_core(core)
    , m_config(config)
    , m_modules(modules)
    , m_distributor(distributorOf(modules.blockchain.contracts()))
    , m_news(core, modules)
{
    modules.blockchain.watch({m_distributor});
    using Logs = DividendChainLogs;
    on(distributor_abi::Funded::kTopic0, &Logs::applyFunded, &Logs::revertFunded);
    on(distributor_abi::DistributionCancelled::kTopic0, &Logs::applyCancelled, &Logs::revertCancelled);
    on(distributor_abi::SnapshotTaken::kTopic0, &Logs::applySnapshot, &Logs::revertSnapshot);
    on(distributor_abi::DividendsPaid::kTopic0, &Logs::applyPaid, &Logs::revertSettled);
    on(distributor_abi::DividendOwed::kTopic0, &Logs::applyOwed, &Logs::revertSettled);
    on(distributor_abi::DividendDistributed::kTopic0, &Logs::applyDistributed, &Logs::revertDistributed);
}

void DividendChainLogs::on(const evm::Hash32 &topic0, Handler apply, Handler revert)
{
    const auto whereOurs = [this](Handler handler) {
        return [this, handler](Sql &sql, const ChainLog &log) {
            if (log.address == m_distributor)
                (this->*handler)(sql, log);
        };
    };
    m_modules.blockchain.onLog(topic0, {.apply = whereOurs(apply), .revert = whereOurs(revert)});
}

std::optional<Distribution> DividendChainLogs::known(Sql &sql, const evm::Hash32 &chainId)
{
    auto distribution = distributionOf(sql, chainId);
    if (!distribution || !distribution->funded) {
        log::error("unknown_distribution", {{"distribution", chainId.toHex()}});
        return std::nullopt;
    }
    return distribution;
}

void DividendChainLogs::applyFunded(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::Funded>(log);
    const auto distribution = distributionOf(sql, event.distributionId);
    const auto terms = distribution ? proposedAs(sql, *distribution, event) : std::nullopt;
    if (!terms) {
        log::error("unknown_funding",
                   {{"distribution", event.distributionId.toHex()}, {"statement_hash", event.statementHash.toHex()}});
        return;
    }
    DistributionStore::setFunded(sql, distribution->id,
                                 DistributionStore::Funding{.step = stepOf(log), .proposal = terms->proposal});
    book(sql, *distribution, takenBy(event));
    m_news.changed(sql, *distribution);
}

void DividendChainLogs::revertFunded(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::Funded>(log);
    const auto distribution = known(sql, event.distributionId);
    if (!distribution)
        return;
    DistributionStore::setFunded(sql, distribution->id, std::nullopt);
    book(sql, *distribution, {-takenBy(event).micro});
}

void DividendChainLogs::applyCancelled(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::DistributionCancelled>(log);
    const auto distribution = known(sql, event.distributionId);
    if (!distribution)
        return;
    DistributionStore::setCancelled(sql, distribution->id, stepOf(log));
    book(sql, *distribution, {-usdcOf(event.amount).micro});
    m_news.changed(sql, *distribution);
}

void DividendChainLogs::revertCancelled(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::DistributionCancelled>(log);
    const auto distribution = known(sql, event.distributionId);
    if (!distribution)
        return;
    DistributionStore::setCancelled(sql, distribution->id, std::nullopt);
    book(sql, *distribution, usdcOf(event.amount));
}

void DividendChainLogs::book(Sql &sql, const Distribution &distribution, Usdc amount)
{
    m_modules.payments.postDistributed(sql, distribution.property, amount, distribution.id.text());
}

/// Logs are applied in the order of the chain, so who holds shares now is who held them at the snapshot.
void DividendChainLogs::applySnapshot(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::SnapshotTaken>(log);
    const auto distribution = known(sql, event.distributionId);
    if (!distribution)
        return;
    DistributionStore::setSnapshot(sql, distribution->id,
                                   Snapshot{.step = stepOf(log),
                                            .totalShares = {usdcOf(event.totalShares).micro},
                                            .pot = usdcOf(event.pot),
                                            .carriedIn = usdcOf(event.carried)});
    std::vector<Payment> payments;
    for (const token::NumberedHolder &holder : m_modules.token.numberedHolders(sql, distribution->token)) {
        Payment payment;
        payment.distribution = distribution->id;
        payment.token = distribution->token;
        payment.wallet = holder.wallet;
        payment.holderNumber = holder.number;
        payment.page = static_cast<qint64>(payments.size()) / m_config.holdersPerPage + 1;
        payment.shares = holder.shares;
        payments.push_back(payment);
    }
    PaymentStore::insert(sql, payments);
    m_news.changed(sql, *distribution);
}

void DividendChainLogs::revertSnapshot(Sql &sql, const ChainLog &log)
{
    const auto distribution = known(sql, decodedLog<distributor_abi::SnapshotTaken>(log).distributionId);
    if (!distribution)
        return;
    PaymentStore::removeAll(sql, distribution->id);
    DistributionStore::setSnapshot(sql, distribution->id, std::nullopt);
}

void DividendChainLogs::applyPaid(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::DividendsPaid>(log);
    const auto distribution = known(sql, event.distributionId);
    if (!distribution)
        return;
    const auto payments = decodePayments(event.payments);
    if (!payments)
        throw std::logic_error("the payments of a page cannot be decoded");
    std::vector<PaymentStore::Settlement> settlements;
    for (const LoggedPayment &payment : *payments)
        settlements.push_back({.holderNumber = payment.holderNumber,
                               .wallet = {},
                               .amount = payment.amount,
                               .withheld = payment.withheld,
                               .owedReason = std::nullopt});
    m_news.settled(sql, *distribution,
                   PaymentStore::settle(sql, distribution->id, settlements, positionOf(log), log.blockTime));
}

void DividendChainLogs::applyOwed(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::DividendOwed>(log);
    const auto distribution = known(sql, event.distributionId);
    const auto reason = owedReasonOfChain(event.reason);
    if (!reason)
        throw std::logic_error("a dividend is owed for no reason");
    if (!distribution)
        return;
    const PaymentStore::Settlement settlement{.holderNumber = 0,
                                              .wallet = event.holder,
                                              .amount = usdcOf(event.amount),
                                              .withheld = usdcOf(event.withheld),
                                              .owedReason = reason};
    m_news.settled(sql, *distribution,
                   PaymentStore::settle(sql, distribution->id, {&settlement, 1}, positionOf(log), log.blockTime));
    m_news.owed(sql, *distribution, event.holder);
}

void DividendChainLogs::revertSettled(Sql &sql, const ChainLog &log) { PaymentStore::undoSettle(sql, positionOf(log)); }

void DividendChainLogs::applyDistributed(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::DividendDistributed>(log);
    const auto distribution = known(sql, event.distributionId);
    if (!distribution)
        return;
    DistributionStore::setCompletion(sql, distribution->id,
                                     Completion{.step = stepOf(log),
                                                .paid = usdcOf(event.paid),
                                                .owed = usdcOf(event.owed),
                                                .withheld = usdcOf(event.withheld),
                                                .carriedOut = usdcOf(event.carried)});
    m_news.changed(sql, *distribution);
}

void DividendChainLogs::revertDistributed(Sql &sql, const ChainLog &log)
{
    const auto distribution = known(sql, decodedLog<distributor_abi::DividendDistributed>(log).distributionId);
    if (distribution)
        DistributionStore::setCompletion(sql, distribution->id, std::nullopt);
}

} // namespace freehold::dividend
