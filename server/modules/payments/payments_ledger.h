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

    enum class Posted { New, Duplicate };
    /// Inside the caller's transaction. Duplicate when this kind has the reference already; then nothing is written.
    /// Throws std::logic_error for lines that do not sum to zero.
    Posted post(Sql &sql, const Journal &journal) const;

private:
    const Clock &m_clock;
};

} // namespace freehold::payments
