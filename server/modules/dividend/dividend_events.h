// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_types.h"

#include <QJsonObject>

namespace freehold::dividend {

/// A distribution is not where it was, or somebody was paid or is owed.
struct DistributionChanged {
    static constexpr const char *topic = "dividend.distribution_changed";
    DistributionId distribution;
    PropertyId property;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DistributionChanged fromJson(const QJsonObject &json);
};

/// What a wallet is owed for the property's token is not what it was.
struct DebtChanged {
    static constexpr const char *topic = "dividend.debt_changed";
    PropertyId property;
    evm::Address wallet;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DebtChanged fromJson(const QJsonObject &json);
};

/// A person's dividends are not what they were: for whoever watches them.
struct DividendsChanged {
    static constexpr const char *topic = "dividend.dividends_changed";
    UserId user;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DividendsChanged fromJson(const QJsonObject &json);
};

} // namespace freehold::dividend
