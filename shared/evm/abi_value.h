// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/abi_type.h"
#include "shared/evm/address.h"
#include "shared/evm/i256.h"
#include "shared/evm/u256.h"

#include <variant>
#include <vector>

namespace freehold::evm {

/// A value of any ABI type: integers of both signs as their 256-bit word, bytesN and bytes as QByteArray,
/// arrays and tuples as lists. The AbiType beside it says which is meant.
class AbiValue {
public:
    using List = std::vector<AbiValue>;

    AbiValue() = default;
    AbiValue(const U256 &value) : m_data(value) { }
    AbiValue(const I256 &value) : m_data(value.bits()) { }
    explicit AbiValue(bool value) : m_data(value) { }
    AbiValue(const Address &value) : m_data(value) { }
    AbiValue(QByteArray value) : m_data(std::move(value)) { }
    AbiValue(QString value) : m_data(std::move(value)) { }
    AbiValue(List value) : m_data(std::move(value)) { }

    /// Each is null when the value is of another kind.
    [[nodiscard]] const U256 *asWord() const { return std::get_if<U256>(&m_data); }
    [[nodiscard]] const bool *asBool() const { return std::get_if<bool>(&m_data); }
    [[nodiscard]] const Address *asAddress() const { return std::get_if<Address>(&m_data); }
    [[nodiscard]] const QByteArray *asBytes() const { return std::get_if<QByteArray>(&m_data); }
    [[nodiscard]] const QString *asString() const { return std::get_if<QString>(&m_data); }
    [[nodiscard]] const List *asList() const { return std::get_if<List>(&m_data); }

    bool operator==(const AbiValue &) const = default;

private:
    std::variant<U256, bool, Address, QByteArray, QString, List> m_data;
};

/// For people and logs: numbers in decimal, addresses with checksum, bytes in hex, lists in brackets.
[[nodiscard]] QString abiValueToText(const AbiType &type, const AbiValue &value);

} // namespace freehold::evm
