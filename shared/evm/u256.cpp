// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/u256.h"

#include "shared/evm/hex.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <bit>

namespace freehold::evm {

// Wide enough for the product of two words, so that overflow is seen instead of thrown.
using Wide = boost::multiprecision::uint512_t;

struct U256Access {
    static Wide widen(const U256 &value)
    {
        Wide result;
        boost::multiprecision::import_bits(result, value.m_limbs.begin(), value.m_limbs.end(), 64, /*msv_first=*/false);
        return result;
    }

    static std::optional<U256> narrow(const Wide &value)
    {
        U256 result;
        Wide rest = value;
        for (quint64 &limb : result.m_limbs) {
            limb = static_cast<quint64>(rest & ~quint64{0});
            rest >>= 64;
        }
        return rest.is_zero() ? std::optional(result) : std::nullopt;
    }

    static void setByte(U256 &value, std::size_t index, quint8 byte)
    {
        value.m_limbs[index / 8] |= quint64{byte} << (index % 8 * 8);
    }
};

namespace {

constexpr qsizetype kMaxHexDigits = 64;
constexpr qsizetype kMaxDecimalDigits = 78;

Wide widen(const U256 &value) { return U256Access::widen(value); }

} // namespace

Result<U256> U256::fromHex(QAnyStringView text)
{
    const QString digits = text.toString();
    if (!digits.startsWith(QLatin1String("0x")) || digits.size() < 3)
        return failure(EvmErrorCode::InvalidHex, QStringLiteral("a hex number is 0x and digits"));
    if (digits.size() > kMaxHexDigits + 2)
        return failure(EvmErrorCode::OutOfRange, QStringLiteral("more than 256 bits"));
    const QString padded = QStringLiteral("0x") + digits.mid(2).rightJustified(kMaxHexDigits, QLatin1Char('0'));
    return mapResult(Hash32::fromHex(padded), &U256::fromWord);
}

Result<U256> U256::fromDecimal(QAnyStringView text)
{
    const QString digits = text.toString();
    if (digits.isEmpty() || digits.size() > kMaxDecimalDigits)
        return failure(EvmErrorCode::InvalidNumber, QStringLiteral("expected 1 to 78 decimal digits"));
    Wide total;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const char16_t digit = digits[i].unicode();
        if (digit < u'0' || digit > u'9')
            return failure(EvmErrorCode::InvalidNumber, QStringLiteral("not a decimal digit"), i);
        total = total * 10 + static_cast<unsigned>(digit - u'0');
    }
    const auto value = U256Access::narrow(total);
    if (!value)
        return failure(EvmErrorCode::OutOfRange, QStringLiteral("more than 256 bits"));
    return *value;
}

Result<U256> U256::fromText(QAnyStringView text)
{
    const QString owned = text.toString();
    return owned.startsWith(QLatin1String("0x")) ? fromHex(owned) : fromDecimal(owned);
}

Result<U256> U256::fromBigEndian(QByteArrayView bytes)
{
    if (bytes.size() > Hash32::kSize)
        return failure(EvmErrorCode::InvalidLength, QStringLiteral("more than 32 bytes"));
    U256 result;
    const auto count = static_cast<std::size_t>(bytes.size());
    for (std::size_t i = 0; i < count; ++i)
        U256Access::setByte(result, i, static_cast<quint8>(bytes[static_cast<qsizetype>(count - 1 - i)]));
    return result;
}

U256 U256::fromWord(const Hash32 &word)
{
    U256 result;
    for (std::size_t i = 0; i < 32; ++i)
        U256Access::setByte(result, i, word.bytes[31 - i]);
    return result;
}

Hash32 U256::toWord() const
{
    Hash32 word;
    for (std::size_t i = 0; i < 32; ++i)
        word.bytes[31 - i] = static_cast<quint8>(m_limbs[i / 8] >> (i % 8 * 8));
    return word;
}

QByteArray U256::toMinimalBytes() const { return toBigEndian32().last((bitLength() + 7) / 8); }

QString U256::toHexQuantity() const
{
    if (isZero())
        return QStringLiteral("0x0");
    QString digits = QString::fromLatin1(toMinimalBytes().toHex());
    if (digits.startsWith(QLatin1Char('0')))
        digits.remove(0, 1);
    return QStringLiteral("0x") + digits;
}

QString U256::toDecimal() const { return QString::fromStdString(widen(*this).str()); }

std::optional<quint64> U256::toUint64() const { return bitLength() <= 64 ? std::optional(m_limbs[0]) : std::nullopt; }

int U256::bitLength() const
{
    for (int i = 3; i >= 0; --i) {
        const quint64 limb = m_limbs[static_cast<std::size_t>(i)];
        if (limb != 0)
            return i * 64 + static_cast<int>(std::bit_width(limb));
    }
    return 0;
}

std::optional<U256> U256::checkedAdd(const U256 &other) const
{
    return U256Access::narrow(widen(*this) + widen(other));
}

std::optional<U256> U256::checkedSubtract(const U256 &other) const
{
    if (*this < other)
        return std::nullopt;
    return U256Access::narrow(widen(*this) - widen(other));
}

std::optional<U256> U256::checkedMultiply(const U256 &other) const
{
    return U256Access::narrow(widen(*this) * widen(other));
}

std::optional<U256> U256::checkedDivide(const U256 &other) const
{
    if (other.isZero())
        return std::nullopt;
    return U256Access::narrow(widen(*this) / widen(other));
}

std::optional<U256> U256::checkedRemainder(const U256 &other) const
{
    if (other.isZero())
        return std::nullopt;
    return U256Access::narrow(widen(*this) % widen(other));
}

U256 U256::negated() const { return isZero() ? U256() : *(~*this).checkedAdd(1); }

} // namespace freehold::evm
