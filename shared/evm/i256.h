// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/u256.h"

namespace freehold::evm {

/// The EVM's signed word, two's complement over U256.
class I256 {
public:
    constexpr I256() = default;
    constexpr I256(qint64 value) // NOLINT(google-explicit-constructor): every qint64 is an I256
        : m_bits(value < 0 ? ~U256(static_cast<quint64>(~value)) : U256(static_cast<quint64>(value)))
    {
    }
    [[nodiscard]] static constexpr I256 fromBits(const U256 &bits)
    {
        I256 result;
        result.m_bits = bits;
        return result;
    }
    /// Decimal digits with an optional leading '-'. Errors: InvalidNumber, OutOfRange.
    [[nodiscard]] static Result<I256> fromDecimal(QAnyStringView text);

    [[nodiscard]] constexpr const U256 &bits() const { return m_bits; }
    [[nodiscard]] constexpr bool isNegative() const { return m_bits.bit(255); }
    [[nodiscard]] QString toDecimal() const;
    [[nodiscard]] std::optional<qint64> toInt64() const;
    /// Whether the value lies in intN's range, N from 8 to 256.
    [[nodiscard]] bool fits(int bitCount) const;

    constexpr bool operator==(const I256 &) const = default;

private:
    U256 m_bits;
};

} // namespace freehold::evm
