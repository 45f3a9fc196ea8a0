// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_source_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/dividend/dividend_proposal_store.h"
#include "shared/domain/money.h"

#include <stdexcept>

namespace freehold::dividend {

namespace {

/// Fee and reserve are whole cents, as statements are.
UsdCents centsOf(Usdc amount) { return {amount.micro / kMicroPerCent}; }

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

Parts Parts::fromRow(const Row &row)
{
    return {.distribution = row.id<DistributionId>("id"),
            .isCancelled = row.optionalTime("cancelled_at").has_value(),
            .feeDue = {row.int64("fee_due_cents")},
            .fee = centsOf(row.usdc("fee_micro_usdc")),
            .reserveDue = {row.int64("reserve_due_cents")},
            .reserve = centsOf(row.usdc("reserve_micro_usdc"))};
}

TakenSources SourceStore::taken(Sql &sql, const PropertyId &property)
{
    TakenSources taken;
    sql.forEach("SELECT s.kind, s.source_id, CAST(SUM(s.amount_cents) AS BIGINT) AS taken FROM distribution_sources s "
                "JOIN distribution_proposals t ON t.proposal_id = s.proposal_id "
                "JOIN distributions d ON d.id = t.distribution_id AND s.proposal_id = "
                    + kOwnProposal
                    + " WHERE d.property_id = :property AND d.cancelled_at IS NULL "
                      "GROUP BY s.kind, s.source_id HAVING SUM(s.amount_cents) <> 0",
                {{"property", property}}, [&](const Row &row) {
                    const auto kind = lineKindFromString(row.text("kind"));
                    if (!kind)
                        throw std::logic_error("a source of an unknown kind");
                    taken.emplace(SourceKey{*kind, row.text("source_id")}, UsdCents{row.int64("taken")});
                });
    return taken;
}

std::vector<Parts> SourceStore::parts(Sql &sql, const PropertyId &property)
{
    return sql.all<Parts>("SELECT d.id, d.cancelled_at, t.fee_due_cents, t.fee_micro_usdc, t.reserve_due_cents, "
                          "t.reserve_micro_usdc FROM distributions d "
                          "JOIN distribution_proposals t ON t.proposal_id = "
                              + kOwnProposal + " WHERE d.property_id = :property ORDER BY d.id",
                          {{"property", property}});
}

void SourceStore::take(Sql &sql, const ProposalId &proposal, const Statement &statement)
{
    std::vector<SqlValues> rows;
    for (const StatementLine &line : statement.lines)
        if (const auto source = sourceOf(line))
            rows.push_back({proposal, source->kind, source->id, line.amount.cents});
    insertRows(sql, "distribution_sources (proposal_id, kind, source_id, amount_cents)", rows);
}

} // namespace freehold::dividend
