// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/typed_data.h"
#include "shared/evm/u256.h"

#include <optional>

namespace freehold::desktop {

/// The members of typed data as their values, read with the very rules that hash them. For data that has a digest only: there
/// every member that the type names is present and fits.
class MessageFields {
public:
    explicit MessageFields(const evm::TypedData &data) : m_data(data) { }

    /// Whether the primary type is written exactly so: the same names with other types would mean something else.
    [[nodiscard]] bool isExactly(const QString &encodedType) const;

    [[nodiscard]] evm::U256 number(const char *member) const;
    [[nodiscard]] evm::Address address(const char *member) const;
    [[nodiscard]] QByteArray bytes(const char *member) const;
    [[nodiscard]] QString text(const char *member) const;

    [[nodiscard]] std::optional<evm::U256> chainId() const;
    [[nodiscard]] std::optional<evm::Address> verifyingContract() const;
    [[nodiscard]] QString domainName() const { return m_data.domain()["name"].toString(); }

private:
    const evm::TypedData &m_data;
};

} // namespace freehold::desktop
