// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/roles.h"

#include <array>
#include <utility>

namespace freehold {

namespace {

constexpr std::array kSpellings{
    std::pair{Role::Investor, "investor"},
    std::pair{Role::PropertyManager, "property_manager"},
    std::pair{Role::Admin, "admin"},
    std::pair{Role::Tenant, "tenant"},
};

/// Which roles grant a permission; empty for the two that ask for no role.
Roles grantingRoles(Permission permission)
{
    switch (permission) {
    case Permission::Public:
    case Permission::SignedIn: return {};
    case Permission::ManageProperties: return Role::PropertyManager;
    case Permission::ReviewProperties:
    case Permission::TokenizeProperties:
    case Permission::SignProposals:
    case Permission::ManageUsers:
    case Permission::ViewOperations:
    case Permission::RunDividends:
    case Permission::ManageJobs: return Role::Admin;
    case Permission::VerifyIdentity:
    case Permission::BuyShares: return Role::Investor;
    }
    std::unreachable();
}

} // namespace

bool isGranted(Roles roles, Permission permission)
{
    if (permission == Permission::Public || permission == Permission::SignedIn)
        return true;
    return (roles & grantingRoles(permission)) != Roles();
}

bool requiresTotp(Roles roles) { return (roles & (Role::Admin | Role::PropertyManager)) != Roles(); }

QString toString(Role role)
{
    for (const auto &[value, text] : kSpellings)
        if (value == role)
            return QString::fromLatin1(text);
    std::unreachable();
}

std::optional<Role> roleFromString(QStringView text)
{
    for (const auto &[value, spelling] : kSpellings)
        if (text == QLatin1StringView(spelling))
            return value;
    return std::nullopt;
}

QStringList toStrings(Roles roles)
{
    QStringList texts;
    for (const auto &[value, text] : kSpellings)
        if (roles.testFlag(value))
            texts.append(QString::fromLatin1(text));
    return texts;
}

} // namespace freehold
