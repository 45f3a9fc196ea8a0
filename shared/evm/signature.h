// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/error.h"
#include "shared/evm/fixed_bytes.h"

namespace freehold::evm {

/// A recoverable secp256k1 signature. s is always in the lower half of the group order (EIP-2) and v is 27 or 28.
struct Signature {
    Hash32 r;
    Hash32 s;
    quint8 v = 27;

    [[nodiscard]] quint8 yParity() const { return static_cast<quint8>(v - 27); }
    /// r, s, v: the 65 bytes that wallets and OpenZeppelin's ECDSA exchange.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] QString toHex() const;

    /// 65 bytes with v of 0, 1, 27 or 28. Errors: InvalidLength, InvalidSignature (r or s zero or too large, high s, other v).
    [[nodiscard]] static Result<Signature> fromBytes(QByteArrayView data);
    /// As fromBytes, from "0x" text. Errors also: InvalidHex.
    [[nodiscard]] static Result<Signature> fromHex(QAnyStringView text);
    /// Checked as fromBytes does; v must be 27 or 28.
    [[nodiscard]] static Result<Signature> fromParts(const Hash32 &r, const Hash32 &s, quint8 v);

    bool operator==(const Signature &) const = default;
};

/// The address whose key signed the 32-byte digest. Errors: InvalidSignature.
[[nodiscard]] Result<Address> recoverAddress(const Hash32 &digest, const Signature &signature);

} // namespace freehold::evm
