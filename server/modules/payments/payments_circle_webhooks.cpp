// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_circle_webhooks.h"

#include "server/core/log/log.h"

namespace freehold::payments {

namespace {

const QString kSource = "circle";

Error wrongSignature(const QString &detail)
{
    return Error(ErrorCode::Unauthenticated, QStringLiteral("webhook_signature"),
                 "The signature of this webhook is wrong.", {}, detail);
}

/// What is kept: what kind of thing changed, and which transfer.
QJsonObject kept(const SnsMessage &message)
{
    const QJsonObject news = QJsonDocument::fromJson(message.message.toUtf8()).object();
    return {{"type", news.value("notificationType").toString()},
            {"transfer", news.value("transfer").toObject().value("id").toString()}};
}

} // namespace

void CircleWebhooks::registerHandlers()
{
    m_core.inbox.handle(kSource, [this](Job job) { return handle(std::move(job)); });
}

Task<> CircleWebhooks::receive(QByteArray body)
{
    const auto message = SnsMessage::parse(body);
    if (!message)
        throw wrongSignature("no message of SNS");
    if (message->topicArn != m_config.topicArn)
        throw wrongSignature("another topic");
    if (!isSnsUrl(message->signingCertUrl, m_config.snsOrigin))
        throw wrongSignature("a certificate from elsewhere");
    if (!isRecent(*message, m_core.clock.now()))
        throw wrongSignature("too old, or of the future");
    const QByteArray pem = co_await certificate(message->signingCertUrl);
    if (!isSignedBy(*message, pem))
        throw wrongSignature("not signed by the certificate");

    if (message->type == SnsMessage::Type::SubscriptionConfirmation)
        co_await confirm(*message);
    if (message->type != SnsMessage::Type::Notification) {
        log::info("circle_subscription", {{"confirmed", message->type == SnsMessage::Type::SubscriptionConfirmation}});
        co_return;
    }
    const QJsonObject payload = kept(*message);
    const auto enqueued = co_await m_core.database.write(
        [=, this](Sql &sql) { return m_core.inbox.accept(sql, kSource, message->messageId, payload); });
    log::info("circle_webhook", {{"type", payload.value("type")}, {"is_new", enqueued == Enqueued::New}});
}

/// Amazon changes its certificate with its URL, so one that was fetched holds for its URL.
Task<QByteArray> CircleWebhooks::certificate(QUrl url)
{
    if (url == m_certificateUrl)
        co_return QByteArray(m_certificate); // a copy: the next message needs it too
    const HttpAnswer answer = co_await m_core.http.send({.url = url, .maxAnswerBytes = 64 * 1024});
    if (answer.status != 200)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("webhook_certificate_missing"),
                    "The certificate of this webhook could not be read.");
    m_certificateUrl = url;
    m_certificate = answer.body;
    co_return answer.body;
}

/// Only for our topic and a signed message, and only at the host that the signature's certificate may come from.
Task<> CircleWebhooks::confirm(SnsMessage message)
{
    const QUrl url(message.subscribeUrl.value_or(QString()), QUrl::StrictMode);
    if (!isSnsUrl(url, m_config.snsOrigin))
        throw wrongSignature("a confirmation elsewhere");
    const HttpAnswer answer = co_await m_core.http.send({.url = url});
    if (answer.status != 200)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("subscription_not_confirmed"),
                    "The subscription was not confirmed.");
}

Task<> CircleWebhooks::handle(Job job)
{
    const QString transfer = job.payload.value("transfer").toString();
    if (transfer.isEmpty())
        co_await m_deposits.poll();
    co_await m_core.database.write([=, this](Sql &sql) {
        if (!transfer.isEmpty())
            m_conversions.wake(sql, transfer, job.key);
        m_core.jobs.complete(sql, job);
    });
}

} // namespace freehold::payments
