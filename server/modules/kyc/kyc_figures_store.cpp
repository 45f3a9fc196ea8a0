// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_store.h"

#include <algorithm>

namespace freehold::kyc {

IdentitiesInState IdentitiesInState::fromRow(const Row &row)
{
    return {.state = row.state<VerificationState>("state"),
            .count = row.int64("verifications"),
            .onChain = row.int64("claims")};
}

IdentityFigures VerificationStore::identities(Sql &sql, const LastMonths &months)
{
    IdentityFigures figures;
    figures.states = sql.all<IdentitiesInState>(
        QStringLiteral("SELECT state, COUNT(*) AS verifications, CAST(SUM(on_chain) AS BIGINT) AS claims "
                       "FROM kyc_verifications WHERE level = 'identity' GROUP BY state"));
    std::ranges::sort(figures.states, {}, &IdentitiesInState::state);
    sql.forEach(QStringLiteral("SELECT %1 AS month_number, COUNT(*) AS verifications FROM kyc_verifications "
                               "WHERE level = 'identity' AND state = 'APPROVED' AND decided_at IS NOT NULL "
                               "GROUP BY month_number")
                    .arg(LastMonths::numberOf(QStringLiteral("decided_at"))),
                months.params(),
                [&](const Row &row) { figures.approved.add(row.int64("month_number"), row.int64("verifications")); });
    return figures;
}

} // namespace freehold::kyc
