// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_sns.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace freehold::payments {

namespace {

std::optional<SnsMessage::Type> typeOf(const QString &word)
{
    if (word == u"Notification")
        return SnsMessage::Type::Notification;
    if (word == u"SubscriptionConfirmation")
        return SnsMessage::Type::SubscriptionConfirmation;
    if (word == u"UnsubscribeConfirmation")
        return SnsMessage::Type::UnsubscribeConfirmation;
    return std::nullopt;
}

std::optional<QString> textOfAnyLength(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QLatin1StringView(name));
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

Certificate readCertificate(const QByteArray &pem)
{
    const std::unique_ptr<BIO, Freed<BIO_free_all>> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

bool isOfNow(const X509 *certificate)
{
    return X509_cmp_current_time(X509_get0_notBefore(certificate)) < 0
        && X509_cmp_current_time(X509_get0_notAfter(certificate)) > 0;
}

const EVP_MD *digestOf(const QString &signatureVersion)
{
    if (signatureVersion == u"1")
        return EVP_sha1();
    return signatureVersion == u"2" ? EVP_sha256() : nullptr;
}

} // namespace

std::optional<SnsMessage> SnsMessage::parse(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto type = typeOf(json.value("Type").toString());
    if (!type)
        return std::nullopt;
    SnsMessage message{
        .type = *type,
        .messageId = json.value("MessageId").toString(),
        .topicArn = json.value("TopicArn").toString(),
        .message = json.value("Message").toString(),
        .timestamp = json.value("Timestamp").toString(),
        .subject = textOfAnyLength(json, "Subject"),
        .token = textOfAnyLength(json, "Token"),
        .subscribeUrl = textOfAnyLength(json, "SubscribeURL"),
        .signatureVersion = json.value("SignatureVersion").toString(),
        .signature = QByteArray::fromBase64(json.value("Signature").toString().toLatin1()),
        .signingCertUrl = QUrl(json.value("SigningCertURL").toString(), QUrl::StrictMode),
    };
    const bool isConfirmation = *type != Type::Notification;
    if (message.messageId.isEmpty() || message.topicArn.isEmpty() || message.timestamp.isEmpty()
        || message.signature.isEmpty() || (isConfirmation && !(message.token && message.subscribeUrl)))
        return std::nullopt;
    return message;
}

QByteArray SnsMessage::canonical() const
{
    QByteArray text;
    const auto add = [&text](const char *name, const QString &value) {
        text += QByteArray(name) + '\n' + value.toUtf8() + '\n';
    };
    add("Message", message);
    add("MessageId", messageId);
    if (type == Type::Notification) {
        if (subject)
            add("Subject", *subject);
    } else {
        add("SubscribeURL", subscribeUrl.value_or(QString()));
    }
    add("Timestamp", timestamp);
    if (type != Type::Notification)
        add("Token", token.value_or(QString()));
    add("TopicArn", topicArn);
    add("Type",
        type == Type::Notification                   ? QString("Notification")
            : type == Type::SubscriptionConfirmation ? QString("SubscriptionConfirmation")
                                                     : QString("UnsubscribeConfirmation"));
    return text;
}

bool isSnsUrl(const QUrl &url, const QString &origin)
{
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    if (!origin.isEmpty())
        return url.scheme() + "://" + url.authority() == origin;
    static const QRegularExpression amazon(
        QRegularExpression::anchoredPattern("sns\\.[a-z0-9-]{3,}\\.amazonaws\\.com(\\.cn)?"));
    return url.scheme() == u"https" && url.port(443) == 443 && amazon.match(url.host()).hasMatch();
}

bool isRecent(const SnsMessage &message, TimeMs now)
{
    const QDateTime time = QDateTime::fromString(message.timestamp, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return false;
    const qint64 ageMs = now.value - time.toMSecsSinceEpoch();
    return ageMs <= kSnsMaxAgeMs && ageMs >= -kSnsAheadMs;
}

bool isSignedBy(const SnsMessage &message, const QByteArray &certificatePem)
{
    const EVP_MD *digest = digestOf(message.signatureVersion);
    const Certificate certificate = readCertificate(certificatePem);
    if (!digest || !certificate || !isOfNow(certificate.get()))
        return false;
    const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    EVP_PKEY *key = X509_get0_pubkey(certificate.get());
    const QByteArray text = message.canonical();
    const bool isValid = key && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(message.signature.constData()),
                            static_cast<size_t>(message.signature.size()),
                            reinterpret_cast<const unsigned char *>(text.constData()), static_cast<size_t>(text.size()))
            == 1;
    ERR_clear_error(); // a refusal leaves its reasons behind for whoever asks next on this thread
    return isValid;
}

} // namespace freehold::payments
