// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_audit.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/identity_registry.h"
#include "generated/contracts/primary_sale.h"
#include "generated/contracts/property_token.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/token_store.h"

#include <map>

namespace freehold::token {

namespace {

namespace token_abi = contracts::property_token;
namespace sale_abi = contracts::primary_sale;
namespace rules_abi = contracts::compliance;
namespace registry_abi = contracts::identity_registry;

struct Tables {
    std::vector<HeldByWallet> wallets;
    Shares total;
};

Tables readTables(Sql &sql, const evm::Address &token)
{
    Tables tables;
    tables.total = HoldingsStore::totalShares(sql, token);
    for (const Holder &holder : HoldingsStore::allHolders(sql, token)) {
        Shares inLots;
        for (const ShareLot &lot : HoldingsStore::openLots(sql, token, holder.wallet))
            inLots.count += lot.remaining.count;
        tables.wallets.push_back({holder, inLots});
    }
    return tables;
}

template <typename T>
T decoded(evm::Result<T> result)
{
    if (!result)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("chain_answer_malformed"),
                    QStringLiteral("The chain's answer could not be read."), {}, result.error().message);
    return *std::move(result);
}

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
    [[nodiscard]] std::vector<TokenDifference> take() { return std::move(m_differences); }

private:
    PropertyId m_property;
    std::vector<TokenDifference> m_differences;
};

Task<std::vector<TokenDifference>> TokenAudit::run()
{
    std::vector<TokenDifference> all;
    for (const PropertyToken &token : co_await m_core.database.read(TokenStore::all)) {
        const auto differences = co_await auditOne(token);
        all.insert(all.end(), differences.begin(), differences.end());
    }
    co_return all;
}

Task<std::vector<TokenDifference>> TokenAudit::auditOne(PropertyToken token)
{
    const Tables tables = co_await m_core.database.read([=](Sql &sql) { return readTables(sql, token.address); });
    Comparison comparison(token.property);

    const evm::U256 supply = co_await number(token.address, token_abi::encodeTotalSupply());
    comparison.compare(QStringLiteral("total supply"), supply, tables.total.count);
    for (const auto &[holder, inLots] : tables.wallets) {
        const QString wallet = holder.wallet.toChecksum();
        const evm::U256 balance = co_await number(token.address, token_abi::encodeBalanceOf(holder.wallet));
        comparison.compare(QStringLiteral("balance of ") + wallet, balance, holder.shares.count);
        comparison.compare(QStringLiteral("lots of ") + wallet, balance, inLots.count);
    }
    const QByteArray answer =
        co_await m_blockchain.reads().call(m_blockchain.contracts().primarySale, sale_abi::encodeSaleOf(token.address));
    const sale_abi::Sale sale = decoded(sale_abi::decodeSaleOfResult(answer));
    comparison.compare(QStringLiteral("shares left to sell"), sale.remainingShares,
                       token.authorizedShares.count - token.soldShares.count);
    comparison.compare(QStringLiteral("money raised"), sale.raised, token.raised.micro);
    comparison.compare(QStringLiteral("money refunded"), sale.refunded, token.refunded.micro);
    comparison.compare(QStringLiteral("money released"), sale.released, token.released.micro);
    comparison.compare(QStringLiteral("minimum still to be raised"), sale.canFail ? 1 : 0,
                       token.minimumRaise && !token.hasRaisedMinimum ? 1 : 0);
    co_await compareInvestors(token, tables.wallets, &comparison);
    co_return comparison.take();
}

/// Compliance counts by investor: what the wallets of one investor hold here, together, is what it says, and its lots are
/// no more than that.
Task<> TokenAudit::compareInvestors(PropertyToken token, std::vector<HeldByWallet> wallets, Comparison *comparison)
{
    std::map<quint64, qint64> sharesOf;
    const blockchain::ChainContracts &contracts = m_blockchain.contracts();
    for (const HeldByWallet &held : wallets) {
        const QByteArray answer = co_await m_blockchain.reads().call(
            contracts.identityRegistry, registry_abi::encodeInvestorIdOf(held.holder.wallet));
        sharesOf[decoded(registry_abi::decodeInvestorIdOfResult(answer))] += held.holder.shares.count;
    }
    for (const auto &[investor, shares] : sharesOf) {
        const QString name = QStringLiteral("investor %1").arg(investor);
        const QByteArray position = co_await m_blockchain.reads().call(
            contracts.compliance, rules_abi::encodePositionOf(token.address, investor));
        comparison->compare(QStringLiteral("shares of ") + name,
                            decoded(rules_abi::decodePositionOfResult(position)).shares, shares);
        const QByteArray lots =
            co_await m_blockchain.reads().call(contracts.compliance, rules_abi::encodeLotsOf(token.address, investor));
        qint64 inLots = 0;
        for (const auto &lot : decoded(rules_abi::decodeLotsOfResult(lots)))
            inLots += static_cast<qint64>(lot.shares);
        if (inLots > shares)
            comparison->compare(QStringLiteral("shares in lots on chain of ") + name, evm::U256(quint64(inLots)),
                                shares);
    }
}

Task<evm::U256> TokenAudit::number(evm::Address contract, QByteArray call)
{
    const QByteArray answer = co_await m_blockchain.reads().call(contract, call);
    co_return decoded(token_abi::decodeTotalSupplyResult(answer)); // every view asked here answers one uint256
}

} // namespace freehold::token
