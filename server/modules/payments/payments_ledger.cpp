// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_ledger.h"

#include "server/modules/payments/payments_ledger_store.h"

#include <stdexcept>

namespace freehold::payments {

Ledger::Posted Ledger::post(Sql &sql, const Journal &journal) const
{
    if (!journal.isBalanced() || journal.lines().empty())
        throw std::logic_error("a journal that does not balance: " + journal.kind().toStdString());
    const auto id = LedgerStore::insertJournal(sql, journal, m_clock.now());
    if (!id)
        return Posted::Duplicate;
    int number = 0;
    for (const LedgerLine &line : journal.lines())
        LedgerStore::insertEntry(sql, *id, ++number, line);
    return Posted::New;
}

} // namespace freehold::payments
