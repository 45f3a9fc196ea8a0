// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_random.h"

namespace freehold::test {

QByteArray FakeRandom::bytes(int count)
{
    const std::scoped_lock lock(m_mutex);
    QByteArray result;
    result.reserve(count);
    for (int i = 0; i < count; ++i)
        result.append(static_cast<char>(m_engine() & 0xff));
    return result;
}

} // namespace freehold::test
