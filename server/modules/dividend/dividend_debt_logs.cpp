// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_debt_logs.h"

#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/dividend/dividend_log_values.h"

namespace freehold::dividend {

namespace distributor_abi = contracts::dividend_distributor;
using blockchain::ChainLog;

DividendDebtLogs::DividendDebtLogs(Core &core, const DividendDependencies &modules)
    : m_distributor(distributorOf(modules.blockchain.contracts())), m_modules(modules), m_news(core, modules)
{
    const auto undoPay = [](Sql &sql, const ChainLog &log) { DebtStore::undoPayDebt(sql, positionOf(log)); };
    on(
        distributor_abi::OwedPaid::kTopic0,
        [this](Sql &sql, const ChainLog &log) {
            const auto event = decodedLog<distributor_abi::OwedPaid>(log);
            pay(sql, log, event.token, event.holder, event.holder);
        },
        undoPay);
    on(
        distributor_abi::OwedRedirected::kTopic0,
        [this](Sql &sql, const ChainLog &log) {
            const auto event = decodedLog<distributor_abi::OwedRedirected>(log);
            pay(sql, log, event.token, event.holder, event.to);
        },
        undoPay);
    on(
        distributor_abi::OwedMoved::kTopic0, [this](Sql &sql, const ChainLog &log) { move(sql, log); },
        [](Sql &sql, const ChainLog &log) { DebtStore::undoMoveDebt(sql, positionOf(log)); });
    on(
        distributor_abi::WithheldReleased::kTopic0,
        [](Sql &sql, const ChainLog &log) {
            const auto event = decodedLog<distributor_abi::WithheldReleased>(log);
            ReleaseStore::insert(sql, event.token, usdcOf(event.amount), positionOf(log), log.blockTime);
        },
        [](Sql &sql, const ChainLog &log) { ReleaseStore::remove(sql, positionOf(log)); });
}

void DividendDebtLogs::on(const evm::Hash32 &topic0, Handler apply, Handler revert)
{
    const auto whereOurs = [this](Handler handler) {
        return [this, handler = std::move(handler)](Sql &sql, const ChainLog &log) {
            if (log.address == m_distributor)
                handler(sql, log);
        };
    };
    m_modules.blockchain.onLog(topic0, {.apply = whereOurs(std::move(apply)), .revert = whereOurs(std::move(revert))});
}

void DividendDebtLogs::pay(Sql &sql, const ChainLog &log, const evm::Address &token, const evm::Address &creditor,
                           const evm::Address &to)
{
    const auto debt = DebtStore::debt(sql, token, creditor);
    DebtStore::payDebt(sql, token, creditor, to, positionOf(log), log.blockTime);
    if (debt)
        m_news.debtPaid(sql, *debt, to);
}

void DividendDebtLogs::move(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<distributor_abi::OwedMoved>(log);
    const auto debt = DebtStore::debt(sql, event.token, event.lostWallet);
    DebtStore::moveDebt(sql, event.token, event.lostWallet, event.newWallet, positionOf(log));
    if (debt)
        m_news.debtMoved(sql, *debt, event.newWallet);
}

} // namespace freehold::dividend
