// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_books.h"
#include "server/modules/dividend/dividend_debts.h"
#include "server/modules/dividend/dividend_investor.h"
#include "server/modules/dividend/dividend_pages.h"
#include "server/modules/dividend/dividend_service.h"
#include "server/modules/dividend/dividend_trail.h"

#include <QJsonObject>

/// This module's things as the API shows them.
namespace freehold::dividend {

[[nodiscard]] QJsonObject toJson(const DistributionView &view);
[[nodiscard]] QJsonObject toJson(const BooksView &view);
[[nodiscard]] QJsonObject toJson(const PageView &page);
[[nodiscard]] QJsonObject toJson(const Payment &payment);
[[nodiscard]] QJsonObject toJson(const Debt &debt);
[[nodiscard]] QJsonObject toJson(const InvestorDividend &dividend);
[[nodiscard]] QJsonObject toJson(const Trail &trail);

/// What a list of dividends adds up to.
[[nodiscard]] QJsonObject totalsJson(const std::vector<InvestorDividend> &dividends);

} // namespace freehold::dividend
