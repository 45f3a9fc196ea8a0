// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/abi_value.h"

#include <array>
#include <type_traits>
#include <vector>

namespace freehold::evm {

/// Between C++ types and AbiValue, for generated contract bindings. The generator specializes it for every struct.
/// `from` is given only values that decodeAbi made for the matching type; anything else becomes a default value.
template <typename T>
struct AbiConvert;

template <typename T>
[[nodiscard]] AbiValue toAbi(const T &value)
{
    return AbiConvert<T>::to(value);
}

template <typename T>
[[nodiscard]] T fromAbi(const AbiValue &value)
{
    return AbiConvert<T>::from(value);
}

/// The i-th component of a tuple as a C++ value.
template <typename T>
[[nodiscard]] T fromAbiAt(const AbiValue::List &values, std::size_t index)
{
    return index < values.size() ? fromAbi<T>(values[index]) : T();
}

template <>
struct AbiConvert<bool> {
    static AbiValue to(bool value) { return AbiValue(value); }
    static bool from(const AbiValue &value) { return value.asBool() != nullptr && *value.asBool(); }
};

template <typename T>
    requires std::is_unsigned_v<T>
struct AbiConvert<T> {
    static AbiValue to(T value) { return U256(value); }
    static T from(const AbiValue &value)
    {
        return value.asWord() != nullptr ? static_cast<T>(value.asWord()->limbs()[0]) : T();
    }
};

template <>
struct AbiConvert<qint64> {
    static AbiValue to(qint64 value) { return I256(value); }
    static qint64 from(const AbiValue &value)
    {
        return value.asWord() != nullptr ? static_cast<qint64>(value.asWord()->limbs()[0]) : 0;
    }
};

template <>
struct AbiConvert<U256> {
    static AbiValue to(const U256 &value) { return value; }
    static U256 from(const AbiValue &value) { return value.asWord() != nullptr ? *value.asWord() : U256(); }
};

template <>
struct AbiConvert<I256> {
    static AbiValue to(const I256 &value) { return value; }
    static I256 from(const AbiValue &value)
    {
        return value.asWord() != nullptr ? I256::fromBits(*value.asWord()) : I256();
    }
};

template <>
struct AbiConvert<Address> {
    static AbiValue to(const Address &value) { return value; }
    static Address from(const AbiValue &value) { return value.asAddress() != nullptr ? *value.asAddress() : Address(); }
};

template <>
struct AbiConvert<QByteArray> {
    static AbiValue to(const QByteArray &value) { return value; }
    static QByteArray from(const AbiValue &value)
    {
        return value.asBytes() != nullptr ? *value.asBytes() : QByteArray();
    }
};

template <>
struct AbiConvert<QString> {
    static AbiValue to(const QString &value) { return value; }
    static QString from(const AbiValue &value) { return value.asString() != nullptr ? *value.asString() : QString(); }
};

template <std::size_t N>
struct AbiConvert<FixedBytes<N>> {
    static AbiValue to(const FixedBytes<N> &value) { return value.toBytes(); }
    static FixedBytes<N> from(const AbiValue &value)
    {
        return value.asBytes() != nullptr ? FixedBytes<N>::fromBytes(*value.asBytes()).value_or(FixedBytes<N>())
                                          : FixedBytes<N>();
    }
};

template <typename T>
struct AbiConvert<std::vector<T>> {
    static AbiValue to(const std::vector<T> &values)
    {
        AbiValue::List list;
        for (const auto &value : values)
            list.push_back(AbiConvert<T>::to(value));
        return list;
    }
    static std::vector<T> from(const AbiValue &value)
    {
        std::vector<T> values;
        if (value.asList() != nullptr) {
            for (const AbiValue &item : *value.asList())
                values.push_back(AbiConvert<T>::from(item));
        }
        return values;
    }
};

template <typename T, std::size_t N>
struct AbiConvert<std::array<T, N>> {
    static AbiValue to(const std::array<T, N> &values)
    {
        AbiValue::List list;
        for (const auto &value : values)
            list.push_back(AbiConvert<T>::to(value));
        return list;
    }
    static std::array<T, N> from(const AbiValue &value)
    {
        std::array<T, N> values{};
        const AbiValue::List *list = value.asList();
        for (std::size_t i = 0; list != nullptr && i < N && i < list->size(); ++i)
            values[i] = AbiConvert<T>::from((*list)[i]);
        return values;
    }
};

} // namespace freehold::evm
