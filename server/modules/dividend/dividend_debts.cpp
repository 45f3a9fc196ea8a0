// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_debts.h"

#include "server/core/log/log.h"
#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/token/token.h"

#include <chrono>

namespace freehold::dividend {

namespace {

namespace distributor_abi = contracts::dividend_distributor;

Error inProgress()
{
    return Error(ErrorCode::Conflict, QStringLiteral("payment_in_progress"), "A transaction for this is on its way.");
}

Error badAnswer()
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("bad_chain_answer"), "The chain's answer cannot be read.");
}

} // namespace

DividendDebts::DividendDebts(Core &core, const DividendConfig &config, const DividendDependencies &modules)
    : m_core(core)
    , m_modules(modules)
    , m_sweeps(std::chrono::seconds(config.pageSeconds), [this] { return sweep(); }, "dividend.debts")
{
}

Task<std::vector<Debt>> DividendDebts::list() { co_return co_await m_core.database.read(DebtStore::debts); }

Task<> DividendDebts::sweep()
{
    try {
        co_await payWhoCanBePaid();
    } catch (const Error &error) {
        // A node that is away has an alarm of its own; the next turn asks again.
        if (error.code != ErrorCode::ProviderFailed)
            throw;
        log::warning("dividend_debts_put_off", {{"reason", error.reason}});
    }
}

Task<> DividendDebts::payWhoCanBePaid()
{
    for (const Debt &debt : co_await m_core.database.read(DebtStore::debts)) {
        const std::pair key{debt.token, debt.creditor};
        if (m_core.clock.now() < m_rests[key].until)
            continue;
        if (!co_await isPayable(debt)) {
            Rest &rest = m_rests[key];
            rest.until = m_core.clock.now().plusMs(restAfterMs(++rest.refusals));
            continue;
        }
        m_rests.erase(key);
        co_await m_core.database.write([=, this](Sql &sql) {
            // Paid meanwhile, in a block that was read just now.
            if (!DebtStore::debt(sql, debt.token, debt.creditor))
                return;
            Attempts attempts = attemptsOf(sql, debt);
            if (!attempts.isUnderWay() && !attempts.rests(m_core.clock.now()))
                send(sql, debt, attempts);
        });
    }
}

/// Anybody may have it paid; and it may be paid already, in a block that is not read yet.
Task<bool> DividendDebts::isPayable(Debt debt)
{
    try {
        static_cast<void>(co_await simulated(distributor_abi::encodePayOwed(debt.token, debt.creditor)));
    } catch (const blockchain::ContractReverted &) {
        co_return false;
    }
    co_return true;
}

Task<QByteArray> DividendDebts::simulated(QByteArray data)
{
    co_return co_await m_modules.blockchain.reads().callFrom(
        m_modules.blockchain.operatorAddress(), distributorOf(m_modules.blockchain.contracts()), std::move(data));
}

Debt requireDebt(Sql &sql, const DividendDependencies &modules, const PropertyId &property,
                 const evm::Address &creditor)
{
    const auto token = modules.token.findToken(sql, property);
    const auto debt = token ? DebtStore::debt(sql, token->address, creditor) : std::nullopt;
    if (!debt)
        throw notFound("owed_dividend");
    return *debt;
}

Task<Debt> DividendDebts::pay(Actor actor, PropertyId property, evm::Address creditor)
{
    const Debt debt =
        co_await m_core.database.read([=, this](Sql &sql) { return requireDebt(sql, m_modules, property, creditor); });
    static_cast<void>(co_await simulated(distributor_abi::encodePayOwed(debt.token, debt.creditor)));
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Debt now = requireDebt(sql, m_modules, property, creditor);
        Attempts attempts = attemptsOf(sql, now);
        if (attempts.isUnderWay())
            throw inProgress();
        send(sql, now, attempts);
        m_core.audit.append(sql, actor, "distribution.debt_payment_asked", property,
                            {{"wallet", creditor.toChecksum()}, {"amount", now.amount.toString()}});
        return now;
    });
}

/// Each payment of a debt has a name of its own, so that a later debt of the same wallet is not taken for it.
Attempts DividendDebts::attemptsOf(Sql &sql, const Debt &debt)
{
    const qint64 before = DebtStore::timesPaid(sql, debt.token, debt.creditor);
    return Attempts(m_modules.blockchain, sql, kOwedPurpose,
                    QStringLiteral("%1:%2:%3").arg(debt.token.toChecksum(), debt.creditor.toChecksum()).arg(before));
}

void DividendDebts::send(Sql &, const Debt &debt, Attempts &attempts)
{
    attempts.send(distributorOf(m_modules.blockchain.contracts()),
                  distributor_abi::encodePayOwed(debt.token, debt.creditor));
}

Task<Usdc> DividendDebts::releaseWithheld(Actor actor, PropertyId property)
{
    const auto token =
        co_await m_core.database.read([=, this](Sql &sql) { return m_modules.token.findToken(sql, property); });
    if (!token)
        throw notFound("token");
    const QByteArray data = distributor_abi::encodeReleaseWithheld(token->address);
    const auto amount = distributor_abi::decodeReleaseWithheldResult(co_await simulated(data));
    if (!amount)
        throw badAnswer();
    const Usdc released = usdcOf(*amount);
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const qint64 before = ReleaseStore::count(sql, token->address);
        Attempts attempts(m_modules.blockchain, sql, kReleasePurpose,
                          QStringLiteral("%1:%2").arg(token->address.toChecksum()).arg(before));
        if (attempts.isUnderWay())
            throw inProgress();
        attempts.send(distributorOf(m_modules.blockchain.contracts()), data);
        m_core.audit.append(sql, actor, "distribution.withheld_release_asked", property,
                            {{"amount", released.toString()}});
        return released;
    });
}

} // namespace freehold::dividend
