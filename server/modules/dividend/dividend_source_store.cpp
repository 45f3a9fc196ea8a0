// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_source_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/dividend/dividend_proposal_store.h"

#include <utility>

namespace freehold::dividend {

namespace {

/// The others follow from these, or from when they were.
bool isTakenOnce(LineKind kind)
{
    switch (kind) {
    case LineKind::Rent:
    case LineKind::DisputeFee:
    case LineKind::Expense:
    case LineKind::HoldbackReleased: return true;
    case LineKind::ProcessingFee:
    case LineKind::Reversal:
    case LineKind::Adjustment: return false;
    }
    std::unreachable();
}

} // namespace

Adjustment Adjustment::fromRow(const Row &row)
{
    return {.id = row.int64("id"),
            .amount = {row.int64("amount_cents")},
            .reason = row.text("reason"),
            .by = row.id<UserId>("made_by"),
            .at = row.time("made_at")};
}

std::vector<Adjustment> AdjustmentStore::of(Sql &sql, const DistributionId &id)
{
    return sql.all<Adjustment>("SELECT * FROM distribution_adjustments WHERE distribution_id = :id ORDER BY id",
                               {{"id", id}});
}

void AdjustmentStore::replace(Sql &sql, const DistributionId &id, const std::vector<Adjustment> &adjustments)
{
    sql.exec("DELETE FROM distribution_adjustments WHERE distribution_id = :id", {{"id", id}});
    std::vector<SqlValues> rows;
    for (const Adjustment &adjustment : adjustments)
        rows.push_back({id, adjustment.amount.cents, adjustment.reason, adjustment.by, adjustment.at});
    insertRows(sql, "distribution_adjustments (distribution_id, amount_cents, reason, made_by, made_at)", rows);
}

std::set<QString> SourceStore::taken(Sql &sql, const PropertyId &property, LineKind kind)
{
    std::set<QString> ids;
    sql.forEach("SELECT s.source_id FROM distribution_sources s "
                "JOIN distribution_proposals t ON t.proposal_id = s.proposal_id "
                "JOIN distributions d ON d.id = t.distribution_id AND s.proposal_id = "
                    + kOwnProposal + " WHERE d.property_id = :property AND d.cancelled_at IS NULL AND s.kind = :kind",
                {{"property", property}, {"kind", kind}}, [&](const Row &row) { ids.insert(row.text("source_id")); });
    return ids;
}

void SourceStore::take(Sql &sql, const ProposalId &proposal, const Statement &statement)
{
    std::vector<SqlValues> rows;
    for (const StatementLine &line : statement.lines)
        if (isTakenOnce(line.kind))
            rows.push_back({line.kind, line.source, proposal});
    insertRows(sql, "distribution_sources (kind, source_id, proposal_id)", rows);
}

} // namespace freehold::dividend
