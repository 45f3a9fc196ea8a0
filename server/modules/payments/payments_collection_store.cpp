// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_collection_store.h"

namespace freehold::payments {

namespace {

const QString kEveryId = "z"; // sorts behind every id, whatever the collation

SqlParams changing(const Collection &collection)
{
    return {{"id", collection.id},
            {"state", collection.state},
            {"session", collection.sessionId},
            {"intent", collection.paymentIntent},
            {"charge", collection.chargeId},
            {"method", collection.method},
            {"digits", collection.lastDigits},
            {"fee", collection.fee.cents},
            {"net", collection.net.cents},
            {"refunded", collection.refunded.cents},
            {"withdrawn", collection.withdrawn.cents},
            {"available", collection.availableAt},
            {"failure", collection.failure},
            {"conversion", collection.conversion},
            {"paid", collection.paidAt},
            {"settled", collection.settledAt},
            {"converted", collection.convertedAt},
            {"checked", collection.checkedAt}};
}

struct FoundId {
    CollectionId id;
    static FoundId fromRow(const Row &row) { return {row.id<CollectionId>("id")}; }
};

struct Sum {
    UsdCents value;
    static Sum fromRow(const Row &row) { return {{row.int64("value")}}; }
};

} // namespace

void CollectionStore::insert(Sql &sql, const Collection &collection)
{
    sql.exec("INSERT INTO collections (id, property_id, subject, description, amount_cents, state, created_at, "
             "expires_at, checked_at) VALUES (:id, :property, :subject, :description, :amount, :state, :created, "
             ":expires, :checked)",
             {{"id", collection.id},
              {"property", collection.property},
              {"subject", collection.subject},
              {"description", collection.description},
              {"amount", collection.amount.cents},
              {"state", collection.state},
              {"created", collection.createdAt},
              {"expires", collection.expiresAt},
              {"checked", collection.checkedAt}});
}

void CollectionStore::update(Sql &sql, const Collection &collection)
{
    sql.exec("UPDATE collections SET state = :state, session_id = :session, payment_intent = :intent, "
             "charge_id = :charge, method = :method, last_digits = :digits, fee_cents = :fee, net_cents = :net, "
             "refunded_cents = :refunded, withdrawn_cents = :withdrawn, available_at = :available, failure = :failure, "
             "conversion_id = :conversion, paid_at = :paid, settled_at = :settled, converted_at = :converted, "
             "checked_at = :checked WHERE id = :id",
             changing(collection));
}

std::optional<Collection> CollectionStore::find(Sql &sql, const CollectionId &id)
{
    return sql.find<Collection>("SELECT * FROM collections WHERE id = :id", {{"id", id}});
}

Collection CollectionStore::get(Sql &sql, const CollectionId &id)
{
    return sql.one<Collection>("SELECT * FROM collections WHERE id = :id", {{"id", id}}, "payment");
}

std::optional<Collection> CollectionStore::findOpen(Sql &sql, const QString &subject)
{
    return sql.find<Collection>(
        "SELECT * FROM collections WHERE subject = :subject AND state IN ('STARTED', 'PROCESSING')",
        {{"subject", subject}});
}

std::optional<Collection> CollectionStore::findByCharge(Sql &sql, const QString &chargeId)
{
    return sql.find<Collection>("SELECT * FROM collections WHERE charge_id = :charge", {{"charge", chargeId}});
}

std::vector<Collection> CollectionStore::ofSubject(Sql &sql, const QString &subject)
{
    return sql.all<Collection>("SELECT * FROM collections WHERE subject = :subject ORDER BY id",
                               {{"subject", subject}});
}

std::vector<Collection> CollectionStore::paidOf(Sql &sql, const PropertyId &property)
{
    return sql.all<Collection>(
        "SELECT * FROM collections WHERE property_id = :property AND paid_at IS NOT NULL ORDER BY paid_at, id",
        {{"property", property}});
}

std::vector<Collection> CollectionStore::list(Sql &sql, const Filter &filter)
{
    QString statement = "SELECT * FROM collections WHERE id < :before";
    SqlParams params{{"before", filter.before ? filter.before->text() : kEveryId}, {"limit", filter.limit}};
    if (filter.state) {
        statement += " AND state = :state";
        params.emplace_back("state", *filter.state);
    }
    return sql.all<Collection>(statement + " ORDER BY id DESC LIMIT :limit", params);
}

std::vector<Collection> CollectionStore::settledOf(Sql &sql, const PropertyId &property)
{
    return sql.all<Collection>("SELECT * FROM collections WHERE property_id = :property AND state = 'SETTLED' "
                               "AND refunded_cents + withdrawn_cents < amount_cents ORDER BY paid_at, id",
                               {{"property", property}});
}

std::vector<PropertyId> CollectionStore::propertiesWithSettled(Sql &sql)
{
    std::vector<PropertyId> properties;
    sql.forEach("SELECT DISTINCT property_id FROM collections WHERE state = 'SETTLED' "
                "AND refunded_cents + withdrawn_cents < amount_cents ORDER BY property_id",
                {}, [&](const Row &row) { properties.push_back(row.id<PropertyId>("property_id")); });
    return properties;
}

UsdCents CollectionStore::unsettledNet(Sql &sql, const PropertyId &property)
{
    return sql
        .one<Sum>("SELECT CAST(COALESCE(SUM(net_cents), 0) AS BIGINT) AS value FROM collections "
                  "WHERE property_id = :property AND state = 'PAID'",
                  {{"property", property}}, "sum")
        .value;
}

std::vector<Collection> CollectionStore::ofConversion(Sql &sql, const ConversionId &id)
{
    return sql.all<Collection>("SELECT * FROM collections WHERE conversion_id = :id ORDER BY id", {{"id", id}});
}

std::vector<CollectionId> CollectionStore::toCheck(Sql &sql, const Due &due, TimeMs now, int limit)
{
    const auto rows = sql.all<FoundId>(
        "SELECT id FROM collections WHERE (state IN ('STARTED', 'PROCESSING') AND checked_at <= :unpaid) "
        "OR (state = 'PAID' AND available_at <= :now AND checked_at <= :unsettled) "
        "OR (paid_at >= :since AND checked_at <= :paid) ORDER BY checked_at LIMIT :limit",
        {{"unpaid", due.unpaidBefore},
         {"unsettled", due.unsettledBefore},
         {"paid", due.paidBefore},
         {"since", due.paidFrom},
         {"now", now},
         {"limit", limit}});
    std::vector<CollectionId> ids;
    for (const FoundId &row : rows)
        ids.push_back(row.id);
    return ids;
}

std::vector<Collection> CollectionStore::overdue(Sql &sql, const Patience &patience, int limit)
{
    return sql.all<Collection>("SELECT * FROM collections WHERE (state = 'PROCESSING' AND created_at < :processing) "
                               "OR (state = 'PAID' AND available_at < :available) OR (state = 'SETTLED' "
                               "AND settled_at < :settled AND refunded_cents + withdrawn_cents < amount_cents) "
                               "ORDER BY id LIMIT :limit",
                               {{"processing", patience.processingSince},
                                {"available", patience.availableSince},
                                {"settled", patience.settledSince},
                                {"limit", limit}});
}

std::optional<BookedRefund> CollectionStore::findRefund(Sql &sql, const QString &id)
{
    return sql.find<BookedRefund>("SELECT * FROM collection_refunds WHERE id = :id", {{"id", id}});
}

void CollectionStore::save(Sql &sql, const BookedRefund &refund)
{
    sql.exec("INSERT INTO collection_refunds (id, collection_id, amount_cents, status) "
             "VALUES (:id, :collection, :amount, :status) ON CONFLICT (id) DO UPDATE SET status = excluded.status",
             {{"id", refund.id},
              {"collection", refund.collection},
              {"amount", refund.amount.cents},
              {"status", toString(refund.status)}});
}

UsdCents CollectionStore::refundedOf(Sql &sql, const CollectionId &id)
{
    return sql
        .one<Sum>("SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) AS value FROM collection_refunds "
                  "WHERE collection_id = :id AND status <> 'FAILED'",
                  {{"id", id}}, "sum")
        .value;
}

UsdCents CollectionStore::withdrawnOf(Sql &sql, const CollectionId &id)
{
    return sql
        .one<Sum>("SELECT CAST(COALESCE(SUM(withdrawn_cents), 0) AS BIGINT) AS value FROM collection_disputes "
                  "WHERE collection_id = :id",
                  {{"id", id}}, "sum")
        .value;
}

void CollectionStore::noteSession(Sql &sql, const CollectionId &id, const QString &sessionId)
{
    sql.exec("UPDATE collections SET session_id = :session WHERE id = :id AND session_id IS NULL",
             {{"id", id}, {"session", sessionId}});
}

bool CollectionStore::replaceSession(Sql &sql, const CollectionId &id, const QString &sessionId)
{
    return sql.exec("UPDATE collections SET session_id = :session WHERE id = :id AND paid_at IS NULL "
                    "AND state <> 'PROCESSING'",
                    {{"id", id}, {"session", sessionId}})
        == 1;
}

void CollectionStore::moveOn(Sql &sql, const CollectionId &id, qint64 attempt)
{
    sql.exec("UPDATE collections SET checkout_attempt = checkout_attempt + 1 "
             "WHERE id = :id AND checkout_attempt = :attempt AND session_id IS NULL",
             {{"id", id}, {"attempt", attempt}});
}

std::optional<BookedDispute> CollectionStore::findDispute(Sql &sql, const QString &id)
{
    return sql.find<BookedDispute>("SELECT * FROM collection_disputes WHERE id = :id", {{"id", id}});
}

std::vector<BookedDispute> CollectionStore::disputesOf(Sql &sql, const CollectionId &id)
{
    return sql.all<BookedDispute>("SELECT * FROM collection_disputes WHERE collection_id = :id ORDER BY opened_at, id",
                                  {{"id", id}});
}

std::vector<BookedDispute> CollectionStore::disputesOf(Sql &sql, const PropertyId &property)
{
    return sql.all<BookedDispute>("SELECT d.* FROM collection_disputes d JOIN collections c ON c.id = d.collection_id "
                                  "WHERE c.property_id = :property ORDER BY d.opened_at, d.id",
                                  {{"property", property}});
}

void CollectionStore::save(Sql &sql, const BookedDispute &dispute)
{
    sql.exec("INSERT INTO collection_disputes (id, collection_id, status, reason, amount_cents, withdrawn_cents, "
             "fees_cents, movements, opened_at, decided_at) VALUES (:id, :collection, :status, :reason, :amount, "
             ":withdrawn, :fees, :movements, :opened, :decided) ON CONFLICT (id) DO UPDATE SET "
             "status = excluded.status, reason = excluded.reason, amount_cents = excluded.amount_cents, "
             "withdrawn_cents = excluded.withdrawn_cents, fees_cents = excluded.fees_cents, "
             "movements = excluded.movements, decided_at = excluded.decided_at",
             {{"id", dispute.id},
              {"collection", dispute.collection},
              {"status", toString(dispute.status)},
              {"reason", dispute.reason},
              {"amount", dispute.amount.cents},
              {"withdrawn", dispute.withdrawn.cents},
              {"fees", dispute.fees.cents},
              {"movements", dispute.movements},
              {"opened", dispute.openedAt},
              {"decided", dispute.decidedAt}});
}

} // namespace freehold::payments
