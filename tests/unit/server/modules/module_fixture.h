// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_database.h"

#include <QTest>

#include <memory>

namespace freehold::test {

/// Runs every case of a test on each database that there is.
class DialectTest : public QObject {
    Q_OBJECT

protected:
    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    virtual void forget() = 0;

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void init();
    void cleanup() { forget(); }

private:
    Dialect m_dialect = Dialect::Sqlite;
};

/// The same, with a Fixture(Dialect) of its own for each case that asks for one.
template <typename Fixture>
class ModuleTest : public DialectTest {
protected:
    [[nodiscard]] Fixture &fixture()
    {
        if (!m_fixture)
            m_fixture = std::make_unique<Fixture>(dialect());
        return *m_fixture;
    }

private:
    void forget() final { m_fixture.reset(); }

    std::unique_ptr<Fixture> m_fixture;
};

} // namespace freehold::test
