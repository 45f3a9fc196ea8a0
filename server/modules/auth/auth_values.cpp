// SPDX-License-Identifier: GPL-3.0-or-later
// How the public values of auth read from rows and travel as events.
#include "server/modules/auth/auth.h"

#include <stdexcept>

namespace freehold::auth {

namespace {

const QString kUser = QStringLiteral("user");
const QString kAddress = QStringLiteral("address");

/// Of a text that this program wrote itself.
evm::Address storedAddress(const QString &text)
{
    const auto address = evm::Address::parse(text);
    if (!address)
        throw std::logic_error("a stored address is malformed");
    return *address;
}

} // namespace

User User::fromRow(const Row &row)
{
    return {
        .id = row.id<UserId>("id"),
        .email = row.text("email"),
        .name = row.text("name"),
        .roles = Roles::fromInt(static_cast<int>(row.int64("roles"))),
        .createdAt = row.time("created_at"),
    };
}

Wallet Wallet::fromRow(const Row &row)
{
    return {
        .id = row.id<WalletId>("id"),
        .user = row.id<UserId>("user_id"),
        .address = storedAddress(row.text("address")),
        .label = row.optionalText("label"),
        .linkedAt = row.time("linked_at"),
    };
}

QJsonObject UserRegistered::toJson() const { return {{kUser, user.text()}}; }

UserRegistered UserRegistered::fromJson(const QJsonObject &json)
{
    return {UserId::trusted(json.value(kUser).toString())};
}

QJsonObject WalletLinked::toJson() const { return {{kUser, user.text()}, {kAddress, address.toChecksum()}}; }

WalletLinked WalletLinked::fromJson(const QJsonObject &json)
{
    return {UserId::trusted(json.value(kUser).toString()), storedAddress(json.value(kAddress).toString())};
}

} // namespace freehold::auth
