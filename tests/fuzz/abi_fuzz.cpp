// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/abi_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;

// The input is a type, a line end, and data of that type. What decodes can be encoded, and then decodes to the same values.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto input = fuzz::view(data, size).toByteArray();
    const qsizetype split = input.indexOf('\n');
    if (split < 0)
        return 0;
    const auto type = evm::AbiType::parse(QString::fromUtf8(input.first(split)));
    if (!type)
        return 0;
    fuzz::require(evm::AbiType::parse(type->toString())->toString() == type->toString());
    const auto values = evm::decodeAbi(*type, QByteArrayView(input).sliced(split + 1));
    if (!values)
        return 0;
    const auto encoded = evm::encodeAbi(*type, *values);
    fuzz::require(encoded.has_value());
    fuzz::require(evm::decodeAbi(*type, *encoded) == *values);
    for (std::size_t i = 0; i < values->size(); ++i)
        static_cast<void>(evm::abiValueToText(type->components()[i], (*values)[i]));
    return 0;
}
