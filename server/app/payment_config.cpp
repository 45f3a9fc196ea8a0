// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/payment_config.h"

namespace freehold::app {

namespace {

/// Secrets between commas, without the spaces around them.
QByteArrayList readSecrets(ConfigReader &reader, ConfigProblems &problems)
{
    const QByteArray text = reader.secret("stripe.webhook_secrets");
    QByteArrayList secrets;
    for (const QByteArray &secret : text.split(','))
        if (!secret.trimmed().isEmpty())
            secrets.append(secret.trimmed());
    if (secrets.isEmpty() && !text.isEmpty()) // a missing one is reported as such
        problems.append("stripe.webhook_secrets: holds no secret");
    return secrets;
}

} // namespace

payments::PaymentsConfig readPayments(ConfigReader &reader, Environment environment, ConfigProblems &problems)
{
    payments::PaymentsConfig config{
        .stripe = {.baseUrl = reader.url("stripe.base_url"),
                   .secretKey = reader.secret("stripe.secret_key"),
                   .webhookSecrets = readSecrets(reader, problems)},
        .circle = {.baseUrl = reader.url("circle.base_url"),
                   .apiKey = reader.secret("circle.api_key"),
                   .topicArn = reader.text("circle.topic_arn"),
                   .snsOrigin = reader.text("circle.sns_origin", ""),
                   .recipientId = reader.text("circle.recipient_id")},
        .pollSeconds = static_cast<int>(reader.integer("payments.poll_seconds", 1, 86'400, 60)),
        .reconcileSeconds = static_cast<int>(reader.integer("payments.reconcile_seconds", 1, 7 * 86'400, 3600)),
    };
    if (!config.circle.snsOrigin.isEmpty() && environment != Environment::Local)
        problems.append("circle.sns_origin: only in environment local; elsewhere Circle's news comes from Amazon");
    return config;
}

rent::RentConfig readRent(ConfigReader &reader, const QUrl &publicUrl)
{
    rent::RentConfig config{.publicUrl = publicUrl};
    config.pollSeconds = static_cast<int>(reader.integer("rent.poll_seconds", 1, 86'400, 600));
    return config;
}

} // namespace freehold::app
