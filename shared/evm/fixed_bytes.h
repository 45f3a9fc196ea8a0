// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"
#include "shared/evm/hex.h"

#include <QByteArray>
#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <compare>

namespace freehold::evm {

/// Solidity's bytesN as a value type: exactly N bytes, compared and hashed by content.
template <std::size_t N>
struct FixedBytes {
    std::array<quint8, N> bytes{};

    static constexpr qsizetype kSize = static_cast<qsizetype>(N);

    /// Errors: InvalidLength unless exactly N bytes are given.
    [[nodiscard]] static Result<FixedBytes> fromBytes(QByteArrayView data)
    {
        if (data.size() != kSize)
            return failure(EvmErrorCode::InvalidLength,
                           QStringLiteral("expected %1 bytes, got %2").arg(kSize).arg(data.size()));
        FixedBytes result;
        std::copy_n(reinterpret_cast<const quint8 *>(data.data()), N, result.bytes.begin());
        return result;
    }

    /// "0x" and 2N digits. Errors: InvalidHex, InvalidLength.
    [[nodiscard]] static Result<FixedBytes> fromHex(QAnyStringView text)
    {
        return andThen(evm::fromHex(text), [](const QByteArray &data) { return fromBytes(data); });
    }

    [[nodiscard]] QByteArrayView view() const { return {bytes.data(), kSize}; }
    [[nodiscard]] QByteArray toBytes() const { return view().toByteArray(); }
    [[nodiscard]] QString toHex() const { return evm::toHex(view()); }
    [[nodiscard]] bool isZero() const { return *this == FixedBytes{}; }

    constexpr auto operator<=>(const FixedBytes &) const = default;
};

template <std::size_t N>
[[nodiscard]] size_t qHash(const FixedBytes<N> &value, size_t seed = 0)
{
    return qHashBits(value.bytes.data(), N, seed);
}

using Hash32 = FixedBytes<32>;
/// The first four bytes of a function's or custom error's signature hash.
using Selector = FixedBytes<4>;

} // namespace freehold::evm
