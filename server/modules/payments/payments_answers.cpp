// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_answers.h"

namespace freehold::payments {

namespace {

QJsonValue orNull(const std::optional<TimeMs> &time) { return time ? QJsonValue(time->toString()) : QJsonValue(); }

QJsonValue orNull(const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); }

} // namespace

QJsonObject answerOf(const Collection &collection)
{
    const auto conversion = collection.conversion ? std::optional(collection.conversion->text()) : std::nullopt;
    return {{"id", collection.id.text()},
            {"property_id", collection.property.text()},
            {"subject", collection.subject},
            {"description", collection.description},
            {"state", toString(collection.state)},
            {"amount_usd", collection.amount.toString()},
            {"fee_usd", collection.fee.toString()},
            {"net_usd", collection.net.toString()},
            {"refunded_usd", collection.refunded.toString()},
            {"withdrawn_usd", collection.withdrawn.toString()},
            {"method", orNull(collection.method)},
            {"last_digits", orNull(collection.lastDigits)},
            {"failure", orNull(collection.failure)},
            {"conversion_id", orNull(conversion)},
            {"created_at", collection.createdAt.toString()},
            {"paid_at", orNull(collection.paidAt)},
            {"available_at", orNull(collection.availableAt)},
            {"settled_at", orNull(collection.settledAt)},
            {"converted_at", orNull(collection.convertedAt)}};
}

QJsonObject answerOf(const BookedDispute &dispute)
{
    return {{"id", dispute.id},
            {"status", toString(dispute.status)},
            {"reason", dispute.reason},
            {"amount_usd", dispute.amount.toString()},
            {"withdrawn_usd", dispute.withdrawn.toString()},
            {"fees_usd", dispute.fees.toString()},
            {"opened_at", dispute.openedAt.toString()},
            {"decided_at", orNull(dispute.decidedAt)}};
}

QJsonObject answerOf(const Conversion &conversion)
{
    return {{"id", conversion.id.text()},
            {"property_id", conversion.property.text()},
            {"state", toString(conversion.state)},
            {"amount_usd", conversion.amount.toString()},
            {"transfer_id", orNull(conversion.transferId)},
            {"transaction_hash", orNull(conversion.transactionHash)},
            {"waiting_reason", orNull(conversion.waitingReason)},
            {"failure", orNull(conversion.failure)},
            {"created_at", conversion.createdAt.toString()},
            {"sent_at", orNull(conversion.sentAt)},
            {"converted_at", orNull(conversion.convertedAt)}};
}

QJsonObject answerOf(const Reconciliation &reconciliation)
{
    return {{"differences", reconciliation.differences},
            {"contradictions", QJsonArray::fromStringList(reconciliation.contradictions)},
            {"overdue", reconciliation.overdue},
            {"compared_at", reconciliation.comparedAt.toString()}};
}

QJsonObject answerOf(const CollectionDetails &details)
{
    QJsonArray disputes;
    for (const BookedDispute &dispute : details.disputes)
        disputes.append(answerOf(dispute));
    QJsonObject answer = answerOf(details.collection);
    answer.insert("disputes", disputes);
    return answer;
}

} // namespace freehold::payments
