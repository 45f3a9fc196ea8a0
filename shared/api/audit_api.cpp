// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/audit_api.h"

#include <QJsonArray>

namespace freehold::api {

QJsonObject BalanceAuditAnswer::toJson() const
{
    QJsonArray items;
    for (const Difference &one : differences)
        items.append(QJsonObject{{QStringLiteral("what"), one.what},
                                 {QStringLiteral("chain"), one.chain},
                                 {QStringLiteral("tables"), one.tables}});
    return {{QStringLiteral("property_id"), propertyId},
            {QStringLiteral("token"), token},
            {QStringLiteral("block"), block},
            {QStringLiteral("wallets"), wallets},
            {QStringLiteral("differences"), items},
            {QStringLiteral("audited_at"), auditedAt}};
}

} // namespace freehold::api
