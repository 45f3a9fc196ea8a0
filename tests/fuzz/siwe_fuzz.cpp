// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/siwe.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;

// What parses can be written, and means the same when read back.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto message = evm::SiweMessage::parse(QString::fromUtf8(fuzz::view(data, size)));
    if (!message)
        return 0;
    const auto text = message->toText();
    fuzz::require(text.has_value());
    fuzz::require(evm::SiweMessage::parse(*text) == *message);
    return 0;
}
