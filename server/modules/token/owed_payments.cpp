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

OwedPayment paymentOf(const ChainLog &log)
{
    const auto logged = decodedLog<sale_abi::OwedPaid>(log);
    return {
        .wallet = logged.buyer, .amount = {countOf(logged.amount)}, .position = positionOf(log), .at = log.blockTime};
}

} // namespace

OwedPayments::OwedPayments(Core &core, TokenDependencies modules, int everySeconds)
    : m_core(core)
    , m_modules(modules)
    , m_primarySale(modules.blockchain.contracts().primarySale)
    , m_sweeps(std::chrono::seconds(everySeconds), [this] { return sweep(); }, "token.owed")
{
    watch();
}

void OwedPayments::watch()
{
    m_modules.blockchain.onLog(sale_abi::OwedPaid::kTopic0,
                               {
                                   .apply =
                                       [this](Sql &sql, const ChainLog &log) {
                                           if (log.address != m_primarySale)
                                               return;
                                           const OwedPayment payment = paymentOf(log);
                                           OwedStore::insert(sql, payment);
                                           if (const auto wallet = m_modules.auth.findWallet(sql, payment.wallet))
                                               m_modules.notification.notify(sql, wallet->user,
                                                                             QStringLiteral("share_refund_paid"),
                                                                             owedPaidNews(payment));
                                       },
                                   .revert =
                                       [this](Sql &sql, const ChainLog &log) {
                                           if (log.address == m_primarySale)
                                               OwedStore::remove(sql, positionOf(log));
                                       },
                               });
}

Task<> OwedPayments::sweep()
{
    for (const Debt &debt : co_await m_core.database.read(OwedStore::debts)) {
        if (m_core.clock.now() < m_rests[debt.wallet].until)
            continue;
        if (!co_await isPayable(debt.wallet)) {
            restAfterRefusal(debt);
            continue;
        }
        m_rests.erase(debt.wallet);
        co_await m_core.database.write([=, this](Sql &sql) { send(sql, debt); });
    }
}

/// Anybody may have it paid; and it may be paid already, in a block that is not read yet.
Task<bool> OwedPayments::isPayable(evm::Address wallet)
{
    try {
        static_cast<void>(co_await m_modules.blockchain.reads().callFrom(
            m_modules.blockchain.operatorAddress(), m_primarySale, sale_abi::encodePayOwed(wallet)));
    } catch (const blockchain::ContractReverted &) {
        co_return false;
    }
    co_return true;
}

void OwedPayments::restAfterRefusal(const Debt &debt)
{
    Rest &rest = m_rests[debt.wallet];
    rest.until = m_core.clock.now().plusMs(restAfterMs(++rest.refusals));
    if (rest.refusals == 1)
        log::warning(
            "owed_refund_refused",
            {{QStringLiteral("wallet"), debt.wallet.toChecksum()}, {QStringLiteral("amount"), debt.amount.toString()}});
}

/// Nothing while a payment is under way; another attempt, after a rest, when it came to nothing.
void OwedPayments::send(Sql &sql, const Debt &debt)
{
    for (int attempt = 1;; ++attempt) {
        const QString reference =
            QStringLiteral("%1:%2:%3").arg(debt.wallet.toChecksum()).arg(debt.payments).arg(attempt);
        const auto sent = m_modules.blockchain.findTransaction(sql, kOwedPurpose, reference);
        if (!sent) {
            m_modules.blockchain.enqueue(sql,
                                         {.purpose = kOwedPurpose,
                                          .reference = reference,
                                          .to = m_primarySale,
                                          .data = sale_abi::encodePayOwed(debt.wallet)});
            return;
        }
        const bool rests = m_core.clock.now() < sent->createdAt.plusMs(restAfterMs(attempt));
        if (!isOver(sent->state) || rests)
            return;
    }
}

} // namespace freehold::token
