// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/rent/rent.h"

#include <map>
#include <set>
#include <vector>

namespace freehold::rent {

/// SQL of `rent_charges` and `rent_charge_steps`.
class ChargeStore {
public:
    /// False when there is one already: of the same month of a lease, or for the same late charge.
    [[nodiscard]] static bool insertNew(Sql &sql, const Charge &charge);
    static void update(Sql &sql, const Charge &charge);
    static void addStep(Sql &sql, const Charge &charge, const ChargeStep &step);
    /// Oldest first.
    [[nodiscard]] static std::vector<ChargeStep> stepsOf(Sql &sql, const ChargeId &id);

    /// Throws NotFound.
    [[nodiscard]] static Charge get(Sql &sql, const ChargeId &id);
    [[nodiscard]] static std::optional<Charge> find(Sql &sql, const ChargeId &id);
    /// Those that are there.
    [[nodiscard]] static std::map<ChargeId, Charge> findAll(Sql &sql, const std::set<ChargeId> &ids);

    struct Filter {
        std::optional<PropertyId> property = {};
        std::optional<LeaseId> lease = {};
        std::optional<UserId> tenant = {};
        std::optional<ChargeState> state = {};
        std::optional<TimeMs> paidSince = {};
        enum class Part { All, Unpaid, Over } part = Part::All;
        std::optional<ChargeId> before = {}; ///< newest first
        int limit = 50;
    };
    [[nodiscard]] static std::vector<Charge> list(Sql &sql, const Filter &filter);
    /// The same of these properties only, each given once.
    [[nodiscard]] static std::vector<Charge> listOf(Sql &sql, const std::vector<PropertyId> &properties,
                                                    const Filter &filter);
    /// Rent of the lease for `month` and later ones.
    [[nodiscard]] static std::vector<Charge> rentFrom(Sql &sql, const LeaseId &lease, qint64 month);
    /// What it costs that this one was late.
    [[nodiscard]] static std::optional<Charge> findLateFee(Sql &sql, const ChargeId &late);
    /// Unpaid ones of leases, due up to that day, of which less was told than the most; after that one, in order.
    [[nodiscard]] static std::vector<Charge> toTell(Sql &sql, QDate dueUntil, const std::optional<ChargeId> &after,
                                                    int limit);

    [[nodiscard]] static RentFigures figures(Sql &sql, QDate today);
    [[nodiscard]] static std::vector<Charge> ofProperty(Sql &sql, const PropertyId &property);
};

} // namespace freehold::rent
