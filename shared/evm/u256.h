// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"
#include "shared/evm/fixed_bytes.h"

#include <QByteArray>

#include <array>
#include <compare>
#include <optional>

namespace freehold::evm {

/// The EVM's unsigned 256-bit word. There are no + - * operators on purpose: wei and token amounts go through the
/// checked functions, so an overflow is always seen by the caller.
class U256 {
public:
    constexpr U256() = default;
    constexpr U256(quint64 value) // NOLINT(google-explicit-constructor): every quint64 is a U256
        : m_limbs{value, 0, 0, 0}
    {
    }

    [[nodiscard]] static constexpr U256 max() { return ~U256(); }
    /// 2^exponent; the exponent is taken modulo 256.
    [[nodiscard]] static constexpr U256 powerOfTwo(unsigned exponent)
    {
        U256 result;
        result.m_limbs[exponent % 256 / 64] = quint64{1} << (exponent % 64);
        return result;
    }

    /// "0x" and 1 to 64 digits, as JSON-RPC quantities are written. Errors: InvalidHex, OutOfRange.
    [[nodiscard]] static Result<U256> fromHex(QAnyStringView text);
    /// 1 to 78 decimal digits, no sign. Errors: InvalidNumber, OutOfRange.
    [[nodiscard]] static Result<U256> fromDecimal(QAnyStringView text);
    /// Decimal, or hex when it starts with "0x".
    [[nodiscard]] static Result<U256> fromText(QAnyStringView text);
    /// 0 to 32 bytes, most significant first. Errors: InvalidLength.
    [[nodiscard]] static Result<U256> fromBigEndian(QByteArrayView bytes);
    [[nodiscard]] static U256 fromWord(const Hash32 &word);

    [[nodiscard]] Hash32 toWord() const;
    [[nodiscard]] QByteArray toBigEndian32() const { return toWord().toBytes(); }
    /// Big-endian without leading zeros; empty for zero. This is RLP's form of a number.
    [[nodiscard]] QByteArray toMinimalBytes() const;
    /// JSON-RPC quantity: "0x0", "0x1f4".
    [[nodiscard]] QString toHexQuantity() const;
    [[nodiscard]] QString toDecimal() const;
    [[nodiscard]] std::optional<quint64> toUint64() const;
    /// Number of bits up to the highest set one; 0 for zero.
    [[nodiscard]] int bitLength() const;
    [[nodiscard]] constexpr bool isZero() const { return *this == U256(); }
    [[nodiscard]] constexpr bool bit(unsigned index) const { return (m_limbs[index / 64] >> (index % 64) & 1) != 0; }

    /// Empty when the true result does not fit (or, for division, is not defined).
    [[nodiscard]] std::optional<U256> checkedAdd(const U256 &other) const;
    [[nodiscard]] std::optional<U256> checkedSubtract(const U256 &other) const;
    [[nodiscard]] std::optional<U256> checkedMultiply(const U256 &other) const;
    [[nodiscard]] std::optional<U256> checkedDivide(const U256 &other) const;
    [[nodiscard]] std::optional<U256> checkedRemainder(const U256 &other) const;
    /// Two's complement negation, modulo 2^256.
    [[nodiscard]] U256 negated() const;

    [[nodiscard]] constexpr U256 operator~() const
    {
        U256 result;
        for (std::size_t i = 0; i < 4; ++i)
            result.m_limbs[i] = ~m_limbs[i];
        return result;
    }
    constexpr bool operator==(const U256 &) const = default;
    constexpr std::strong_ordering operator<=>(const U256 &other) const
    {
        for (std::size_t i = 4; i-- > 0;) {
            if (m_limbs[i] != other.m_limbs[i])
                return m_limbs[i] <=> other.m_limbs[i];
        }
        return std::strong_ordering::equal;
    }

    /// Least significant limb first.
    [[nodiscard]] constexpr const std::array<quint64, 4> &limbs() const { return m_limbs; }

private:
    friend struct U256Access;
    std::array<quint64, 4> m_limbs{};
};

[[nodiscard]] inline size_t qHash(const U256 &value, size_t seed = 0)
{
    return qHashBits(value.limbs().data(), sizeof(quint64) * 4, seed);
}

} // namespace freehold::evm
