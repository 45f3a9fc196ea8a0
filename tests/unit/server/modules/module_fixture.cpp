// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/modules/module_fixture.h"

namespace freehold::test {

void DialectTest::init()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    m_dialect = dialect;
}

} // namespace freehold::test
