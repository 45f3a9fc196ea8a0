// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "client/desktop/widgets/status_pill.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/rent.h"

#include <QDate>

namespace freehold::desktop {

/// What a manager's properties are made of, as the server tells it.
struct ManagerFacts {
    QList<api::Property> properties;
    QList<api::Charge> open; ///< due and not paid, of all properties
    QList<api::Charge> paid; ///< since the first of the month
    QList<api::Lease> leases;
    bool isCutShort = false; ///< there is more than was asked for
};

/// Something that waits for the manager.
struct ManagerNeed {
    QString words;
    QString action; ///< of the button
    QString route;
    Tone tone = Tone::Warning;
};

struct ManagerFigures {
    qint64 properties = 0;
    qint64 tokenized = 0;
    UsdCents due;
    UsdCents late;     ///< part of `due` whose day is over
    UsdCents received; ///< paid since the first of the month
    qint64 leases = 0; ///< that run today
    QList<ManagerNeed> needs;
};

[[nodiscard]] ManagerFigures managerFiguresOf(const ManagerFacts &facts, QDate today);
/// Throws ApiError.
[[nodiscard]] Task<ManagerFacts> loadManagerFacts(ApiClient *client, QDate today);

} // namespace freehold::desktop
