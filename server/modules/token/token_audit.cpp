// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_audit.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/identity_registry.h"
#include "generated/contracts/primary_sale.h"
#include "generated/contracts/property_token.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/token_store.h"

#include <algorithm>
#include <map>

namespace freehold::token {

namespace {

using blockchain::decoded;
namespace token_abi = contracts::property_token;
namespace sale_abi = contracts::primary_sale;
namespace rules_abi = contracts::compliance;
namespace registry_abi = contracts::identity_registry;

struct Tables {
    std::vector<AuditedWallet> wallets; ///< all that hold or ever held
    Shares total;
    quint64 block = 0;
};

Tables readTables(Sql &sql, const evm::Address &token)
{
    std::map<evm::Address, AuditedWallet> wallets;
    for (const auto &[address, shares] : TokenAuditStore::byTransfers(sql, token))
        wallets[address].byTransfers = shares;
    for (const auto &[address, shares] : TokenAuditStore::inLots(sql, token))
        wallets[address].inLots = shares;
    for (const Holder &holder : HoldingsStore::allHolders(sql, token))
        wallets[holder.wallet].held = holder.shares;
    Tables tables;
    tables.total = HoldingsStore::totalShares(sql, token);
    for (auto &[address, wallet] : wallets) {
        wallet.address = address;
        tables.wallets.push_back(wallet);
    }
    return tables;
}

/// Every view asked here but the sale answers one uint256.
evm::U256 number(const QByteArray &answer) { return decoded(token_abi::decodeTotalSupplyResult(answer)); }

} // namespace

/// Collects what differs.
class TokenAudit::Comparison {
public:
    explicit Comparison(PropertyId property) : m_property(std::move(property)) { }

    void compare(const QString &what, const evm::U256 &chain, qint64 tables)
    {
        const QString expected = chain.toDecimal();
        const QString found = QString::number(tables);
        if (expected != found)
            m_differences.push_back({m_property, what, expected, found});
    }
    void compareWallet(const AuditedWallet &wallet, const evm::U256 &balance)
    {
        const QString address = wallet.address.toChecksum();
        compare(QStringLiteral("balance of ") + address, balance, wallet.held.count);
        compare(QStringLiteral("lots of ") + address, balance, wallet.inLots.count);
        compare(QStringLiteral("transfers of ") + address, balance, wallet.byTransfers.count);
    }
    [[nodiscard]] std::vector<TokenDifference> take() { return std::move(m_differences); }

private:
    PropertyId m_property;
    std::vector<TokenDifference> m_differences;
};

Task<std::vector<TokenDifference>> TokenAudit::run()
{
    std::vector<TokenDifference> all;
    for (const PropertyToken &token : co_await m_core.database.read(TokenStore::all)) {
        const AuditRecord record = co_await auditOne(token);
        all.insert(all.end(), record.differences.begin(), record.differences.end());
    }
    co_return all;
}

Task<AuditRecord> TokenAudit::auditPatiently(PropertyToken token)
{
    constexpr std::chrono::milliseconds kPause{500};
    AuditRecord record = co_await auditOne(token);
    for (int looks = 1; looks < kLooks && !record.differences.empty(); ++looks) {
        co_await sleepFor(kPause);
        const auto current =
            co_await m_core.database.read([=](Sql &sql) { return TokenStore::find(sql, token.property); });
        record = co_await auditOne(current.value_or(token));
    }
    co_return record;
}

Task<AuditRecord> TokenAudit::auditOne(PropertyToken token)
{
    const Tables tables = co_await m_core.database.read([=, this](Sql &sql) {
        Tables read = readTables(sql, token.address);
        read.block = m_blockchain.readBlock(sql);
        return read;
    });
    using Call = blockchain::ChainReads::Call;
    std::vector<Call> calls{Call{token.address, token_abi::encodeTotalSupply()},
                            Call{m_blockchain.contracts().primarySale, sale_abi::encodeSaleOf(token.address)}};
    for (const AuditedWallet &wallet : tables.wallets)
        calls.push_back({token.address, token_abi::encodeBalanceOf(wallet.address)});
    const std::vector<QByteArray> answers = co_await ask(tables.block, std::move(calls));

    Comparison comparison(token.property);
    comparison.compare(QStringLiteral("total supply"), number(answers[0]), tables.total.count);
    for (std::size_t i = 0; i < tables.wallets.size(); ++i)
        comparison.compareWallet(tables.wallets[i], number(answers[i + 2]));
    const sale_abi::Sale sale = decoded(sale_abi::decodeSaleOfResult(answers[1]));
    comparison.compare(QStringLiteral("shares left to sell"), sale.remainingShares,
                       token.authorizedShares.count - token.soldShares.count);
    comparison.compare(QStringLiteral("money raised"), sale.raised, token.raised.micro);
    comparison.compare(QStringLiteral("money refunded"), sale.refunded, token.refunded.micro);
    comparison.compare(QStringLiteral("money released"), sale.released, token.released.micro);
    comparison.compare(QStringLiteral("minimum still to be raised"), sale.canFail ? 1 : 0,
                       token.minimumRaise && !token.hasRaisedMinimum ? 1 : 0);
    co_await compareInvestors(token, tables.block, tables.wallets, &comparison);
    co_return AuditRecord{.token = token.address,
                          .property = token.property,
                          .block = tables.block,
                          .wallets = static_cast<qint64>(tables.wallets.size()),
                          .differences = comparison.take(),
                          .auditedAt = m_core.clock.now()};
}

/// Ten thousand holders are half a minute of questions, for which a server that stops does not wait.
Task<std::vector<QByteArray>> TokenAudit::ask(quint64 block, std::vector<blockchain::ChainReads::Call> calls)
{
    std::vector<QByteArray> answers;
    for (std::size_t asked = 0; asked < calls.size(); asked += kCallsAtOnce) {
        if (m_core.jobs.isStopping())
            throw Error(ErrorCode::Unavailable, QStringLiteral("stopping"), "The server stops; this is done again.");
        const auto end = std::min(calls.size(), asked + kCallsAtOnce);
        const auto some = co_await m_blockchain.reads().callsAt(
            block,
            {calls.begin() + static_cast<std::ptrdiff_t>(asked), calls.begin() + static_cast<std::ptrdiff_t>(end)});
        answers.insert(answers.end(), some.begin(), some.end());
    }
    co_return answers;
}

/// Compliance counts by investor: what the wallets of one investor hold here, together, is what it says, and its lots are
/// no more than that.
Task<> TokenAudit::compareInvestors(PropertyToken token, quint64 block, std::vector<AuditedWallet> wallets,
                                    Comparison *comparison)
{
    const blockchain::ChainContracts &contracts = m_blockchain.contracts();
    std::erase_if(wallets, [](const AuditedWallet &wallet) { return wallet.held.count == 0; });
    std::vector<blockchain::ChainReads::Call> calls;
    for (const AuditedWallet &wallet : wallets)
        calls.push_back({contracts.identityRegistry, registry_abi::encodeInvestorIdOf(wallet.address)});
    const std::vector<QByteArray> ids = co_await ask(block, std::move(calls));
    std::map<quint64, qint64> sharesOf;
    for (std::size_t i = 0; i < wallets.size(); ++i)
        sharesOf[decoded(registry_abi::decodeInvestorIdOfResult(ids[i]))] += wallets[i].held.count;

    std::vector<blockchain::ChainReads::Call> questions;
    for (const auto &[investor, shares] : sharesOf) {
        questions.push_back({contracts.compliance, rules_abi::encodePositionOf(token.address, investor)});
        questions.push_back({contracts.compliance, rules_abi::encodeLotsOf(token.address, investor)});
    }
    const std::vector<QByteArray> answers = co_await ask(block, std::move(questions));
    std::size_t next = 0;
    for (const auto &[investor, shares] : sharesOf) {
        const QString name = QStringLiteral("investor %1").arg(investor);
        comparison->compare(QStringLiteral("shares of ") + name,
                            decoded(rules_abi::decodePositionOfResult(answers[next++])).shares, shares);
        qint64 inLots = 0;
        for (const auto &lot : decoded(rules_abi::decodeLotsOfResult(answers[next++])))
            inLots += static_cast<qint64>(lot.shares);
        if (inLots > shares)
            comparison->compare(QStringLiteral("shares in lots on chain of ") + name, evm::U256(quint64(inLots)),
                                shares);
    }
}

} // namespace freehold::token
