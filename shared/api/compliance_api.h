// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace freehold::api {

/// One rule of a purchase, with the reason and its numbers when it does not hold.
struct EligibilityCheck {
    QString
        rule; ///< sale_open, wallet_linked, identity_verified, not_frozen, country_policy, accredited_only, max_holding,
              ///< shares_available, usdc_balance
    bool passed = true;
    QString reason;  ///< stable word; empty when passed
    QString message; ///< a plain sentence; empty when passed
    QJsonObject params;

    [[nodiscard]] QJsonObject toJson() const;
};

/// May this wallet buy so many shares, and if not, why.
struct Eligibility {
    Usdc cost;
    std::vector<EligibilityCheck> checks; ///< all of them, in their fixed order

    [[nodiscard]] bool eligible() const { return firstFailed() == nullptr; }
    [[nodiscard]] const EligibilityCheck *firstFailed() const;
    [[nodiscard]] QJsonArray checksJson() const;
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
