// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/transaction.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;

// Whatever parses serializes to the input again; recovering its sender fails or succeeds, but does not crash.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto input = fuzz::view(data, size);
    const auto parsed = evm::SignedTransaction::parse(input);
    if (!parsed)
        return 0;
    fuzz::require(parsed->serialize() == input);
    static_cast<void>(parsed->sender());
    return 0;
}
