// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/dividend.h"

namespace freehold::desktop {

[[nodiscard]] QString periodWords(QDate from, QDate to);
[[nodiscard]] QString owedWords(api::OwedReason reason);
/// What a line of an income statement is: "Processing: Rent for March 2027", "Adjustment: a lamp was paid twice".
[[nodiscard]] QString lineWords(const api::IncomeStatementLine &line);
[[nodiscard]] QString lineWords(const api::DistributionTrailLine &line);

struct TotalLine {
    QString name;
    UsdCents amount;
    bool isSum = false;
};
/// The sums of a statement in the order in which they add up; the last one is what is distributed.
[[nodiscard]] QList<TotalLine> totalLines(const api::StatementTotals &totals);

} // namespace freehold::desktop
