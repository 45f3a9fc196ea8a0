// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdlib>

/// What a fuzz target implements: called with every input that libFuzzer thinks of.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace freehold::fuzz {

[[nodiscard]] inline QByteArrayView view(const unsigned char *data, std::size_t size)
{
    return {data, static_cast<qsizetype>(size)};
}

/// A property that must hold for every input; libFuzzer keeps the input that breaks it.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace freehold::fuzz
