// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_audit_routes.h"

#include "shared/api/audit_api.h"

namespace freehold::token {

namespace {
api::BalanceAuditAnswer toApi(const AuditRecord &record)
{
    api::BalanceAuditAnswer answer{.propertyId = record.property.text(),
                                   .token = record.token.toChecksum(),
                                   .block = static_cast<qint64>(record.block),
                                   .wallets = record.wallets,
                                   .differences = {},
                                   .auditedAt = record.auditedAt.toString()};
    for (const TokenDifference &one : record.differences)
        answer.differences.push_back({one.what, one.chain, one.tables});
    return answer;
}
} // namespace

void TokenAuditRoutes::mount(Router &router)
{
    router.get(QStringLiteral("/chain/audits"), Permission::ViewOperations, &TokenAuditRoutes::list, this);
}

Task<Response> TokenAuditRoutes::list(Request)
{
    QJsonArray items;
    for (const AuditRecord &record : co_await m_audits.records())
        items.append(toApi(record).toJson());
    co_return Response::ok({{"items", items}});
}

} // namespace freehold::token
