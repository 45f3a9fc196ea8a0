// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/personal_message.h"

#include "shared/evm/keccak.h"

namespace freehold::evm {

Hash32 personalMessageHash(QByteArrayView message)
{
    QByteArray preimage("\x19"
                        "Ethereum Signed Message:\n");
    preimage.append(QByteArray::number(message.size())).append(message);
    return keccak256(preimage);
}

} // namespace freehold::evm
