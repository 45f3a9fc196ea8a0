// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_chain_logs.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/primary_sale.h"
#include "generated/contracts/property_token.h"
#include "generated/contracts/property_token_factory.h"
#include "server/core/log/log.h"
#include "server/modules/auth/auth.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property.h"
#include "server/modules/token/issued_sales.h"
#include "server/modules/token/purchase_store.h"
#include "server/modules/token/sale_in_catalogue.h"
#include "server/modules/token/share_sales_store.h"
#include "server/modules/token/token_log_values.h"
#include "server/modules/token/token_news.h"
#include "server/modules/token/tokenization_store.h"
#include "shared/evm/text_bytes32.h"

#include <set>

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;
using blockchain::ChainLog;
using FactoryTokenized = contracts::property_token_factory::PropertyTokenized;
using LoggedTransfer = contracts::property_token::Transfer;
using RulesSet = contracts::compliance::RulesSet;

ShareTransfer transferOf(const ChainLog &log)
{
    const auto event = decodedLog<LoggedTransfer>(log);
    return {
        .token = log.address,
        .transactionHash = log.transactionHash,
        .logIndex = log.logIndex,
        .blockNumber = log.blockNumber,
        .sender = event.from,
        .receiver = event.to,
        .shares = {countOf(event.value)},
        .at = log.blockTime,
    };
}

ShareSale saleOf(const ChainLog &log)
{
    const auto event = decodedLog<sale_abi::SharesPurchased>(log);
    ShareSale sale;
    sale.token = event.token;
    sale.buyer = event.buyer;
    sale.shares = {countOf(event.shares)};
    sale.cost = {countOf(event.cost)};
    sale.nonce = event.nonce;
    sale.at = positionOf(log);
    return sale;
}

/// The Safe's owners made it past the server, with numbers that cannot be counted here. It is no token of ours, so that
/// everything else goes on.
void passOver(const ChainLog &log, const evm::Address &token)
{
    log::error(
        "token_not_countable",
        {{QStringLiteral("token"), token.toChecksum()}, {QStringLiteral("transaction"), log.transactionHash.toHex()}});
}

/// The property a token was made for, if it is one of ours.
std::optional<property::Property> propertyOf(Sql &sql, property::PropertyModule &properties, const evm::Hash32 &bytes)
{
    const auto text = evm::textOfBytes32(bytes);
    const auto id = text ? PropertyId::parse(*text) : std::nullopt;
    return id ? properties.find(sql, *id) : std::nullopt;
}

} // namespace

TokenChainLogs::TokenChainLogs(Core &core, TokenDependencies modules)
    : m_core(core), m_modules(modules), m_contracts(modules.blockchain.contracts())
{
    modules.blockchain.watch({m_contracts.factory, m_contracts.primarySale, m_contracts.compliance});
    on(RulesSet::kTopic0, &TokenChainLogs::applyRulesSet, &TokenChainLogs::revertRulesSet);
    on(sale_abi::SaleOpened::kTopic0, &TokenChainLogs::applySaleOpened, &TokenChainLogs::revertSaleOpened);
    on(FactoryTokenized::kTopic0, &TokenChainLogs::applyTokenized, &TokenChainLogs::revertTokenized);
    on(sale_abi::SharesPurchased::kTopic0, &TokenChainLogs::applyPurchased, &TokenChainLogs::revertPurchased);
    modules.blockchain.onLog(
        LoggedTransfer::kTopic0,
        {
            .apply = {},
            .revert = [this](Sql &sql, const ChainLog &log) { revertTransfer(sql, log); },
            .applyAll = [this](Sql &sql, std::span<const ChainLog> logs) { applyTransfers(sql, logs); },
        });
}

void TokenChainLogs::on(const evm::Hash32 &topic0, Handler apply, Handler revert)
{
    m_modules.blockchain.onLog(
        topic0,
        {
            .apply = [this, apply](Sql &sql, const ChainLog &log) { (this->*apply)(sql, log); },
            .revert = [this, revert](Sql &sql, const ChainLog &log) { (this->*revert)(sql, log); },
        });
}

void TokenChainLogs::applyRulesSet(Sql &sql, const ChainLog &log)
{
    if (log.address != m_contracts.compliance)
        return;
    const auto event = decodedLog<RulesSet>(log);
    TokenStore::insertRules(sql, event.token, rulesOf(compliance::decodeRulesOf(event.rules)), positionOf(log));
}

void TokenChainLogs::revertRulesSet(Sql &sql, const ChainLog &log)
{
    if (log.address == m_contracts.compliance)
        TokenStore::removeRules(sql, positionOf(log));
}

void TokenChainLogs::applySaleOpened(Sql &sql, const ChainLog &log)
{
    if (log.address != m_contracts.primarySale)
        return;
    const auto event = decodedLog<sale_abi::SaleOpened>(log);
    const auto minimumRaise = smallCountOf(event.minimumRaise);
    if (!minimumRaise)
        return passOver(log, event.token);
    const qint64 deadline = countOf(event.deadline);
    TokenStore::insertSale(sql, event.token,
                           deadline == 0 ? std::nullopt : std::optional(TimeMs{deadline * kMsPerSecond}),
                           {*minimumRaise});
    showInCatalogue(sql, m_modules, event.token);
}

void TokenChainLogs::revertSaleOpened(Sql &sql, const ChainLog &log)
{
    if (log.address != m_contracts.primarySale)
        return;
    const auto event = decodedLog<sale_abi::SaleOpened>(log);
    TokenStore::removeSale(sql, event.token);
    showInCatalogue(sql, m_modules, event.token);
}

void TokenChainLogs::applyTokenized(Sql &sql, const ChainLog &log)
{
    if (log.address != m_contracts.factory)
        return;
    const auto event = decodedLog<FactoryTokenized>(log);
    const auto building = propertyOf(sql, m_modules.property, event.propertyId);
    if (!building) {
        log::warning("token_of_unknown_property", {{QStringLiteral("token"), event.token.toChecksum()}});
        return;
    }
    const auto authorizedShares = smallCountOf(event.authorizedShares);
    const auto pricePerShare = smallCountOf(event.pricePerShare);
    if (!authorizedShares || !pricePerShare || !TokenStore::hasSale(sql, event.token))
        return passOver(log, event.token);
    PropertyToken token;
    token.property = building->id;
    token.address = event.token;
    token.name = building->facts.name;
    token.symbol = event.symbol;
    token.authorizedShares = {*authorizedShares};
    token.pricePerShare = {*pricePerShare};
    token.deedHash = event.deedHash;
    token.transactionHash = log.transactionHash;
    token.blockNumber = log.blockNumber;
    token.tokenizedAt = log.blockTime;

    TokenStore::insert(sql, token);
    TokenizationStore::finish(sql, token.property, log.blockTime);
    showInCatalogue(sql, m_modules, token.address);
    m_modules.property.finishTokenizing(sql, token.property);
    m_modules.blockchain.watchAlso(sql, token.address, log.blockNumber);
    m_core.outbox.append(sql, PropertyTokenized{token.property, token.address, log.transactionHash});
    m_modules.notification.notify(sql, building->manager, QStringLiteral("property_tokenized"), tokenizedNews(token));
}

void TokenChainLogs::revertTokenized(Sql &sql, const ChainLog &log)
{
    if (log.address != m_contracts.factory)
        return;
    const auto token = TokenStore::findByAddress(sql, decodedLog<FactoryTokenized>(log).token);
    if (!token)
        return;
    TokenStore::remove(sql, token->property);
    TokenizationStore::reopen(sql, token->property);
    m_modules.property.undoTokenized(sql, token->property);
    m_modules.property.showSale(sql, token->property, std::nullopt);
}

void TokenChainLogs::applyPurchased(Sql &sql, const ChainLog &log)
{
    if (log.address != m_contracts.primarySale)
        return;
    ShareSale sale = saleOf(log);
    const auto token = TokenStore::findByAddress(sql, sale.token);
    if (!token)
        return;
    confirmPurchase(sql, sale, log);
    ShareSalesStore::insert(sql, sale);
    TokenStore::addSale(sql, sale.token, sale.shares.count, sale.cost.micro);
    showInCatalogue(sql, m_modules, sale.token);
    tellBuyer(sql, sale, *token);
    m_core.outbox.append(sql, SaleChanged{token->property});
}

/// The purchase that the log's nonce names becomes CONFIRMED, whatever our own transaction record says: the chain has it.
void TokenChainLogs::confirmPurchase(Sql &sql, ShareSale &sale, const ChainLog &log)
{
    const auto text = evm::textOfBytes32(sale.nonce);
    const auto id = text ? PurchaseId::parse(*text) : std::nullopt;
    auto purchase = id ? PurchaseStore::find(sql, *id) : std::nullopt;
    // A wallet may sign any nonce itself; only its own purchase of this very size is meant.
    if (!purchase || purchase->wallet != sale.buyer || purchase->token != sale.token || purchase->shares != sale.shares)
        return;
    sale.purchase = purchase->id;
    sale.purchaseStateBefore = purchase->state;
    purchase->state = PurchaseState::Confirmed;
    purchase->transactionHash = log.transactionHash;
    purchase->confirmedAt = log.blockTime;
    PurchaseStore::update(sql, *purchase);
}

void TokenChainLogs::revertPurchased(Sql &sql, const ChainLog &log)
{
    const auto sale = ShareSalesStore::find(sql, positionOf(log));
    if (log.address != m_contracts.primarySale || !sale)
        return;
    TokenStore::addSale(sql, sale->token, -sale->shares.count, -sale->cost.micro);
    showInCatalogue(sql, m_modules, sale->token);
    ShareSalesStore::remove(sql, sale->id);
    auto purchase = sale->purchase ? PurchaseStore::find(sql, *sale->purchase) : std::nullopt;
    if (!purchase || !sale->purchaseStateBefore)
        return;
    purchase->state = *sale->purchaseStateBefore;
    purchase->transactionHash = std::nullopt;
    purchase->confirmedAt = std::nullopt;
    PurchaseStore::update(sql, *purchase);
}

void TokenChainLogs::applyTransfers(Sql &sql, std::span<const ChainLog> logs)
{
    const std::set<evm::Address> ours = TokenStore::addresses(sql);
    std::vector<PaidTransfer> transfers;
    for (const ChainLog &log : logs)
        if (ours.contains(log.address))
            transfers.push_back({transferOf(log), std::nullopt});
    IssuedSales sales(sql, transfers);
    for (PaidTransfer &paid : transfers)
        paid.cost = sales.costOf(paid.transfer);
    const std::vector<qint64> ids = HoldingsLedger::apply(sql, transfers);
    sales.markIssued(sql, transfers, ids);

    std::set<evm::Address> changed;
    for (const PaidTransfer &paid : transfers)
        changed.insert({paid.transfer.sender, paid.transfer.receiver});
    tellHolders(sql, {changed.begin(), changed.end()});
}

void TokenChainLogs::revertTransfer(Sql &sql, const ChainLog &log)
{
    if (!TokenStore::findByAddress(sql, log.address))
        return;
    const ShareTransfer transfer = transferOf(log);
    ShareSalesStore::unmarkIssued(sql, log.transactionHash, log.logIndex);
    HoldingsLedger::revert(sql, log.transactionHash, log.logIndex);
    tellHolders(sql, {transfer.sender, transfer.receiver});
}

void TokenChainLogs::tellBuyer(Sql &sql, const ShareSale &sale, const PropertyToken &token)
{
    const auto wallet = m_modules.auth.findWallet(sql, sale.buyer);
    const auto user = wallet ? std::optional(wallet->user) : std::nullopt;
    m_core.outbox.append(sql,
                         SharesPurchased{sale.purchase, user, sale.buyer, token.property, sale.shares, sale.cost,
                                         sale.at.transactionHash});
    if (user)
        m_modules.notification.notify(sql, *user, QStringLiteral("share_purchase_confirmed"), saleNews(sale, token));
}

void TokenChainLogs::tellHolders(Sql &sql, const std::vector<evm::Address> &wallets)
{
    std::set<UserId> users;
    for (const auth::Wallet &linked : m_modules.auth.findWallets(sql, wallets))
        users.insert(linked.user);
    std::vector<HoldingsChanged> events;
    for (const UserId &user : users)
        events.push_back({user});
    m_core.outbox.appendAll(sql, events);
}

} // namespace freehold::token
