// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/roles.h"

#include <QtTest>

using namespace freehold;

namespace {

const QList<Permission> kAll{Permission::Public,           Permission::SignedIn,           Permission::ManageProperties,
                             Permission::ReviewProperties, Permission::TokenizeProperties, Permission::SignProposals,
                             Permission::VerifyIdentity,   Permission::BuyShares,          Permission::ManageUsers,
                             Permission::ViewOperations};

QList<Permission> grantedTo(Roles roles)
{
    QList<Permission> granted;
    for (const Permission permission : kAll)
        if (isGranted(roles, permission))
            granted.append(permission);
    return granted;
}

} // namespace

class RolesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The whole table, so that a change to it is a change here.
    void table()
    {
        using enum Permission;
        QCOMPARE(grantedTo({}), (QList{Public, SignedIn}));
        QCOMPARE(grantedTo(Role::Tenant), (QList{Public, SignedIn}));
        QCOMPARE(grantedTo(Role::Investor), (QList{Public, SignedIn, VerifyIdentity, BuyShares}));
        QCOMPARE(grantedTo(Role::PropertyManager), (QList{Public, SignedIn, ManageProperties}));
        QCOMPARE(grantedTo(Role::Admin),
                 (QList{Public, SignedIn, ReviewProperties, TokenizeProperties, SignProposals, ManageUsers,
                        ViewOperations}));
    }

    void several_rolesAddUp()
    {
        const Roles roles = Role::Investor | Role::PropertyManager;
        QVERIFY(isGranted(roles, Permission::BuyShares) && isGranted(roles, Permission::ManageProperties));
        QVERIFY(!isGranted(roles, Permission::ReviewProperties));
    }

    void spellings_roundTrip()
    {
        for (const Role role : {Role::Investor, Role::PropertyManager, Role::Admin, Role::Tenant})
            QVERIFY(roleFromString(toString(role)) == role);
        for (const char *bad : {"", "Admin", "root", "admin "})
            QVERIFY2(!roleFromString(QString(bad)), bad);
        QCOMPARE(toStrings(Role::Admin | Role::Investor), (QStringList{"investor", "admin"}));
        QCOMPARE(toStrings({}), QStringList());
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "roles_test.moc"
