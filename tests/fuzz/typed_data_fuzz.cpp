// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/typed_data.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto typedData = evm::TypedData::parse(fuzz::view(data, size));
    if (!typedData)
        return 0;
    const auto digest = typedData->digest();
    if (digest)
        fuzz::require(typedData->domainSeparator().has_value());
    fuzz::require(typedData->encodeType(typedData->primaryType()).has_value());
    return 0;
}
