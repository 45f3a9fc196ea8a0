// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/keccak.h"

#include <QCryptographicHash>

namespace freehold::evm {

Hash32 keccak256(QByteArrayView data)
{
    const QByteArray digest = QCryptographicHash::hash(data, QCryptographicHash::Keccak_256);
    Hash32 hash;
    std::copy_n(reinterpret_cast<const quint8 *>(digest.constData()), hash.bytes.size(), hash.bytes.begin());
    return hash;
}

} // namespace freehold::evm
