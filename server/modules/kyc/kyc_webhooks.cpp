// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_webhooks.h"

#include "server/core/log/log.h"
#include "server/modules/kyc/kyc_sumsub_signature.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace freehold::kyc {

namespace {

/// The same news sent again has the same key; other news of the same applicant has not.
const QStringList kKeyFields{QStringLiteral("applicantId"), QStringLiteral("type"),
                             QStringLiteral("reviewId"),    QStringLiteral("attemptId"),
                             QStringLiteral("createdAtMs"), QStringLiteral("correlationId")};
/// What is kept: whom to look up, and why; nothing that was decided about the person.
const QStringList kKeptFields{QStringLiteral("externalUserId"), QStringLiteral("type")};

QString naturalKey(const QJsonObject &webhook)
{
    QStringList parts;
    for (const QString &field : kKeyFields)
        parts.append(webhook.value(field).toVariant().toString());
    return QString::fromLatin1(QCryptographicHash::hash(parts.join(u'|').toUtf8(), QCryptographicHash::Sha256).toHex());
}

QJsonObject kept(const QJsonObject &webhook)
{
    QJsonObject object;
    for (const QString &field : kKeptFields)
        object.insert(field, webhook.value(field));
    return object;
}

QJsonObject parsed(const QByteArray &body)
{
    const QJsonObject webhook = QJsonDocument::fromJson(body).object();
    for (const char *field : {"applicantId", "type"})
        if (webhook.value(QLatin1StringView(field)).toString().isEmpty())
            throw Error(ErrorCode::InvalidRequest, QStringLiteral("malformed_webhook"),
                        QStringLiteral("This is not a webhook of the provider."));
    return webhook;
}

} // namespace

Task<> Webhooks::receive(QByteArray body, QByteArray digest, QByteArray algorithm)
{
    if (!isWebhookDigestValid(m_config.webhookSecret, body, digest, algorithm))
        throw Error(ErrorCode::Unauthenticated, QStringLiteral("webhook_signature"),
                    QStringLiteral("The signature of this webhook is wrong."));
    const QJsonObject webhook = parsed(body);
    const auto enqueued = co_await m_core.database.write([=, this](Sql &sql) {
        return m_core.inbox.accept(sql, QString::fromLatin1(kSource), naturalKey(webhook), kept(webhook));
    });
    log::info("sumsub_webhook",
              {{QStringLiteral("type"), webhook.value(QStringLiteral("type"))},
               {QStringLiteral("is_new"), enqueued == Enqueued::New}});
}

} // namespace freehold::kyc
