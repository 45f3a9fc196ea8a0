// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_proof.h"

#include "generated/contracts/identity_registry.h"
#include "generated/contracts/property_token.h"
#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/dividend/dividend_log_values.h"
#include "server/modules/dividend/dividend_store.h"
#include "server/modules/token/token.h"

#include <set>

namespace freehold::dividend {

namespace {

namespace distributor_abi = contracts::dividend_distributor;
namespace token_abi = contracts::property_token;
namespace registry_abi = contracts::identity_registry;
using blockchain::ChainLog;

constexpr std::size_t kWalletsPerCall = 500;

/// Puts a distribution together from the logs of the distributor and of the token.
class LogReading {
public:
    LogReading(const Distribution &distribution, const evm::Address &distributor)
        : m_id(chainIdOf(distribution.id)), m_token(distribution.token), m_distributor(distributor)
    {
    }

    void read(const ChainLog &log)
    {
        if (log.address == m_token && log.topics.at(0) == token_abi::Transfer::kTopic0)
            return readTransfer(log);
        // Every event of a distribution has its id as the first indexed argument.
        if (log.address != m_distributor || log.topics.size() < 2 || log.topics[1] != m_id)
            return;
        const evm::Hash32 &topic = log.topics[0];
        if (topic == distributor_abi::Funded::kTopic0)
            readFunded(decodedLog<distributor_abi::Funded>(log));
        else if (topic == distributor_abi::SnapshotTaken::kTopic0)
            readSnapshot(decodedLog<distributor_abi::SnapshotTaken>(log));
        else if (topic == distributor_abi::DividendsPaid::kTopic0)
            readPaid(decodedLog<distributor_abi::DividendsPaid>(log));
        else if (topic == distributor_abi::DividendOwed::kTopic0)
            readOwed(decodedLog<distributor_abi::DividendOwed>(log));
        else if (topic == distributor_abi::DividendDistributed::kTopic0)
            readDistributed(decodedLog<distributor_abi::DividendDistributed>(log));
    }
    [[nodiscard]] LoggedDistribution take() { return std::move(m_read); }

private:
    void readTransfer(const ChainLog &log)
    {
        if (m_hasSnapshot)
            return;
        const auto event = decodedLog<token_abi::Transfer>(log);
        m_read.transfers.push_back({.from = event.from,
                                    .to = event.to,
                                    .shares = {usdcOf(event.value.toUint64().value_or(~quint64{0})).micro}});
    }
    void readFunded(const distributor_abi::Funded &event)
    {
        m_read.amount = usdcOf(event.amount);
        m_read.reserve = usdcOf(event.reserve);
        m_read.fee = usdcOf(event.fee);
        m_read.statementHash = event.statementHash.toBytes();
        m_read.rates.otherBps = static_cast<qint64>(event.otherBps);
        for (const distributor_abi::CountryRate &rate : event.rates)
            m_read.rates.byCountry.emplace(static_cast<int>(rate.country), static_cast<qint64>(rate.bps));
    }
    void readSnapshot(const distributor_abi::SnapshotTaken &event)
    {
        m_hasSnapshot = true;
        m_read.totalShares = {usdcOf(event.totalShares).micro};
        m_read.pot = usdcOf(event.pot);
        m_read.carriedIn = usdcOf(event.carried);
    }
    void readPaid(const distributor_abi::DividendsPaid &event)
    {
        const auto payments = decodePayments(event.payments);
        if (!payments)
            throw std::logic_error("the payments of a page cannot be decoded");
        m_read.payments.insert(m_read.payments.end(), payments->begin(), payments->end());
    }
    void readOwed(const distributor_abi::DividendOwed &event)
    {
        m_read.debts.push_back(
            {.holder = event.holder, .amount = usdcOf(event.amount), .withheld = usdcOf(event.withheld)});
    }
    void readDistributed(const distributor_abi::DividendDistributed &event)
    {
        m_read.isComplete = true;
        m_read.paid = usdcOf(event.paid);
        m_read.owed = usdcOf(event.owed);
        m_read.withheld = usdcOf(event.withheld);
        m_read.carriedOut = usdcOf(event.carried);
    }

    evm::Hash32 m_id;
    evm::Address m_token;
    evm::Address m_distributor;
    bool m_hasSnapshot = false;
    LoggedDistribution m_read;
};

} // namespace

Task<Verdict> DividendProof::verify(DistributionId id, std::optional<QByteArray> statement)
{
    const Distribution distribution =
        co_await m_core.database.read([id](Sql &sql) { return DistributionStore::get(sql, id); });
    if (!distribution.snapshot)
        throw notFound("snapshot");
    LoggedDistribution logged = co_await read(distribution);
    logged.countries = co_await countriesOf(logged.transfers);
    co_return dividend::verify(logged, statement.value_or(distribution.terms->statement));
}

Task<LoggedDistribution> DividendProof::read(Distribution distribution)
{
    const auto token = co_await m_core.database.read(
        [this, property = distribution.property](Sql &sql) { return m_modules.token.findToken(sql, property); });
    if (!token)
        throw notFound("token");
    const evm::Address distributor = distributorOf(m_modules.blockchain.contracts());
    const quint64 head = co_await m_modules.blockchain.reads().headBlock();
    blockchain::LogQuestion question{
        .addresses = {distribution.token, distributor},
        .topics = {token_abi::Transfer::kTopic0, distributor_abi::Funded::kTopic0,
                   distributor_abi::SnapshotTaken::kTopic0, distributor_abi::DividendsPaid::kTopic0,
                   distributor_abi::DividendOwed::kTopic0, distributor_abi::DividendDistributed::kTopic0},
        .from = token->blockNumber,
        .to = head};
    LogReading reading(distribution, distributor);
    for (const ChainLog &log : co_await m_modules.blockchain.logs(std::move(question)))
        reading.read(log);
    co_return reading.take();
}

/// From the lowest bit of a standing on: the country (16 bits), and whether the wallet is verified.
Task<std::map<evm::Address, int>> DividendProof::countriesOf(std::vector<LoggedTransfer> transfers)
{
    std::set<evm::Address> distinct;
    for (const LoggedTransfer &transfer : transfers)
        if (!transfer.to.isZero())
            distinct.insert(transfer.to);
    const std::vector<evm::Address> wallets(distinct.begin(), distinct.end());
    std::map<evm::Address, int> countries;
    for (std::size_t first = 0; first < wallets.size(); first += kWalletsPerCall) {
        const std::size_t end = std::min(wallets.size(), first + kWalletsPerCall);
        const std::vector<evm::Address> some(wallets.begin() + static_cast<std::ptrdiff_t>(first),
                                             wallets.begin() + static_cast<std::ptrdiff_t>(end));
        const auto standings = registry_abi::decodeStandingsOfResult(co_await m_modules.blockchain.reads().call(
            m_modules.blockchain.contracts().identityRegistry, registry_abi::encodeStandingsOf(some)));
        if (!standings || standings->size() != some.size())
            throw Error(ErrorCode::ProviderFailed, QStringLiteral("bad_chain_answer"),
                        "The chain's answer cannot be read.");
        for (std::size_t i = 0; i < some.size(); ++i)
            countries.emplace(some[i], static_cast<int>((*standings)[i].limbs()[0] & 0xffff));
    }
    co_return countries;
}

} // namespace freehold::dividend
