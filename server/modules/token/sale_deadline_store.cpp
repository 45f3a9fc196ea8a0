// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_deadline_store.h"

#include "server/core/db/chain_columns.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

namespace {

bool isTold(Sql &sql, const PropertyToken &token)
{
    bool isThere = false;
    sql.forEach(QStringLiteral("SELECT 1 AS one FROM sale_deadlines WHERE token = :token AND deadline = :deadline"),
                {{"token", column(token.address)}, {"deadline", token.saleDeadline}},
                [&](const Row &) { isThere = true; });
    return isThere;
}

} // namespace

std::vector<PropertyToken> SaleDeadlineStore::untold(Sql &sql, TimeMs now)
{
    std::vector<PropertyToken> over;
    for (PropertyToken &token : TokenStore::all(sql))
        if (token.saleDeadline && now > *token.saleDeadline && !isTold(sql, token))
            over.push_back(std::move(token));
    return over;
}

bool SaleDeadlineStore::markTold(Sql &sql, const PropertyToken &token, TimeMs now)
{
    if (isTold(sql, token))
        return false;
    sql.exec(QStringLiteral("INSERT INTO sale_deadlines (token, deadline, told_at) VALUES (:token, :deadline, :now)"),
             {{"token", column(token.address)}, {"deadline", token.saleDeadline}, {"now", now}});
    return true;
}

} // namespace freehold::token
