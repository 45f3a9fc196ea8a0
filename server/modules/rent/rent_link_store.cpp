// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_link_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/rent/rent_columns.h"

#include <map>

namespace freehold::rent {

namespace {

SqlParams changing(const PaymentLink &link)
{
    return {{"id", link.id},          {"unit", link.unit},         {"salt", link.salt},
            {"hash", link.tokenHash}, {"revoked", link.revokedAt}, {"issued", link.issuedAt}};
}

} // namespace

PaymentLink PaymentLink::fromRow(const Row &row)
{
    return {.id = row.id<PaymentLinkId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .lease = row.optionalId<LeaseId>("lease_id"),
            .charge = row.optionalId<ChargeId>("charge_id"),
            .unit = row.text("unit"),
            .salt = row.bytes("salt"),
            .tokenHash = row.text("token_hash"),
            .revokedAt = row.optionalTime("revoked_at"),
            .createdBy = row.id<UserId>("created_by"),
            .createdAt = row.time("created_at"),
            .issuedAt = row.time("issued_at")};
}

void LinkStore::insert(Sql &sql, const PaymentLink &link)
{
    SqlParams params = changing(link);
    params.emplace_back("property", link.property);
    params.emplace_back("lease", link.lease);
    params.emplace_back("charge", link.charge);
    params.emplace_back("created_by", link.createdBy);
    params.emplace_back("created", link.createdAt);
    sql.exec("INSERT INTO payment_links (id, property_id, lease_id, charge_id, unit, salt, token_hash, revoked_at, "
             "created_by, created_at, issued_at) VALUES (:id, :property, :lease, :charge, :unit, :salt, :hash, "
             ":revoked, :created_by, :created, :issued)",
             params);
}

void LinkStore::update(Sql &sql, const PaymentLink &link)
{
    sql.exec("UPDATE payment_links SET unit = :unit, salt = :salt, token_hash = :hash, revoked_at = :revoked, "
             "issued_at = :issued WHERE id = :id",
             changing(link));
}

PaymentLink LinkStore::get(Sql &sql, const PaymentLinkId &id)
{
    return sql.one<PaymentLink>("SELECT * FROM payment_links WHERE id = :id", {{"id", id}}, "payment link");
}

std::optional<PaymentLink> LinkStore::findByToken(Sql &sql, const QString &tokenHash)
{
    return sql.find<PaymentLink>("SELECT * FROM payment_links WHERE token_hash = :hash AND revoked_at IS NULL",
                                 {{"hash", tokenHash}});
}

PaymentLink LinkStore::ofLease(Sql &sql, const LeaseId &lease)
{
    return sql.one<PaymentLink>("SELECT * FROM payment_links WHERE lease_id = :lease", {{"lease", lease}},
                                "payment link");
}

std::vector<PaymentLink> LinkStore::ofLeases(Sql &sql, const std::vector<LeaseId> &leases)
{
    std::map<LeaseId, PaymentLink> found;
    forEachIn(sql, "SELECT * FROM payment_links WHERE lease_id IN (:in)", SqlValues(leases.begin(), leases.end()), {},
              [&](const Row &row) {
                  PaymentLink link = PaymentLink::fromRow(row);
                  found.emplace(*link.lease, std::move(link));
              });
    std::vector<PaymentLink> links;
    for (const LeaseId &lease : leases)
        links.push_back(std::move(found.at(lease)));
    return links;
}

std::vector<PaymentLink> LinkStore::ofProperty(Sql &sql, const PropertyId &property,
                                               const std::optional<PaymentLinkId> &before, int limit)
{
    return sql.all<PaymentLink>(
        "SELECT * FROM payment_links WHERE property_id = :property AND id < :before ORDER BY id DESC LIMIT :limit",
        {{"property", property}, {"before", before ? before->text() : kBehindEveryId}, {"limit", limit}});
}

} // namespace freehold::rent
