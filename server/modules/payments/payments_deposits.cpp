// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_deposits.h"

namespace freehold::payments {

namespace {

Journal credited(const CircleDeposit &deposit)
{
    Journal journal("deposit_credited", deposit.id);
    journal.debit({.book = LedgerBook::Circle}, deposit.amount).credit({.book = LedgerBook::InTransit}, deposit.amount);
    return journal;
}

} // namespace

Task<> Deposits::poll()
{
    const TimeMs since = m_core.clock.now().plusMs(-kLookBackMs);
    std::optional<QString> after;
    for (bool hasMore = true; hasMore;) {
        const auto page = co_await m_circle.deposits(since, after);
        co_await m_core.database.write([=, this](Sql &sql) {
            for (const CircleDeposit &deposit : page)
                if (deposit.status == CircleDeposit::Status::Complete)
                    m_ledger.post(sql, credited(deposit));
        });
        hasMore = std::ssize(page) == Circle::kPageSize;
        if (hasMore)
            after = page.back().id;
    }
}

} // namespace freehold::payments
