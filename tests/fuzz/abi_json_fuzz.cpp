// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/contract_abi.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;

// Any JSON: every entry that is accepted finds itself again and survives empty data.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto abi = evm::ContractAbi::parse(fuzz::view(data, size));
    if (!abi)
        return 0;
    for (const evm::AbiFunction &function : abi->functions()) {
        fuzz::require(abi->findFunction(function.selector) != nullptr);
        static_cast<void>(function.decodeCall(function.selector.toBytes()));
        static_cast<void>(function.decodeResult({}));
    }
    for (const evm::AbiEvent &event : abi->events())
        static_cast<void>(event.decode(std::array{event.topic0, event.topic0}, {}));
    for (const evm::AbiErrorType &error : abi->errors())
        static_cast<void>(abi->decodeRevert(error.selector.toBytes()));
    return 0;
}
