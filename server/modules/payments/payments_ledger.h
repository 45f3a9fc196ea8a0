// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/sql.h"
#include "server/modules/payments/payments_journal.h"

namespace freehold::payments {

/// Every movement of money that is not on chain alone, in double entry. Entries are never changed: a mistake is mended by a
/// journal that says the opposite.
class Ledger {
public:
    explicit Ledger(const Clock &clock) : m_clock(clock) { }

    /// Inside the caller's transaction, and written with all that its neighbours post, so that it waits for nothing. Of one kind
    /// and reference only the first is written. Throws std::logic_error for lines that do not sum to zero.
    void post(Sql &sql, Journal journal) const;

private:
    const Clock &m_clock;
};

} // namespace freehold::payments
