// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/owed_payments.h"

#include "generated/contracts/primary_sale.h"
#include "server/core/log/log.h"
#include "server/modules/auth/auth.h"
#include "server/modules/notification/notification.h"
#include "server/modules/token/rest.h"
#include "server/modules/token/token_log_values.h"
#include "server/modules/token/token_news.h"

#include <chrono>

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;
using blockchain::ChainLog;

template <typename Logged>
DebtChange changeOf(const ChainLog &log, DebtChangeKind kind, const Logged &logged)
{
    DebtChange change;
    change.token = logged.token;
    change.kind = kind;
    change.amount = {countOf(logged.amount)};
    change.position = positionOf(log);
    change.at = log.blockTime;
    return change;
}

DebtChange paid(const ChainLog &log)
{
    const auto logged = decodedLog<sale_abi::OwedPaid>(log);
    DebtChange change = changeOf(log, DebtChangeKind::Paid, logged);
    change.wallet = logged.buyer;
    return change;
}

DebtChange redirected(const ChainLog &log)
{
    const auto logged = decodedLog<sale_abi::OwedRedirected>(log);
    DebtChange change = changeOf(log, DebtChangeKind::Redirected, logged);
    change.wallet = logged.buyer;
    change.heir = logged.to;
    return change;
}

DebtChange moved(const ChainLog &log)
{
    const auto logged = decodedLog<sale_abi::OwedMoved>(log);
    DebtChange change = changeOf(log, DebtChangeKind::Moved, logged);
    change.wallet = logged.lostWallet;
    change.heir = logged.newWallet;
    return change;
}

} // namespace

OwedPayments::OwedPayments(Core &core, TokenDependencies modules, int everySeconds)
    : m_core(core)
    , m_modules(modules)
    , m_primarySale(modules.blockchain.contracts().primarySale)
    , m_sweeps(std::chrono::seconds(everySeconds), [this] { return sweep(); }, "token.owed")
{
    watch(sale_abi::OwedPaid::kTopic0, paid);
    watch(sale_abi::OwedRedirected::kTopic0, redirected);
    watch(sale_abi::OwedMoved::kTopic0, moved);
}

void OwedPayments::watch(const evm::Hash32 &topic0, Reader reader)
{
    m_modules.blockchain.onLog(topic0,
                               {
                                   .apply =
                                       [this, reader](Sql &sql, const ChainLog &log) {
                                           if (log.address == m_primarySale)
                                               apply(sql, reader(log));
                                       },
                                   .revert =
                                       [this](Sql &sql, const ChainLog &log) {
                                           if (log.address == m_primarySale)
                                               OwedStore::remove(sql, positionOf(log));
                                       },
                               });
}

void OwedPayments::apply(Sql &sql, const DebtChange &change)
{
    OwedStore::insert(sql, change);
    if (change.kind == DebtChangeKind::Moved)
        return;
    if (const auto wallet = m_modules.auth.findWallet(sql, change.heir.value_or(change.wallet)))
        m_modules.notification.notify(sql, wallet->user, QStringLiteral("share_refund_paid"), owedPaidNews(change));
}

Task<> OwedPayments::sweep()
{
    for (const Debt &debt : co_await m_core.database.read(OwedStore::debts)) {
        if (m_core.clock.now() < m_rests[{debt.token, debt.wallet}].until)
            continue;
        if (!co_await isPayable(debt)) {
            restAfterRefusal(debt);
            continue;
        }
        m_rests.erase({debt.token, debt.wallet});
        co_await m_core.database.write([=, this](Sql &sql) { send(sql, debt); });
    }
}

/// It may be refused by USDC, or the wallet frozen. Anybody may have it paid; and it may be paid already, in a block that is not read yet.
Task<bool> OwedPayments::isPayable(Debt debt)
{
    try {
        static_cast<void>(co_await m_modules.blockchain.reads().callFrom(
            m_modules.blockchain.operatorAddress(), m_primarySale, sale_abi::encodePayOwed(debt.token, debt.wallet)));
    } catch (const blockchain::ContractReverted &) {
        co_return false;
    }
    co_return true;
}

void OwedPayments::restAfterRefusal(const Debt &debt)
{
    Rest &rest = m_rests[{debt.token, debt.wallet}];
    rest.until = m_core.clock.now().plusMs(restAfterMs(++rest.refusals));
    if (rest.refusals == 1)
        log::warning("owed_refund_refused",
                     {{QStringLiteral("token"), debt.token.toChecksum()},
                      {QStringLiteral("wallet"), debt.wallet.toChecksum()},
                      {QStringLiteral("amount"), debt.amount.toString()}});
}

/// Nothing while a payment is under way; another attempt, after a rest, when it came to nothing.
void OwedPayments::send(Sql &sql, const Debt &debt)
{
    for (int attempt = 1;; ++attempt) {
        const QString reference = QStringLiteral("%1:%2:%3:%4")
                                      .arg(debt.token.toChecksum(), debt.wallet.toChecksum())
                                      .arg(debt.changes)
                                      .arg(attempt);
        const auto sent = m_modules.blockchain.findTransaction(sql, kOwedPurpose, reference);
        if (!sent) {
            m_modules.blockchain.enqueue(sql,
                                         {.purpose = kOwedPurpose,
                                          .reference = reference,
                                          .to = m_primarySale,
                                          .data = sale_abi::encodePayOwed(debt.token, debt.wallet)});
            return;
        }
        const bool rests = m_core.clock.now() < sent->createdAt.plusMs(restAfterMs(attempt));
        if (!isOver(sent->state) || rests)
            return;
    }
}

} // namespace freehold::token
