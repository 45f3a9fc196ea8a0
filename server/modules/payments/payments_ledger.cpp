// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_ledger.h"

#include "server/modules/payments/payments_ledger_store.h"

#include <stdexcept>

namespace freehold::payments {

void Ledger::post(Sql &sql, Journal journal) const
{
    if (!journal.isBalanced() || journal.lines().empty())
        throw std::logic_error("a journal that does not balance: " + journal.kind().toStdString());
    gathered<PostedJournals>(sql).add({.journal = std::move(journal), .at = m_clock.now()});
}

} // namespace freehold::payments
