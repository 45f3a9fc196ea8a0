// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_chain_logs.h"

#include "generated/contracts/primary_sale.h"
#include "server/modules/auth/auth.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property.h"
#include "server/modules/token/sale_in_catalogue.h"
#include "server/modules/token/token_events.h"
#include "server/modules/token/token_log_values.h"
#include "server/modules/token/token_news.h"

#include <utility>

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;
using blockchain::ChainLog;

SaleEvent eventOf(const ChainLog &log, SaleEventKind kind, const evm::Address &token)
{
    SaleEvent event;
    event.token = token;
    event.kind = kind;
    event.position = positionOf(log);
    event.at = log.blockTime;
    return event;
}

template <typename Logged, SaleEventKind kind>
SaleEvent plain(const ChainLog &log)
{
    return eventOf(log, kind, decodedLog<Logged>(log).token);
}

template <typename Logged, SaleEventKind kind>
SaleEvent refund(const ChainLog &log)
{
    const auto logged = decodedLog<Logged>(log);
    SaleEvent event = eventOf(log, kind, logged.token);
    event.wallet = logged.buyer;
    event.amount = {countOf(logged.amount)};
    return event;
}

SaleEvent reopened(const ChainLog &log)
{
    const auto logged = decodedLog<sale_abi::SaleReopened>(log);
    SaleEvent event = eventOf(log, SaleEventKind::Reopened, logged.token);
    const qint64 deadline = countOf(logged.deadline);
    if (deadline != 0)
        event.deadline = TimeMs{deadline * kMsPerSecond};
    return event;
}

SaleEvent released(const ChainLog &log)
{
    const auto logged = decodedLog<sale_abi::ProceedsReleased>(log);
    SaleEvent event = eventOf(log, SaleEventKind::Released, logged.token);
    event.amount = {countOf(logged.amount)};
    return event;
}

SaleEvent moved(const ChainLog &log)
{
    const auto logged = decodedLog<sale_abi::ContributionMoved>(log);
    SaleEvent event = eventOf(log, SaleEventKind::Moved, logged.token);
    event.wallet = logged.lostWallet;
    event.newWallet = logged.newWallet;
    event.amount = {countOf(logged.paid)};
    return event;
}

bool isRefund(const SaleEvent &event)
{
    return event.kind == SaleEventKind::Refunded || event.kind == SaleEventKind::Owed;
}

} // namespace

SaleChainLogs::SaleChainLogs(Core &core, TokenDependencies modules)
    : m_core(core), m_modules(modules), m_primarySale(modules.blockchain.contracts().primarySale)
{
    on(sale_abi::SaleSucceeded::kTopic0, plain<sale_abi::SaleSucceeded, SaleEventKind::Succeeded>);
    on(sale_abi::SaleClosed::kTopic0, plain<sale_abi::SaleClosed, SaleEventKind::Closed>);
    on(sale_abi::SaleCancelled::kTopic0, plain<sale_abi::SaleCancelled, SaleEventKind::Cancelled>);
    on(sale_abi::SaleReopened::kTopic0, reopened);
    on(sale_abi::ProceedsReleased::kTopic0, released);
    on(sale_abi::PurchaseRefunded::kTopic0, refund<sale_abi::PurchaseRefunded, SaleEventKind::Refunded>);
    on(sale_abi::RefundOwed::kTopic0, refund<sale_abi::RefundOwed, SaleEventKind::Owed>);
    on(sale_abi::ContributionMoved::kTopic0, moved);
}

void SaleChainLogs::on(const evm::Hash32 &topic0, Reader reader)
{
    m_modules.blockchain.onLog(
        topic0,
        {
            .apply = [this, reader](Sql &sql, const ChainLog &log) { apply(sql, log, reader); },
            .revert = [this, reader](Sql &sql, const ChainLog &log) { revert(sql, log, reader); },
        });
}

void SaleChainLogs::apply(Sql &sql, const ChainLog &log, Reader reader)
{
    if (log.address != m_primarySale)
        return;
    const SaleEvent event = reader(log);
    const auto token = TokenStore::findByAddress(sql, event.token);
    if (!token)
        return;
    SaleEventStore::insert(sql, event);
    if (isRefund(event))
        SaleEventStore::markRefunded(sql, event);
    showInCatalogue(sql, m_modules, event.token);
    tell(sql, event, *token);
}

void SaleChainLogs::revert(Sql &sql, const ChainLog &log, Reader reader)
{
    if (log.address != m_primarySale)
        return;
    const SaleEvent event = reader(log);
    const auto token = TokenStore::findByAddress(sql, event.token);
    if (!token)
        return;
    if (isRefund(event))
        SaleEventStore::unmarkRefunded(sql, event);
    SaleEventStore::remove(sql, event.position);
    showInCatalogue(sql, m_modules, event.token);
    m_core.outbox.append(sql, SaleChanged{token->property});
}

void SaleChainLogs::tell(Sql &sql, const SaleEvent &event, const PropertyToken &token)
{
    m_core.outbox.append(sql, SaleChanged{token.property});
    switch (event.kind) {
    case SaleEventKind::Succeeded: return tellManager(sql, QStringLiteral("sale_succeeded"), token);
    case SaleEventKind::Cancelled: return tellManager(sql, QStringLiteral("sale_cancelled"), token);
    case SaleEventKind::Refunded:
    case SaleEventKind::Owed: return tellBuyer(sql, event, token);
    case SaleEventKind::Closed:
    case SaleEventKind::Reopened:
    case SaleEventKind::Released:
    case SaleEventKind::Moved: return;
    }
    std::unreachable();
}

void SaleChainLogs::tellBuyer(Sql &sql, const SaleEvent &event, const PropertyToken &token)
{
    const auto wallet = m_modules.auth.findWallet(sql, event.wallet.value());
    if (!wallet)
        return;
    const bool isPaid = event.kind == SaleEventKind::Refunded;
    m_modules.notification.notify(
        sql, wallet->user, isPaid ? QStringLiteral("share_purchase_refunded") : QStringLiteral("share_refund_owed"),
        refundNews(event, token));
}

void SaleChainLogs::tellManager(Sql &sql, const QString &kind, const PropertyToken &token)
{
    const property::Property property = m_modules.property.get(sql, token.property);
    m_modules.notification.notify(sql, property.manager, kind,
                                  {{QStringLiteral("property_id"), token.property.text()},
                                   {QStringLiteral("property_name"), token.name},
                                   {QStringLiteral("raised"), token.raised.toString()}});
}

} // namespace freehold::token
