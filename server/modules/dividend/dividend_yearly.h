// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_types.h"
#include "shared/domain/money.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What an investor got in a year, as a document. It names no person: whoever it is for adds that.
namespace freehold::dividend {

struct YearlyLine {
    QString date;     ///< ISO: of its page, or of the later payment
    QString property; ///< its name
    QString period;   ///< "2027-01-01 to 2027-01-31"
    QString wallet;
    Shares shares;
    Usdc gross;
    Usdc withheld;
    Usdc net;
    QString
        state; ///< PAID with its page, OWED after it; PAID_LATER is a line of its own, whose gross and tax were in the line OWED
    QString transaction;
};

struct YearlyStatement {
    int year = 0;
    std::vector<YearlyLine> lines;
};

struct YearlyTotals {
    Usdc gross;
    Usdc withheld;
    Usdc paid;      ///< with its page
    Usdc owed;      ///< after its page, paid since or not
    Usdc paidLater; ///< of what was owed, in this year or in one before
    friend bool operator==(const YearlyTotals &, const YearlyTotals &) = default;
};
/// Throws std::logic_error when a sum leaves int64: all USDC that there is does not.
[[nodiscard]] YearlyTotals totalsOf(const YearlyStatement &statement);

/// What a payment brings to the statements of all years: when its page was paid, and what was paid later. So a year that is over does not
/// change any more.
[[nodiscard]] std::vector<YearlyLine> linesOf(const Payment &payment, const QString &property, const QString &period);

[[nodiscard]] QByteArray toCsv(const YearlyStatement &statement);

} // namespace freehold::dividend
