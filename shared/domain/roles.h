// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>

namespace freehold {

enum class Role { Investor = 1, PropertyManager = 2, Admin = 4, Tenant = 8 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// What a route asks for. Public needs no session; every other permission needs one whose roles grant it.
enum class Permission {
    Public,
    SignedIn,
    ManageProperties,   ///< create, edit, submit one's own properties and their documents
    ReviewProperties,   ///< see every property, request changes, approve, reject
    TokenizeProperties, ///< start a tokenization
    SignProposals,      ///< see, sign and refuse multi-signature proposals
    VerifyIdentity,     ///< go through verification for oneself
    BuyShares,
    ManageUsers,    ///< see users, give and take roles
    ViewOperations, ///< chain transactions, queues, audit log
    RunDividends,   ///< draw up, approve and pay distributions
    ManageJobs,     ///< let a job that was given up start over
};

/// The one table from roles to permissions.
[[nodiscard]] bool isGranted(Roles roles, Permission permission);

/// Whoever can change what others rely on signs in with a second factor.
[[nodiscard]] bool requiresTotp(Roles roles);

/// "investor", "property_manager", "admin", "tenant".
[[nodiscard]] QString toString(Role role);
[[nodiscard]] std::optional<Role> roleFromString(QStringView text);
[[nodiscard]] QStringList toStrings(Roles roles);

} // namespace freehold
