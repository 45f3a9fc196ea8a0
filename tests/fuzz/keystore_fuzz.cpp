// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/keystore.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;

namespace {

// Dear derivations would leave no time to fuzz.
bool isCheap(const evm::KeystoreCost &cost)
{
    if (const auto *scrypt = std::get_if<evm::ScryptCost>(&cost))
        return scrypt->n * scrypt->r * scrypt->p <= 1024;
    return std::get<evm::Pbkdf2Cost>(cost).iterations <= 100;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto store = evm::Keystore::parse(fuzz::view(data, size));
    if (!store)
        return 0;
    fuzz::require(evm::Keystore::parse(store->toJson()).has_value());
    if (isCheap(store->cost()))
        static_cast<void>(store->decrypt("password"));
    return 0;
}
