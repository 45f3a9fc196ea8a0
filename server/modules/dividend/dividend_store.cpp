// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_store.h"

#include "server/modules/dividend/dividend_proposal_store.h"
#include "server/modules/property/property.h"

#include <utility>

namespace freehold::dividend {

namespace {

const QString kSelect =
    "SELECT d.*, t.*, CASE WHEN EXISTS (SELECT 1 FROM distribution_payments p WHERE p.distribution_id = d.id "
    "AND p.settled_at IS NOT NULL) THEN 1 ELSE 0 END AS has_payments FROM distributions d "
    "LEFT JOIN distribution_proposals t ON t.proposal_id = "
    + kOwnProposal + ' ';

std::optional<ChainStep> stepOf(const Row &row, const char *at, const char *hash, const char *block)
{
    const auto time = row.optionalTime(at);
    if (!time)
        return std::nullopt;
    return ChainStep{.at = *time,
                     .transactionHash = optionalHashOf(row, hash).value_or(evm::Hash32()),
                     .block = static_cast<quint64>(row.int64(block))};
}

std::optional<ApprovedTerms> termsOf(const Row &row)
{
    return row.optionalText("proposal_id") ? std::optional(ApprovedTerms::fromRow(row)) : std::nullopt;
}

std::optional<Snapshot> snapshotOf(const Row &row)
{
    const auto step = stepOf(row, "snapshot_at", "snapshot_transaction_hash", "snapshot_block");
    if (!step)
        return std::nullopt;
    return Snapshot{.step = *step,
                    .totalShares = row.shares("total_shares"),
                    .pot = row.usdc("pot_micro_usdc"),
                    .carriedIn = row.usdc("carried_in_micro_usdc")};
}

std::optional<Completion> completionOf(const Row &row)
{
    const auto step = stepOf(row, "completed_at", "completed_transaction_hash", "completed_block");
    if (!step)
        return std::nullopt;
    return Completion{.step = *step,
                      .paid = row.usdc("paid_micro_usdc"),
                      .owed = row.usdc("owed_micro_usdc"),
                      .withheld = row.usdc("withheld_micro_usdc"),
                      .carriedOut = row.usdc("carried_out_micro_usdc")};
}

/// :at, :hash and :block of a step, all NULL without one.
SqlParams paramsOf(const DistributionId &id, const std::optional<ChainStep> &step)
{
    SqlParams params{{"id", id}};
    params.emplace_back("at", step ? SqlValue(step->at) : SqlValue(std::nullopt));
    params.emplace_back("hash", step ? column(step->transactionHash) : SqlValue(std::nullopt));
    params.emplace_back("block", step ? SqlValue(static_cast<qint64>(step->block)) : SqlValue(std::nullopt));
    return params;
}

/// DistributionState in SQL, the conditions in the order of Distribution::state().
QString conditionOf(DistributionState state)
{
    const QString paid = "EXISTS (SELECT 1 FROM distribution_payments p WHERE p.distribution_id = d.id AND "
                         "p.settled_at IS NOT NULL)";
    const QString alive = "d.cancelled_at IS NULL AND d.completed_at IS NULL AND ";
    const QString open = "d.funded_at IS NULL AND d.discarded_at IS NULL AND ";
    switch (state) {
    case DistributionState::Cancelled: return "d.cancelled_at IS NOT NULL";
    case DistributionState::Complete: return "d.completed_at IS NOT NULL";
    case DistributionState::Paying: return alive + "d.snapshot_at IS NOT NULL AND " + paid;
    case DistributionState::Snapshotted: return alive + "d.snapshot_at IS NOT NULL AND NOT " + paid;
    case DistributionState::Funded: return alive + "d.funded_at IS NOT NULL AND d.snapshot_at IS NULL";
    case DistributionState::Discarded: return "d.discarded_at IS NOT NULL AND d.funded_at IS NULL";
    case DistributionState::Approved: return open + "d.approved_proposal_id IS NOT NULL";
    case DistributionState::Draft: return open + "d.approved_proposal_id IS NULL";
    }
    std::unreachable();
}

} // namespace

Distribution Distribution::fromRow(const Row &row)
{
    return {.id = row.id<DistributionId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .token = addressOf(row, "token"),
            .from = property::dateOfDay(row.int64("period_from_day")),
            .to = property::dateOfDay(row.int64("period_to_day")),
            .createdBy = row.id<UserId>("created_by"),
            .createdAt = row.time("created_at"),
            .discardedAt = row.optionalTime("discarded_at"),
            .setback = row.optionalText("setback"),
            .terms = termsOf(row),
            .funded = stepOf(row, "funded_at", "funded_transaction_hash", "funded_block"),
            .cancelled = stepOf(row, "cancelled_at", "cancelled_transaction_hash", "cancelled_block"),
            .snapshot = snapshotOf(row),
            .completion = completionOf(row),
            .hasPayments = row.boolean("has_payments")};
}

void DistributionStore::insert(Sql &sql, const Distribution &draft)
{
    sql.exec(
        "INSERT INTO distributions (id, property_id, token, period_from_day, period_to_day, created_by, created_at) "
        "VALUES (:id, :property, :token, :from, :to, :by, :at)",
        {{"id", draft.id},
         {"property", draft.property},
         {"token", column(draft.token)},
         {"from", property::dayOf(draft.from)},
         {"to", property::dayOf(draft.to)},
         {"by", draft.createdBy},
         {"at", draft.createdAt}});
}

Distribution DistributionStore::get(Sql &sql, const DistributionId &id)
{
    return sql.one<Distribution>(kSelect + "WHERE d.id = :id", {{"id", id}}, "distribution");
}

std::optional<Distribution> DistributionStore::find(Sql &sql, const DistributionId &id)
{
    return sql.find<Distribution>(kSelect + "WHERE d.id = :id", {{"id", id}});
}

std::optional<Distribution> DistributionStore::findProposed(Sql &sql, const ProposalId &proposal)
{
    return sql.find<Distribution>(kSelect + "WHERE d.approved_proposal_id = :proposal", {{"proposal", proposal}});
}

std::vector<Distribution> DistributionStore::list(Sql &sql, const Filter &filter)
{
    QString statement = kSelect + "WHERE d.id < :before";
    SqlParams params{{"before", filter.before ? filter.before->text() : kBehindEveryId}, {"limit", filter.limit}};
    if (filter.property) {
        statement += " AND d.property_id = :property";
        params.emplace_back("property", *filter.property);
    }
    if (filter.state)
        statement += " AND " + conditionOf(*filter.state);
    return sql.all<Distribution>(statement + " ORDER BY d.id DESC LIMIT :limit", params);
}

std::optional<Distribution> DistributionStore::open(Sql &sql, const PropertyId &property)
{
    return sql.find<Distribution>(kSelect
                                      + "WHERE d.property_id = :property AND d.funded_at IS NULL AND d.discarded_at IS "
                                        "NULL ORDER BY d.id LIMIT 1",
                                  {{"property", property}});
}

std::optional<Distribution> DistributionStore::beforeSnapshot(Sql &sql, const PropertyId &property)
{
    return sql.find<Distribution>(kSelect + "WHERE d.property_id = :property AND " + kOwnProposal
                                      + " IS NOT NULL AND d.snapshot_at IS NULL AND d.cancelled_at IS NULL "
                                        "ORDER BY d.id LIMIT 1",
                                  {{"property", property}});
}

std::optional<Distribution> DistributionStore::latestApproved(Sql &sql, const PropertyId &property)
{
    return sql.find<Distribution>(kSelect
                                      + "WHERE d.property_id = :property AND t.proposal_id IS NOT NULL AND "
                                        "d.cancelled_at IS NULL "
                                        "ORDER BY d.period_to_day DESC, d.id DESC LIMIT 1",
                                  {{"property", property}});
}

std::vector<Distribution> DistributionStore::toPay(Sql &sql)
{
    return sql.all<Distribution>(
        kSelect + "WHERE d.funded_at IS NOT NULL AND d.completed_at IS NULL AND d.cancelled_at IS NULL ORDER BY d.id");
}

std::vector<Distribution> DistributionStore::ofToken(Sql &sql, const evm::Address &token)
{
    return sql.all<Distribution>(kSelect + "WHERE d.token = :token AND d.funded_at IS NOT NULL ORDER BY d.id",
                                 {{"token", column(token)}});
}

void DistributionStore::discard(Sql &sql, const DistributionId &id, TimeMs now)
{
    sql.exec("UPDATE distributions SET discarded_at = :now WHERE id = :id", {{"now", now}, {"id", id}});
}

void DistributionStore::approve(Sql &sql, const DistributionId &id, const ApprovedTerms &terms)
{
    ProposalStore::insert(sql, id, terms);
    sql.exec("UPDATE distributions SET approved_proposal_id = :proposal, setback = NULL WHERE id = :id",
             {{"proposal", terms.proposal}, {"id", id}});
}

void DistributionStore::undoApproval(Sql &sql, const DistributionId &id, const QString &setback)
{
    sql.exec("UPDATE distributions SET approved_proposal_id = NULL, setback = :setback WHERE id = :id",
             {{"setback", setback}, {"id", id}});
}

void DistributionStore::setFunded(Sql &sql, const DistributionId &id, const std::optional<Funding> &funding)
{
    SqlParams params = paramsOf(id, funding ? std::optional(funding->step) : std::nullopt);
    params.emplace_back("proposal", funding ? SqlValue(funding->proposal) : SqlValue(std::nullopt));
    sql.exec("UPDATE distributions SET funded_at = :at, funded_transaction_hash = :hash, funded_block = :block, "
             "funded_proposal_id = :proposal WHERE id = :id",
             params);
}

void DistributionStore::setCancelled(Sql &sql, const DistributionId &id, const std::optional<ChainStep> &step)
{
    sql.exec("UPDATE distributions SET cancelled_at = :at, cancelled_transaction_hash = :hash, "
             "cancelled_block = :block WHERE id = :id",
             paramsOf(id, step));
}

void DistributionStore::setSnapshot(Sql &sql, const DistributionId &id, const std::optional<Snapshot> &snapshot)
{
    SqlParams params = paramsOf(id, snapshot ? std::optional(snapshot->step) : std::nullopt);
    params.emplace_back("shares", snapshot ? SqlValue(snapshot->totalShares) : SqlValue(std::nullopt));
    params.emplace_back("pot", snapshot ? SqlValue(snapshot->pot) : SqlValue(std::nullopt));
    params.emplace_back("carried", snapshot ? SqlValue(snapshot->carriedIn) : SqlValue(std::nullopt));
    sql.exec("UPDATE distributions SET snapshot_at = :at, snapshot_transaction_hash = :hash, snapshot_block = :block, "
             "total_shares = :shares, pot_micro_usdc = :pot, carried_in_micro_usdc = :carried WHERE id = :id",
             params);
}

void DistributionStore::setCompletion(Sql &sql, const DistributionId &id, const std::optional<Completion> &completion)
{
    SqlParams params = paramsOf(id, completion ? std::optional(completion->step) : std::nullopt);
    params.emplace_back("paid", completion ? SqlValue(completion->paid) : SqlValue(std::nullopt));
    params.emplace_back("owed", completion ? SqlValue(completion->owed) : SqlValue(std::nullopt));
    params.emplace_back("withheld", completion ? SqlValue(completion->withheld) : SqlValue(std::nullopt));
    params.emplace_back("carried", completion ? SqlValue(completion->carriedOut) : SqlValue(std::nullopt));
    sql.exec(
        "UPDATE distributions SET completed_at = :at, completed_transaction_hash = :hash, completed_block = :block, "
        "paid_micro_usdc = :paid, owed_micro_usdc = :owed, withheld_micro_usdc = :withheld, "
        "carried_out_micro_usdc = :carried WHERE id = :id",
        params);
}

} // namespace freehold::dividend
