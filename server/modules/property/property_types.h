// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "shared/api/property_api.h"

#include <optional>

namespace freehold::property {

using PropertyFacts = api::PropertyDraft;

/// A row of `properties`.
struct Property {
    PropertyId id;
    UserId manager;
    PropertyState state = PropertyState::Draft;
    PropertyFacts facts;
    std::optional<QString> reviewNote;
    std::optional<UserId> reviewedBy;
    std::optional<TimeMs> submittedAt;
    std::optional<TimeMs> reviewedAt;
    TimeMs createdAt;
    TimeMs updatedAt;

    static Property fromRow(const Row &row);
};

} // namespace freehold::property
