// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/secp256k1_context.h"

#include "shared/evm/secret_bytes.h"

#include <openssl/rand.h>

#include <array>

namespace freehold::evm {

namespace {

struct Context {
    Context() : handle(secp256k1_context_create(SECP256K1_CONTEXT_SIGN | SECP256K1_CONTEXT_VERIFY))
    {
        std::array<unsigned char, 32> seed{};
        if (RAND_priv_bytes(seed.data(), static_cast<int>(seed.size())) == 1)
            static_cast<void>(secp256k1_context_randomize(handle, seed.data()));
        wipe(seed.data(), seed.size());
    }
    ~Context() { secp256k1_context_destroy(handle); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    secp256k1_context *handle;
};

} // namespace

const secp256k1_context *secp256k1Context()
{
    static const Context context;
    return context.handle;
}

} // namespace freehold::evm
