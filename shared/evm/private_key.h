// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/signature.h"

#include <array>

namespace freehold::evm {

/// A secp256k1 private key. Move-only and wiped from memory when it goes.
class PrivateKey {
public:
    /// 32 bytes. Errors: InvalidLength, InvalidKey (zero or not below the group order).
    [[nodiscard]] static Result<PrivateKey> fromBytes(QByteArrayView data);
    /// "0x" and 64 digits. Errors also: InvalidHex.
    [[nodiscard]] static Result<PrivateKey> fromHex(QAnyStringView text);
    /// From the operating system's randomness. Errors: InvalidKey if there is none.
    [[nodiscard]] static Result<PrivateKey> generate();

    ~PrivateKey();
    PrivateKey(PrivateKey &&other) noexcept;
    PrivateKey &operator=(PrivateKey &&other) noexcept;
    PrivateKey(const PrivateKey &) = delete;
    PrivateKey &operator=(const PrivateKey &) = delete;

    [[nodiscard]] Address address() const;
    /// Deterministic (RFC 6979), low s. The digest must be a hash; callers never sign bytes they did not hash themselves.
    [[nodiscard]] Signature sign(const Hash32 &digest) const;
    /// EIP-191 version 0x45: signs the text as personal_sign does.
    [[nodiscard]] Signature signMessage(QByteArrayView message) const;

    /// The public point, 33 bytes (SEC 1 compressed) or 65.
    [[nodiscard]] FixedBytes<33> compressedPublicKey() const;
    [[nodiscard]] FixedBytes<65> publicKey() const;

    /// key + tweak modulo the group order, as BIP-32 derives children. Errors: InvalidKey when the sum is not a key.
    [[nodiscard]] Result<PrivateKey> tweakedAdd(QByteArrayView tweak) const;

    /// A view into the key's own memory: for keystores and HD derivation only, do not copy.
    [[nodiscard]] QByteArrayView secretView() const { return {m_bytes.data(), 32}; }

private:
    PrivateKey() = default;
    std::array<quint8, 32> m_bytes{};
};

} // namespace freehold::evm
