// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/role_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace freehold::desktop {

namespace {

struct RoleWords {
    Q_DECLARE_TR_FUNCTIONS(RoleWords)
};

} // namespace

QString roleWords(api::Role role)
{
    switch (role) {
    case api::Role::Investor: return RoleWords::tr("Investor");
    case api::Role::PropertyManager: return RoleWords::tr("Manager");
    case api::Role::Admin: return RoleWords::tr("Admin");
    case api::Role::Tenant: return RoleWords::tr("Tenant");
    case api::Role::Unknown: break;
    }
    return {};
}

QString roleWords(const QList<api::Role> &roles)
{
    QStringList words;
    for (const api::Role role : roles)
        words.append(roleWords(role));
    return words.join(QStringLiteral(", "));
}

} // namespace freehold::desktop
