// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_stripe_webhooks.h"

#include "server/core/log/log.h"
#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_stripe_signature.h"

#include <QRegularExpression>

namespace freehold::payments {

namespace {

const QString kSource = "stripe";
/// What is kept of an event's object: which one it is, and which payment it belongs to; nothing about the payer.
const QStringList kKeptFields{"id", "object", "client_reference_id", "charge"};

QJsonObject kept(const QJsonObject &object)
{
    QJsonObject kept;
    for (const QString &field : kKeptFields)
        if (object.value(field).isString())
            kept.insert(field, object.value(field));
    const QJsonValue reference = object.value("metadata").toObject().value("reference");
    if (reference.isString() && !kept.contains("client_reference_id"))
        kept.insert("client_reference_id", reference);
    return kept;
}

QJsonObject parsed(const QByteArray &body)
{
    static const QRegularExpression id(QRegularExpression::anchoredPattern("[A-Za-z0-9_]{1,255}"));
    const QJsonObject event = QJsonDocument::fromJson(body).object();
    const QString objectId = event.value("data").toObject().value("object").toObject().value("id").toString();
    const bool isEvent = event.value("object").toString() == u"event" && !event.value("type").toString().isEmpty();
    if (!isEvent || !id.match(event.value("id").toString()).hasMatch()
        || !(objectId.isEmpty() || id.match(objectId).hasMatch()))
        throw Error(ErrorCode::InvalidRequest, QStringLiteral("malformed_webhook"),
                    "This is not a webhook of the provider.");
    return event;
}

} // namespace

void StripeWebhooks::registerHandlers()
{
    m_core.inbox.handle(kSource, [this](Job job) { return handle(std::move(job)); });
}

Task<> StripeWebhooks::receive(QByteArray body, QByteArray signature)
{
    if (checkStripeSignature(signature, body, m_config.webhookSecrets, m_core.clock.now()) != StripeSignature::Valid)
        throw Error(ErrorCode::Unauthenticated, QStringLiteral("webhook_signature"),
                    "The signature of this webhook is wrong.");
    const QJsonObject event = parsed(body);
    const QJsonObject payload{{"type", event.value("type")},
                              {"object", kept(event.value("data").toObject().value("object").toObject())}};
    const auto enqueued = co_await m_core.database.write(
        [=, this](Sql &sql) { return m_core.inbox.accept(sql, kSource, event.value("id").toString(), payload); });
    log::info("stripe_webhook", {{"type", event.value("type")}, {"is_new", enqueued == Enqueued::New}});
}

Task<> StripeWebhooks::handle(Job job)
{
    const QJsonObject object = job.payload.value("object").toObject();
    if (object.value("object").toString() == u"payout") {
        co_await m_payouts.refresh(object.value("id").toString(), job);
        co_return;
    }
    const bool isCheckout = object.value("object").toString() == u"checkout.session";
    const QString objectId = object.value("id").toString();
    const auto id = co_await m_core.database.write([=, this](Sql &sql) {
        const auto found = collectionOf(sql, object);
        if (found && isCheckout)
            CollectionStore::noteSession(sql, *found, objectId);
        if (!found)
            m_core.jobs.complete(sql, job); // of somebody else's payment on the same account
        return found;
    });
    if (id && isCheckout)
        co_await m_collections.adopt(*id, objectId);
    if (id)
        co_await m_collections.refresh(*id, job);
}

std::optional<CollectionId> StripeWebhooks::collectionOf(Sql &sql, const QJsonObject &object) const
{
    if (const auto id = CollectionId::parse(object.value("client_reference_id").toString()))
        return CollectionStore::find(sql, *id) ? id : std::nullopt;
    const bool isCharge = object.value("object").toString() == u"charge";
    const QString charge = object.value(isCharge ? "id" : "charge").toString();
    return charge.isEmpty() ? std::nullopt : m_collections.ofCharge(sql, charge);
}

} // namespace freehold::payments
