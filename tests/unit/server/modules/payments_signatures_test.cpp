// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: only Stripe, and only Circle's topic at Amazon, can tell us anything.
#include "server/modules/payments/payments_sns.h"
#include "server/modules/payments/payments_stripe_form.h"
#include "server/modules/payments/payments_stripe_signature.h"
#include "tests/unit/server/modules/payments_sns_signer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

namespace {

const TimeMs kNow{1'767'225'600'000};
const QByteArray kBody = R"({"id":"evt_1"})";

QByteArray hmac(const QByteArray &secret, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha256).toHex();
}

QByteArray header(qint64 seconds, const QByteArray &secret, const QByteArray &body = kBody)
{
    const QByteArray time = QByteArray::number(seconds);
    return "t=" + time + ",v1=" + hmac(secret, time + '.' + body);
}

SnsMessage parsed(const QJsonObject &json) { return SnsMessage::parse(QJsonDocument(json).toJson()).value(); }

} // namespace

class PaymentsSignaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stripe_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, const QByteArray &header, StripeSignature outcome) {
            QTest::newRow(name) << header << static_cast<int>(outcome);
        };
        const qint64 now = kNow.value / 1000;
        row("right", header(now, "new"), StripeSignature::Valid);
        row("with the secret that is going", header(now, "old"), StripeSignature::Valid);
        row("one of several", header(now, "stranger") + ",v1=" + hmac("new", QByteArray::number(now) + '.' + kBody),
            StripeSignature::Valid);
        row("with a scheme we do not know", header(now, "new") + ",v0=00", StripeSignature::Valid);
        row("five minutes old", header(now - 300, "new"), StripeSignature::Valid);
        row("older", header(now - 301, "new"), StripeSignature::TooOld);
        row("of the future", header(now + 301, "new"), StripeSignature::TooOld);
        row("with another's secret", header(now, "stranger"), StripeSignature::Wrong);
        row("of another body", header(now, "new", "{}"), StripeSignature::Wrong);
        row("with an empty secret", header(now, ""), StripeSignature::Wrong);
        row("of the test scheme only", "t=" + QByteArray::number(now) + ",v0=00", StripeSignature::Malformed);
        row("without a time", "v1=00", StripeSignature::Malformed);
        row("of no time", "t=soon,v1=00", StripeSignature::Malformed);
        row("of too large a time", "t=9999999999999999,v1=00", StripeSignature::Malformed);
        row("empty", "", StripeSignature::Malformed);
    }
    void stripe()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, outcome);
        QCOMPARE(static_cast<int>(checkStripeSignature(header, kBody, {"new", "old"}, kNow)), outcome);
    }

    void form_isEncoded()
    {
        StripeForm form;
        form.add("line_items[0][price_data][product_data][name]", QString("Miete & mehr äöü+1"))
            .add("amount", qint64{5});
        QCOMPARE(form.encoded(),
                 "line_items[0][price_data][product_data][name]=Miete%20%26%20mehr%20%C3%A4%C3%B6%C3%BC%2B1&amount=5");
    }

    void sns_canonical_isWhatAmazonSigns()
    {
        QJsonObject json = snsNotification();
        QCOMPARE(parsed(json).canonical(),
                 "Message\n{\"notificationType\":\"transfers\"}\nMessageId\n22b80b92\nTimestamp\n"
                 "2026-01-01T00:00:00.000Z\nTopicArn\narn:aws:sns:us-east-1:1:circle\nType\nNotification\n");
        json.insert("Subject", "news");
        QVERIFY(parsed(json).canonical().contains("MessageId\n22b80b92\nSubject\nnews\nTimestamp\n"));
        json.insert("Type", "SubscriptionConfirmation");
        json.insert("Token", "tok");
        json.insert("SubscribeURL", "https://sns.us-east-1.amazonaws.com/?x=1");
        QVERIFY(parsed(json).canonical().contains(
            "MessageId\n22b80b92\nSubscribeURL\nhttps://sns.us-east-1.amazonaws.com/?x=1\nTimestamp\n"
            "2026-01-01T00:00:00.000Z\nToken\ntok\nTopicArn\n"));
    }

    void sns_parse_wantsEveryField_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"Type", "MessageId", "TopicArn", "Timestamp", "Signature"})
            QTest::newRow(field) << QString(field);
    }
    void sns_parse_wantsEveryField()
    {
        QFETCH(QString, field);
        QJsonObject json = snsNotification();
        json.remove(field);
        QVERIFY(!SnsMessage::parse(QJsonDocument(json).toJson()));
        QVERIFY(!SnsMessage::parse("[]"));
    }

    void sns_signature_ofBothVersions()
    {
        const SnsSigner amazon(-60, 3600);
        SnsMessage message = parsed(snsNotification());
        message.signature = amazon.sign(message.canonical(), EVP_sha256());
        QVERIFY(isSignedBy(message, amazon.pem()));
        message.signatureVersion = "1";
        QVERIFY(!isSignedBy(message, amazon.pem()));
        message.signature = amazon.sign(message.canonical(), EVP_sha1());
        QVERIFY(isSignedBy(message, amazon.pem()));
        message.signatureVersion = "3";
        QVERIFY(!isSignedBy(message, amazon.pem()));
    }

    void sns_signature_refuses()
    {
        const SnsSigner amazon(-60, 3600);
        const SnsSigner stranger(-60, 3600);
        SnsMessage message = parsed(snsNotification());
        message.signature = amazon.sign(message.canonical(), EVP_sha256());
        QVERIFY(!isSignedBy(message, stranger.pem()));
        QVERIFY(!isSignedBy(message, "no certificate"));
        QVERIFY(!isSignedBy(message, {}));
        message.message += ' ';
        QVERIFY(!isSignedBy(message, amazon.pem()));
    }

    void sns_signature_needsACertificateOfNow()
    {
        const SnsSigner past(-7200, -3600);
        const SnsSigner future(3600, 7200);
        SnsMessage message = parsed(snsNotification());
        message.signature = past.sign(message.canonical(), EVP_sha256());
        QVERIFY(!isSignedBy(message, past.pem()));
        message.signature = future.sign(message.canonical(), EVP_sha256());
        QVERIFY(!isSignedBy(message, future.pem()));
    }

    void sns_isRecent_data()
    {
        QTest::addColumn<QString>("timestamp");
        QTest::addColumn<bool>("isRecent");
        QTest::newRow("now") << "2026-01-01T00:00:00.000Z" << true;
        QTest::newRow("an hour old") << "2025-12-31T23:00:00.000Z" << true;
        QTest::newRow("older") << "2025-12-31T22:59:59.999Z" << false;
        QTest::newRow("a little ahead") << "2026-01-01T00:05:00.000Z" << true;
        QTest::newRow("of the future") << "2026-01-01T00:05:00.001Z" << false;
        QTest::newRow("of no place") << "2026-01-01T00:00:00.000" << false;
        QTest::newRow("no time") << "yesterday" << false;
    }
    void sns_isRecent()
    {
        QFETCH(QString, timestamp);
        SnsMessage message = parsed(snsNotification());
        message.timestamp = timestamp;
        QTEST(isRecent(message, kNow), "isRecent");
    }

    void sns_urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("isAllowed");
        const QString local = "http://127.0.0.1:4000";
        QTest::newRow("Amazon's") << "https://sns.eu-central-1.amazonaws.com/a.pem" << "" << true;
        QTest::newRow("China's") << "https://sns.cn-north-1.amazonaws.com.cn/a.pem" << "" << true;
        QTest::newRow("not encrypted") << "http://sns.eu-central-1.amazonaws.com/a.pem" << "" << false;
        QTest::newRow("another service") << "https://s3.eu-central-1.amazonaws.com/a.pem" << "" << false;
        QTest::newRow("a longer host") << "https://sns.eu-central-1.amazonaws.com.evil.example/a.pem" << "" << false;
        QTest::newRow("a host before") << "https://evil.example/sns.eu-central-1.amazonaws.com/a.pem" << "" << false;
        QTest::newRow("a user") << "https://sns.eu-central-1.amazonaws.com@evil.example/a.pem" << "" << false;
        QTest::newRow("another port") << "https://sns.eu-central-1.amazonaws.com:444/a.pem" << "" << false;
        QTest::newRow("nothing") << "" << "" << false;
        QTest::newRow("of the origin") << local + "/a.pem" << local << true;
        QTest::newRow("of a longer origin") << local + "1/a.pem" << local << false;
        QTest::newRow("Amazon's, with an origin") << "https://sns.eu-central-1.amazonaws.com/a.pem" << local << false;
    }
    void sns_urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, origin);
        QFETCH(bool, isAllowed);
        QCOMPARE(isSnsUrl(QUrl(url, QUrl::StrictMode), origin), isAllowed);
    }
};

QTEST_GUILESS_MAIN(PaymentsSignaturesTest)
#include "payments_signatures_test.moc"
