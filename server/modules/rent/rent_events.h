// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"

#include <QJsonObject>

namespace freehold::rent {

/// What every event of a payment of rent says; amounts and states are read from the module.
struct RentNews {
    PropertyId property;
    ChargeId charge;
    CollectionId collection;

    [[nodiscard]] QJsonObject toJson() const;

protected:
    void read(const QJsonObject &json);
};

/// A payer paid; the money is not there yet.
struct RentCollected : RentNews {
    static constexpr const char *topic = "rent.collected";
    [[nodiscard]] static RentCollected fromJson(const QJsonObject &json);
};

/// It is USDC in the Treasury: from now on it can be distributed.
struct RentConverted : RentNews {
    static constexpr const char *topic = "rent.converted";
    [[nodiscard]] static RentConverted fromJson(const QJsonObject &json);
};

/// More of it was given back than before, or less: a refund that the payer's bank did not take.
struct RentRefunded : RentNews {
    static constexpr const char *topic = "rent.refunded";
    [[nodiscard]] static RentRefunded fromJson(const QJsonObject &json);
};

/// A dispute was opened or decided, or moved money.
struct RentDisputed : RentNews {
    static constexpr const char *topic = "rent.disputed";
    [[nodiscard]] static RentDisputed fromJson(const QJsonObject &json);
};

struct ExpenseNews {
    PropertyId property;
    ExpenseId expense;

    [[nodiscard]] QJsonObject toJson() const;

protected:
    void read(const QJsonObject &json);
};

struct ExpenseBooked : ExpenseNews {
    static constexpr const char *topic = "rent.expense_booked";
    [[nodiscard]] static ExpenseBooked fromJson(const QJsonObject &json);
};

struct ExpenseVoided : ExpenseNews {
    static constexpr const char *topic = "rent.expense_voided";
    [[nodiscard]] static ExpenseVoided fromJson(const QJsonObject &json);
};

} // namespace freehold::rent
