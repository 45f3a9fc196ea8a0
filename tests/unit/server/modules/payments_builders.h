// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

namespace freehold::test {

/// A tokenized one, so far as money asks for it.
inline PropertyId insertProperty(Sql &sql, int number = 1)
{
    const auto manager = UserId::trusted("usr_01j00000000000000000000000");
    const auto id = PropertyId::trusted(QString("prop_01j0000000000000000000000%1").arg(number));
    sql.exec("INSERT INTO users (id, email_index, roles, password_hash, created_at) VALUES (:id, 'nobody', 1, 'x', 1) "
             "ON CONFLICT (id) DO NOTHING",
             {{"id", manager}});
    sql.exec("INSERT INTO properties (id, manager_id, state, name, description, street, city, postal_code, country, "
             "kind, valuation_usd_cents, area_square_meters, year_built, created_at, updated_at) VALUES (:id, "
             ":manager, 'TOKENIZED', 'n', '', 's', 'c', 'p', 'US', 'mixed', 1, 1, 2000, 1, 1)",
             {{"id", id}, {"manager", manager}});
    return id;
}

} // namespace freehold::test
