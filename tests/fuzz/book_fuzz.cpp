// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"
#include "tests/unit/server/engine/duel.h"

#include <cstdio>

using namespace freehold;
using namespace freehold::engine::test;

namespace {

/// The bytes of the input, then nothing but zeros.
class BytesAsChoices final : public Choices {
public:
    BytesAsChoices(const unsigned char *data, std::size_t size) : m_data(data), m_left(size) { }
    [[nodiscard]] bool isOver() const { return m_left == 0; }

    std::uint32_t below(std::uint32_t count) override
    {
        std::uint32_t value = next();
        if (count > 256)
            value = value << 24 | next() << 16 | next() << 8 | next();
        return value % count;
    }

private:
    std::uint32_t next()
    {
        if (m_left == 0)
            return 0;
        --m_left;
        return *m_data++;
    }

    const unsigned char *m_data;
    std::size_t m_left;
};

void requireNone(const std::string &difference)
{
    if (!difference.empty())
        std::fprintf(stderr, "%s\n", difference.c_str());
    fuzz::require(difference.empty());
}

} // namespace

// Whatever is asked of a book, it is as the plainest one is; and so is one that is rebuilt from its orders.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    BytesAsChoices choices(data, size);
    const bool isWide = choices.below(2) == 1;
    Duel duel(choices, {.middleTick = 5'056, .ticks = isWide ? 3'000U : 4U});
    while (!choices.isOver())
        requireNone(duel.step());
    requireNone(duel.rebuild());
    return 0;
}
