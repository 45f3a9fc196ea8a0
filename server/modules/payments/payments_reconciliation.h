// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "server/modules/payments/payments_journal.h"

#include <QJsonArray>
#include <QStringList>

namespace freehold::payments {

/// A book, and what whoever holds the money says of it. Cents or micro-USDC.
struct LedgerDifference {
    LedgerBook book = LedgerBook::Stripe;
    Currency currency = Currency::Usd;
    std::optional<PropertyId> property = {};
    qint64 ledger = 0;
    qint64 actual = 0;

    [[nodiscard]] LedgerAccount account() const { return {.book = book, .currency = currency, .property = property}; }
    [[nodiscard]] QJsonObject toJson() const;
};

/// One comparison of the books with the world.
struct Reconciliation {
    qint64 id = 0;
    QJsonArray differences = {}; ///< of LedgerDifference
    QStringList contradictions = {};
    QJsonArray overdue = {}; ///< of Overdue
    TimeMs comparedAt = {};

    [[nodiscard]] static Reconciliation fromRow(const Row &row);
};

/// Those of `now` that `before` had too, by as much: money that was only on its way has arrived meanwhile.
[[nodiscard]] QJsonArray lasting(const QJsonArray &now, const QJsonArray &before);

} // namespace freehold::payments
