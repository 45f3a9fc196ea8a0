// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What an investor got in a year, as a document. It names no person: whoever it is for adds that.
namespace freehold::dividend {

struct YearlyLine {
    QString date;     ///< of the payment, ISO; of what is owed the day it was to be paid
    QString property; ///< its name
    QString period;   ///< "2027-01-01 to 2027-01-31"
    QString wallet;
    Shares shares;
    Usdc gross;
    Usdc withheld;
    Usdc net;
    QString state; ///< PAID, OWED
    QString transaction;
};

struct YearlyStatement {
    int year = 0;
    std::vector<YearlyLine> lines;
};

struct YearlyTotals {
    Usdc gross;
    Usdc withheld;
    Usdc paid;
    Usdc owed;
    friend bool operator==(const YearlyTotals &, const YearlyTotals &) = default;
};
/// Throws std::logic_error when a sum leaves int64: all USDC that there is does not.
[[nodiscard]] YearlyTotals totalsOf(const YearlyStatement &statement);

[[nodiscard]] QByteArray toCsv(const YearlyStatement &statement);

} // namespace freehold::dividend
