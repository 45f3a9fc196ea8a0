// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_json.h"

#include "server/modules/rent/rent_calendar.h"

#include <QJsonArray>

namespace freehold::rent {

namespace {

QJsonValue orNull(const std::optional<TimeMs> &time) { return time ? QJsonValue(time->toString()) : QJsonValue(); }
QJsonValue orNull(const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); }
QJsonValue orNull(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}
template <typename Tag>
QJsonValue orNull(const std::optional<Id<Tag>> &id)
{
    return id ? QJsonValue(id->text()) : QJsonValue();
}

/// What was let off afterwards needs no other payment.
QJsonValue failureOf(const Charge &charge)
{
    return charge.state == ChargeState::Due ? orNull(charge.failure) : QJsonValue();
}

QString textOf(QDate date) { return date.toString(Qt::ISODate); }

QJsonObject toJson(const ChargeStep &step)
{
    return {{"state", toString(step.state)},
            {"payment_id", orNull(step.collection)},
            {"refunded_usd", step.refunded.toString()},
            {"withdrawn_usd", step.withdrawn.toString()},
            {"reason", orNull(step.reason)},
            {"actor_id", orNull(step.actor)},
            {"at", step.at.toString()}};
}

QString wordOf(payments::StripeDispute::Status status) { return payments::toString(status); }

QJsonObject toJson(const payments::BookedDispute &dispute)
{
    return {{"id", dispute.id},
            {"status", wordOf(dispute.status)},
            {"reason", dispute.reason},
            {"amount_usd", dispute.amount.toString()},
            {"withdrawn_usd", dispute.withdrawn.toString()},
            {"fees_usd", dispute.fees.toString()},
            {"opened_at", dispute.openedAt.toString()},
            {"decided_at", orNull(dispute.decidedAt)}};
}

QJsonObject toJson(const ChargePayment &payment)
{
    const payments::Collection &collection = payment.collection;
    QJsonArray disputes;
    for (const payments::BookedDispute &dispute : payment.disputes)
        disputes.append(toJson(dispute));
    return {{"id", collection.id.text()},
            {"state", toString(collection.state)},
            {"amount_usd", collection.amount.toString()},
            {"fee_usd", collection.fee.toString()},
            {"net_usd", collection.net.toString()},
            {"refunded_usd", collection.refunded.toString()},
            {"withdrawn_usd", collection.withdrawn.toString()},
            {"method", orNull(collection.method)},
            {"last_digits", orNull(collection.lastDigits)},
            {"failure", orNull(collection.failure)},
            {"created_at", collection.createdAt.toString()},
            {"paid_at", orNull(collection.paidAt)},
            {"settled_at", orNull(collection.settledAt)},
            {"converted_at", orNull(collection.convertedAt)},
            {"disputes", disputes}};
}

template <typename Item>
QJsonArray arrayOf(const std::vector<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

QJsonObject linkOf(const RentLinks::View &view)
{
    return {{"id", view.link.id.text()},
            {"url", view.url ? QJsonValue(view.url->toString(QUrl::FullyEncoded)) : QJsonValue()},
            {"issued_at", view.link.issuedAt.toString()},
            {"revoked_at", orNull(view.link.revokedAt)}};
}

} // namespace

QJsonObject toJson(const RentService::View &view)
{
    const Lease &lease = view.lease;
    return {{"id", lease.id.text()},
            {"property_id", lease.property.text()},
            {"unit", lease.unit},
            {"tenant_name", view.tenant.name},
            {"tenant_email", view.tenant.email},
            {"tenant_id", orNull(lease.tenant)},
            {"starts_on", textOf(lease.startsOn)},
            {"ends_on", orNull(lease.endsOn)},
            {"charged_from", textOf(lease.chargedFrom)},
            {"rent_usd", lease.rent.toString()},
            {"due_day", api::dueDayText(lease.dueDay)},
            {"late_fee", lease.lateFee.toJson()},
            {"terminated_at", orNull(lease.terminatedAt)},
            {"payment_link", linkOf(view.link)},
            {"created_at", lease.createdAt.toString()},
            {"updated_at", lease.updatedAt.toString()}};
}

QJsonObject toJson(const RentTenants::TenantLease &view)
{
    const Lease &lease = view.lease;
    return {{"id", lease.id.text()},
            {"property_name", view.propertyName},
            {"unit", lease.unit},
            {"starts_on", textOf(lease.startsOn)},
            {"ends_on", orNull(lease.endsOn)},
            {"rent_usd", lease.rent.toString()},
            {"due_day", api::dueDayText(lease.dueDay)},
            {"late_fee", lease.lateFee.toJson()},
            {"unpaid_usd", view.unpaid.toString()}};
}

QJsonObject toJson(const Charge &charge)
{
    return {{"id", charge.id.text()},
            {"property_id", charge.property.text()},
            {"lease_id", orNull(charge.lease)},
            {"unit", charge.unit},
            {"kind", toString(charge.kind)},
            {"month", charge.month ? QJsonValue(monthText(*charge.month)) : QJsonValue()},
            {"period_from", orNull(charge.periodFrom)},
            {"period_to", orNull(charge.periodTo)},
            {"late_for", orNull(charge.lateFor)},
            {"description", charge.description},
            {"amount_usd", charge.amount.toString()},
            {"due_on", textOf(charge.dueOn)},
            {"state", toString(charge.state)},
            {"failure", failureOf(charge)},
            {"refunded_usd", charge.refunded.toString()},
            {"withdrawn_usd", charge.withdrawn.toString()},
            {"paid_at", orNull(charge.paidAt)},
            {"converted_at", orNull(charge.convertedAt)},
            {"created_at", charge.createdAt.toString()}};
}

QJsonObject toJson(const RentTenants::TenantCharge &view)
{
    QJsonObject json = toJson(view.charge);
    json.insert("property_name", view.propertyName);
    return json;
}

QJsonObject toJson(const RentCharges::History &history)
{
    QJsonObject json = toJson(history.charge);
    json.insert("steps", arrayOf(history.steps));
    json.insert("payments", arrayOf(history.payments));
    return json;
}

QJsonObject toJson(const RentLinks::View &view)
{
    QJsonObject json = linkOf(view);
    json.insert("property_id", view.link.property.text());
    json.insert("lease_id", orNull(view.link.lease));
    json.insert("unit", view.link.unit);
    json.insert("charge", view.charge ? QJsonValue(toJson(*view.charge)) : QJsonValue());
    json.insert("created_at", view.link.createdAt.toString());
    return json;
}

/// What a payer needs, and nothing about the tenant or the property's books.
QJsonObject toJson(const RentLinks::Page &page)
{
    QJsonArray charges;
    for (const Charge &charge : page.charges)
        charges.append(QJsonObject{{"id", charge.id.text()},
                                   {"kind", toString(charge.kind)},
                                   {"period_from", orNull(charge.periodFrom)},
                                   {"period_to", orNull(charge.periodTo)},
                                   {"description", charge.description},
                                   {"amount_usd", charge.amount.toString()},
                                   {"due_on", textOf(charge.dueOn)},
                                   {"state", toString(charge.state)},
                                   {"failure", failureOf(charge)}});
    return {{"property_id", page.property.text()},
            {"property_name", page.propertyName},
            {"unit", page.unit},
            {"charges", charges}};
}

QJsonObject toJson(const Expense &expense)
{
    return {{"id", expense.id.text()},
            {"property_id", expense.property.text()},
            {"category", toString(expense.category)},
            {"spent_on", textOf(expense.spentOn)},
            {"amount_usd", expense.amount.toString()},
            {"vendor", expense.vendor},
            {"note", expense.note},
            {"document_id", orNull(expense.receipt)},
            {"booked_at", expense.bookedAt.toString()},
            {"voided_at", orNull(expense.voidedAt)},
            {"void_reason", orNull(expense.voidReason)}};
}

QJsonObject toJson(const RentTerms &terms)
{
    return {{"effective_from", textOf(terms.effectiveFrom)},
            {"management_fee_basis_points", terms.feeBasisPoints},
            {"reserve_basis_points", terms.reserveBasisPoints},
            {"set_at", terms.setAt.toString()}};
}

} // namespace freehold::rent
