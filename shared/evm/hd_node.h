// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/private_key.h"
#include "shared/evm/secret_bytes.h"

#include <vector>

namespace freehold::evm {

/// Child numbers from here on are hardened: written 44' in a path.
inline constexpr quint32 kHardened = 0x80000000;

/// A private node of a BIP-32 tree.
class HdNode {
public:
    /// 16 to 64 bytes. Errors: InvalidLength, InvalidKey (astronomically rare).
    [[nodiscard]] static Result<HdNode> fromSeed(QByteArrayView seed);

    /// Errors: InvalidKey (astronomically rare; BIP-32 says to take the next index).
    [[nodiscard]] Result<HdNode> child(quint32 index) const;
    /// "m/44'/60'/0'/0/5" from a master node. Errors: InvalidPath, InvalidKey.
    [[nodiscard]] Result<HdNode> derive(const QString &path) const;

    [[nodiscard]] const PrivateKey &key() const { return m_key; }

private:
    HdNode(PrivateKey key, SecretBytes chainCode) : m_key(std::move(key)), m_chainCode(std::move(chainCode)) { }
    [[nodiscard]] HdNode copy() const;

    PrivateKey m_key;
    SecretBytes m_chainCode;
};

/// At most 32 levels below "m". Errors: InvalidPath.
[[nodiscard]] Result<std::vector<quint32>> parseHdPath(const QString &path);

/// "m/44'/60'/0'/0/<index>": the accounts that MetaMask and most wallets show (BIP-44, coin type 60).
[[nodiscard]] QString ethereumPath(quint32 index);

} // namespace freehold::evm
