// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_conversion_store.h"

namespace freehold::payments {

namespace {

const QString kEveryId = "z"; // sorts behind every id, whatever the collation

struct FoundId {
    ConversionId id;
    static FoundId fromRow(const Row &row) { return {row.id<ConversionId>("id")}; }
};

struct Number {
    qint64 value = 0;
    static Number fromRow(const Row &row) { return {row.int64("value")}; }
};

} // namespace

void ConversionStore::insert(Sql &sql, const Conversion &conversion)
{
    sql.exec("INSERT INTO conversions (id, property_id, amount_cents, state, idempotency_key, created_at, checked_at) "
             "VALUES (:id, :property, :amount, :state, :key, :created, :checked)",
             {{"id", conversion.id},
              {"property", conversion.property},
              {"amount", conversion.amount.cents},
              {"state", conversion.state},
              {"key", conversion.idempotencyKey},
              {"created", conversion.createdAt},
              {"checked", conversion.checkedAt}});
}

void ConversionStore::update(Sql &sql, const Conversion &conversion)
{
    sql.exec("UPDATE conversions SET state = :state, transfer_id = :transfer, transaction_hash = :hash, "
             "bookings = :bookings, waiting_reason = :waiting, failure = :failure, sent_at = :sent, "
             "converted_at = :converted, checked_at = :checked WHERE id = :id",
             {{"id", conversion.id},
              {"state", conversion.state},
              {"transfer", conversion.transferId},
              {"hash", conversion.transactionHash},
              {"bookings", conversion.bookings},
              {"waiting", conversion.waitingReason},
              {"failure", conversion.failure},
              {"sent", conversion.sentAt},
              {"converted", conversion.convertedAt},
              {"checked", conversion.checkedAt}});
}

Conversion ConversionStore::get(Sql &sql, const ConversionId &id)
{
    return sql.one<Conversion>("SELECT * FROM conversions WHERE id = :id", {{"id", id}}, "conversion");
}

std::optional<Conversion> ConversionStore::findByTransfer(Sql &sql, const QString &transferId)
{
    return sql.find<Conversion>("SELECT * FROM conversions WHERE transfer_id = :transfer", {{"transfer", transferId}});
}

bool ConversionStore::hasOpen(Sql &sql, const PropertyId &property)
{
    return sql
        .find<FoundId>("SELECT id FROM conversions WHERE property_id = :property AND state IN ('REQUESTED', 'SENT')",
                       {{"property", property}})
        .has_value();
}

std::vector<ConversionId> ConversionStore::toCheck(Sql &sql, TimeMs checkedBefore, int limit)
{
    std::vector<ConversionId> ids;
    for (const FoundId &row :
         sql.all<FoundId>("SELECT id FROM conversions WHERE state IN ('REQUESTED', 'SENT') AND checked_at <= :before "
                          "ORDER BY checked_at LIMIT :limit",
                          {{"before", checkedBefore}, {"limit", limit}}))
        ids.push_back(row.id);
    return ids;
}

std::vector<Conversion> ConversionStore::openSince(Sql &sql, TimeMs createdBefore, int limit)
{
    return sql.all<Conversion>("SELECT * FROM conversions WHERE state IN ('REQUESTED', 'SENT') "
                               "AND created_at < :before ORDER BY id LIMIT :limit",
                               {{"before", createdBefore}, {"limit", limit}});
}

ConversionStore::Failures ConversionStore::Failures::fromRow(const Row &row)
{
    return {.count = row.int64("failures"), .lastAt = row.time("last_at")};
}

ConversionStore::Failures ConversionStore::failures(Sql &sql, const PropertyId &property)
{
    return sql.one<Failures>("SELECT COUNT(*) AS failures, COALESCE(MAX(checked_at), 0) AS last_at FROM conversions "
                             "WHERE property_id = :property AND state = 'FAILED' AND created_at > (SELECT "
                             "COALESCE(MAX(created_at), 0) FROM conversions WHERE property_id = :property "
                             "AND state <> 'FAILED')",
                             {{"property", property}}, "failures");
}

UsdCents ConversionStore::requested(Sql &sql)
{
    return {sql.one<Number>("SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) AS value FROM conversions "
                            "WHERE state = 'REQUESTED'",
                            {}, "sum")
                .value};
}

std::vector<Conversion> ConversionStore::list(Sql &sql, const Filter &filter)
{
    QString statement = "SELECT * FROM conversions WHERE id < :before";
    SqlParams params{{"before", filter.before ? filter.before->text() : kEveryId}, {"limit", filter.limit}};
    if (filter.state) {
        statement += " AND state = :state";
        params.emplace_back("state", *filter.state);
    }
    return sql.all<Conversion>(statement + " ORDER BY id DESC LIMIT :limit", params);
}

} // namespace freehold::payments
