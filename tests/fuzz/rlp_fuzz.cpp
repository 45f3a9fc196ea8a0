// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/rlp.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;

// Whatever decodes has exactly one encoding: the input.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto input = fuzz::view(data, size);
    const auto item = evm::decodeRlp(input);
    if (item)
        fuzz::require(evm::encodeRlp(*item) == input);
    return 0;
}
