// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <QJsonArray>

#include <vector>

namespace freehold::payments {

/// Money that has been on its way for longer than it takes.
struct Overdue {
    enum class What { Payment, Conversion, Payout };

    What what = What::Payment;
    QString id;    ///< of the payment or conversion; empty for payouts, which are told by what is missing of them all
    QString state; ///< where it stands
    TimeMs since;

    [[nodiscard]] QJsonObject toJson() const;
};

[[nodiscard]] QString toString(Overdue::What what);

/// The oldest of them.
[[nodiscard]] std::vector<Overdue> findOverdue(Sql &sql, TimeMs now);

} // namespace freehold::payments
