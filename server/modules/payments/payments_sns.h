// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace freehold::payments {

/// A message of Amazon SNS, by which Circle's notifications come
/// (docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html).
struct SnsMessage {
    enum class Type { Notification, SubscriptionConfirmation, UnsubscribeConfirmation };

    Type type = Type::Notification;
    QString messageId;
    QString topicArn;
    QString message; ///< of a notification, what Circle says, as JSON
    QString timestamp;
    std::optional<QString> subject;
    std::optional<QString> token;        ///< of the two confirmations
    std::optional<QString> subscribeUrl; ///< of the two confirmations
    QString signatureVersion;            ///< "1" is SHA-1, "2" SHA-256
    QByteArray signature;                ///< decoded
    QUrl signingCertUrl;

    /// Nothing when a field is missing or of the wrong form.
    [[nodiscard]] static std::optional<SnsMessage> parse(const QByteArray &body);

    /// What is signed.
    [[nodiscard]] QByteArray canonical() const;
};

/// Whose URLs are believed: Amazon's (`origin` empty), or those of one origin such as "http://127.0.0.1:4000".
[[nodiscard]] bool isSnsUrl(const QUrl &url, const QString &origin);

/// How old a message may be: Amazon tries for longer than that, but what it brings late is asked for by then.
constexpr qint64 kSnsMaxAgeMs = 3'600'000;
/// How far Amazon's clock may be before ours.
constexpr qint64 kSnsAheadMs = 300'000;
/// Whether its timestamp says that it is of now.
[[nodiscard]] bool isRecent(const SnsMessage &message, TimeMs now);

/// Whether the key of the X.509 certificate (PEM) made the message's signature, and the certificate is of now.
[[nodiscard]] bool isSignedBy(const SnsMessage &message, const QByteArray &certificatePem);

} // namespace freehold::payments
