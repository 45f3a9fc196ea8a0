// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/keccak.h"

#include <QCryptographicHash>

namespace freehold::evm {

Hash32 keccak256(QByteArrayView data)
{
    // One state per thread: making it takes longer than hashing a word.
    thread_local QCryptographicHash hasher(QCryptographicHash::Keccak_256);
    hasher.reset();
    hasher.addData(data);
    const QByteArrayView digest = hasher.resultView();
    Hash32 hash;
    std::copy_n(reinterpret_cast<const quint8 *>(digest.data()), hash.bytes.size(), hash.bytes.begin());
    return hash;
}

} // namespace freehold::evm
