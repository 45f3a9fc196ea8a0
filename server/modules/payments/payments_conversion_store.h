// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/payments/payments_conversion.h"

namespace freehold::payments {

/// The SQL of conversions.
class ConversionStore {
public:
    static void insert(Sql &sql, const Conversion &conversion);
    static void update(Sql &sql, const Conversion &conversion);

    /// Throws NotFound.
    [[nodiscard]] static Conversion get(Sql &sql, const ConversionId &id);
    [[nodiscard]] static std::optional<Conversion> findByTransfer(Sql &sql, const QString &transferId);
    [[nodiscard]] static bool hasOpen(Sql &sql, const PropertyId &property);
    /// Not converted yet, and not looked at since.
    [[nodiscard]] static std::vector<ConversionId> toCheck(Sql &sql, TimeMs checkedBefore, int limit);
    /// The oldest of those that are not converted, and were begun before then.
    [[nodiscard]] static std::vector<Conversion> openSince(Sql &sql, TimeMs createdBefore, int limit);

    /// Of a property, since the last one that did not fail.
    struct Failures {
        qint64 count = 0;
        TimeMs lastAt;

        [[nodiscard]] static Failures fromRow(const Row &row);
    };
    [[nodiscard]] static Failures failures(Sql &sql, const PropertyId &property);
    /// What Circle still has to send out of our balance there.
    [[nodiscard]] static UsdCents requested(Sql &sql);

    struct Filter {
        std::optional<ConversionState> state;
        std::optional<ConversionId> before; ///< newest first
        int limit = 50;
    };
    [[nodiscard]] static std::vector<Conversion> list(Sql &sql, const Filter &filter);
};

} // namespace freehold::payments
