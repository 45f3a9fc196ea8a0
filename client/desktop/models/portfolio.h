// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/dividend.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/token.h"

#include <QHash>

namespace freehold::desktop {

/// What the server says about somebody's investments.
struct PortfolioFacts {
    QList<api::Holding> holdings;
    QList<api::Dividend> dividends;
    QHash<QString, api::Property> properties; ///< by id; those that are held
};

/// A property that is held, whatever the number of wallets.
struct Position {
    PropertyId propertyId;
    QString name;
    QString symbol;
    Shares shares;
    Usdc cost;
    std::optional<Usdc> value; ///< at the price of today; nothing where no price is known
    Usdc income;               ///< paid in the last twelve months
    std::optional<qint64> yieldBps;
};

struct MonthlyIncome {
    QDate month; ///< its first day
    Usdc paid;
};

struct Portfolio {
    QList<Position> positions;
    Usdc value;
    bool isValueComplete = true; ///< false when some position has no price
    Usdc incomeThisYear;
    std::optional<qint64> yieldBps; ///< of the last twelve months on the value of today
    QList<MonthlyIncome> months;    ///< the last twelve, oldest first
};

[[nodiscard]] Portfolio portfolioOf(const PortfolioFacts &facts, QDate today);

/// `part` of `whole` in hundredths of a per cent; nothing when there is no whole.
[[nodiscard]] std::optional<qint64> shareBps(Usdc part, Usdc whole);

} // namespace freehold::desktop
