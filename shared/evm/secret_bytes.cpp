// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/secret_bytes.h"

#include <openssl/crypto.h>

namespace freehold::evm {

void wipe(void *data, std::size_t size)
{
    if (size > 0)
        OPENSSL_cleanse(data, size);
}

} // namespace freehold::evm
