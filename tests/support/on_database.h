// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/await.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <type_traits>

namespace freehold::test {

/// Runs the body in one transaction of the row's database (TestDatabase::addDialectRows in initTestCase_data adds the rows), with
/// a Fixture made from it; without a Fixture, with the Sql itself.
template <typename Fixture = Sql, typename Body>
void onDatabase(Body body)
{
    QFETCH_GLOBAL(const Dialect, dialect);
    TestDatabase database(dialect);
    await(database->write([&](Sql &sql) {
        if constexpr (std::is_same_v<Fixture, Sql>) {
            body(sql);
        } else {
            Fixture fixture{sql};
            body(fixture);
        }
    }));
}

} // namespace freehold::test
