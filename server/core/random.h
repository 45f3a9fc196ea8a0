// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/domain/ids.h"

#include <QByteArray>

namespace freehold {

/// A source of unpredictable bytes; handed in, so that tests can repeat a run.
class Random {
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual QByteArray bytes(int count) = 0;
};

/// The operating system's generator (getrandom).
class SystemRandom final : public Random {
public:
    [[nodiscard]] QByteArray bytes(int count) override;
};

/// Makes ids that sort by the time they were made. Thread-safe as far as its Random is.
class IdGenerator {
public:
    IdGenerator(const Clock &clock, Random &random) : m_clock(clock), m_random(random) { }

    template <typename IdType>
    [[nodiscard]] IdType next()
    {
        return IdType::fromUlid(makeUlid(m_clock.now().value, m_random.bytes(kUlidRandomBytes)));
    }

private:
    const Clock &m_clock;
    Random &m_random;
};

} // namespace freehold
