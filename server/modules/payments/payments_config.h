// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QUrl>

namespace freehold::payments {

struct StripeConfig {
    QUrl baseUrl; ///< https://api.stripe.com, or the stand-in
    QByteArray secretKey;
    QByteArrayList webhookSecrets; ///< more than one while they are being exchanged
};

struct CircleConfig {
    QUrl baseUrl; ///< https://api.circle.com, or the stand-in
    QByteArray apiKey;
    QString topicArn;    ///< the one SNS topic that Circle's notifications come from
    QString snsOrigin;   ///< empty for Amazon's own hosts
    QString recipientId; ///< Circle's id of the Treasury's address, which Circle has approved
};

struct PaymentsConfig {
    StripeConfig stripe;
    CircleConfig circle;
    int pollSeconds = 60;        ///< how often what is under way is looked up, in case a webhook was lost
    int reconcileSeconds = 3600; ///< how often the books are compared with who holds the money
};

} // namespace freehold::payments
