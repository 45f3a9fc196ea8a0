// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_reconciler.h"

#include "generated/contracts/treasury.h"
#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/payments/payments_conversion_store.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "server/modules/payments/payments_limits.h"
#include "server/modules/payments/payments_overdue.h"
#include "server/modules/payments/payments_reconciliation_store.h"
#include "shared/evm/text_bytes32.h"

namespace freehold::payments {

namespace {

namespace treasury_abi = contracts::treasury;

/// Purpose.Rent of Purpose.sol.
constexpr quint8 kRent = 0;
constexpr qint64 kKeptMs = 90 * kDayMs;

Error unreadable()
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("chain_answer_malformed"),
                 "The chain's answer could not be read.");
}

/// What was asked of Circle may have left our balance there before we hear that it did.
bool mayBeOnItsWay(Sql &sql, const LedgerDifference &difference)
{
    const qint64 gap = difference.ledger - difference.actual;
    return difference.book == LedgerBook::Circle && gap > 0 && gap <= ConversionStore::requested(sql).cents;
}

} // namespace

Task<> Reconciler::compare()
{
    const auto said = co_await actuals();
    const auto latest = co_await m_core.database.write([=, this](Sql &sql) {
        save(sql, said);
        return ReconciliationStore::latest(sql, 2);
    });
    report(latest);
}

Task<std::vector<LedgerDifference>> Reconciler::actuals()
{
    const auto properties =
        co_await m_core.database.read([](Sql &sql) { return LedgerStore::propertiesInTreasury(sql); });
    const StripeBalance stripe = co_await m_stripe.balance();
    const CircleBalance circle = co_await m_circle.balance();
    std::vector<LedgerDifference> found{
        {.book = LedgerBook::Stripe, .actual = stripe.available.cents + stripe.pending.cents},
        {.book = LedgerBook::Circle, .actual = circle.available.cents}};
    for (const PropertyId &property : properties) {
        const qint64 micro = co_await inTreasury(property);
        found.push_back(
            {.book = LedgerBook::Treasury, .currency = Currency::Usdc, .property = property, .actual = micro});
    }
    co_return found;
}

Task<qint64> Reconciler::inTreasury(PropertyId property)
{
    const QByteArray answer = co_await m_blockchain.reads().call(
        m_blockchain.contracts().treasury, treasury_abi::encodeBalanceOf(evm::toBytes32(property.text()), kRent));
    const auto balance = treasury_abi::decodeBalanceOfResult(answer);
    const auto micro = balance ? balance->toUint64() : std::nullopt;
    if (!micro)
        throw unreadable();
    co_return static_cast<qint64>(*micro);
}

void Reconciler::save(Sql &sql, const std::vector<LedgerDifference> &actuals)
{
    const TimeMs now = m_core.clock.now();
    Reconciliation found{.contradictions = LedgerStore::contradictions(sql), .comparedAt = now};
    for (LedgerDifference difference : actuals) {
        difference.ledger = LedgerStore::balance(sql, difference.account());
        if (difference.ledger != difference.actual && !mayBeOnItsWay(sql, difference))
            found.differences.append(difference.toJson());
    }
    for (const Overdue &overdue : findOverdue(sql, now))
        found.overdue.append(overdue.toJson());
    ReconciliationStore::insert(sql, found);
    ReconciliationStore::removeBefore(sql, now.plusMs(-kKeptMs));
}

void Reconciler::report(const std::vector<Reconciliation> &latest)
{
    const Reconciliation &now = latest.front();
    for (const QString &contradiction : now.contradictions)
        log::error("ledger_contradicts_itself", {{"what", contradiction}});
    for (const QJsonValue &overdue : now.overdue)
        log::error("money_overdue", overdue.toObject());
    const QJsonArray before = latest.size() > 1 ? latest[1].differences : QJsonArray();
    const QJsonArray differences = lasting(now.differences, before);
    for (const QJsonValue &difference : differences)
        log::error("ledger_differs", difference.toObject());
}

} // namespace freehold::payments
