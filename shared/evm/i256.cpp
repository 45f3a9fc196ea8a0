// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/i256.h"

namespace freehold::evm {

Result<I256> I256::fromDecimal(QAnyStringView text)
{
    const QString digits = text.toString();
    const bool negative = digits.startsWith(QLatin1Char('-'));
    const auto magnitude = U256::fromDecimal(negative ? digits.mid(1) : digits);
    if (!magnitude)
        return std::unexpected(magnitude.error());
    const U256 limit = U256::powerOfTwo(255);
    if (*magnitude > limit || (!negative && *magnitude == limit))
        return failure(EvmErrorCode::OutOfRange, QStringLiteral("more than 256 bits with sign"));
    return fromBits(negative ? magnitude->negated() : *magnitude);
}

QString I256::toDecimal() const
{
    return isNegative() ? QLatin1Char('-') + m_bits.negated().toDecimal() : m_bits.toDecimal();
}

std::optional<qint64> I256::toInt64() const
{
    if (!fits(64))
        return std::nullopt;
    return static_cast<qint64>(m_bits.limbs()[0]);
}

bool I256::fits(int bitCount) const
{
    const U256 &magnitude = isNegative() ? ~m_bits : m_bits;
    return magnitude.bitLength() < bitCount;
}

} // namespace freehold::evm
