// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/fixed_bytes.h"

namespace freehold::evm {

/// A 20-byte account address. Text form follows EIP-55.
class Address {
public:
    constexpr Address() = default;
    constexpr explicit Address(const FixedBytes<20> &bytes) : m_bytes(bytes) { }

    /// "0x" and 40 digits: all of one case, or mixed with the right EIP-55 checksum.
    /// Errors: InvalidHex, InvalidLength, InvalidChecksum.
    [[nodiscard]] static Result<Address> parse(QAnyStringView text);
    /// As parse, but one case only is refused too. EIP-4361 asks for this form.
    [[nodiscard]] static Result<Address> parseChecksummed(QAnyStringView text);
    /// Errors: InvalidLength unless 20 bytes.
    [[nodiscard]] static Result<Address> fromBytes(QByteArrayView data);
    /// A 32-byte word as found in topics and ABI data. Errors: OutOfRange if the upper 12 bytes are not zero.
    [[nodiscard]] static Result<Address> fromWord(const Hash32 &word);

    /// EIP-55 mixed case.
    [[nodiscard]] QString toChecksum() const;
    /// Lower case, the form to store and compare as text.
    [[nodiscard]] QString toHex() const { return m_bytes.toHex(); }
    [[nodiscard]] QByteArray toBytes() const { return m_bytes.toBytes(); }
    [[nodiscard]] QByteArrayView view() const { return m_bytes.view(); }
    [[nodiscard]] Hash32 toWord() const;
    [[nodiscard]] bool isZero() const { return m_bytes.isZero(); }

    constexpr auto operator<=>(const Address &) const = default;

private:
    FixedBytes<20> m_bytes;
};

[[nodiscard]] inline size_t qHash(const Address &address, size_t seed = 0)
{
    return qHashBits(address.view().data(), 20, seed);
}

/// Where CREATE puts the contract that an account deploys at the given nonce.
[[nodiscard]] Address contractAddress(const Address &sender, quint64 nonce);
/// Where CREATE2 puts it (EIP-1014).
[[nodiscard]] Address contractAddress2(const Address &deployer, const Hash32 &salt, const Hash32 &initCodeHash);

} // namespace freehold::evm
