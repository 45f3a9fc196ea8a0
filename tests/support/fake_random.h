// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/random.h"

#include <mutex>
#include <random>

namespace freehold::test {

/// The same bytes in every run with the same seed.
class FakeRandom final : public Random {
public:
    explicit FakeRandom(quint64 seed = 1) : m_engine(seed) { }
    [[nodiscard]] QByteArray bytes(int count) override;

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

} // namespace freehold::test
