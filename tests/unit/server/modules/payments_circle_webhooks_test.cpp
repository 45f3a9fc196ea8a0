// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: only Circle's own topic at SNS can make us look, and looking happens once.
#include "tests/unit/server/modules/payments_conversions_fixture.h"
#include "tests/unit/server/modules/payments_sns_signer.h"

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

class PaymentsCircleWebhooksTest : public ModuleTest<ConversionsFixture> {
    Q_OBJECT

    QJsonObject notification(const QJsonObject &news, const QString &id = "msg-1")
    {
        QJsonObject message = snsNotification();
        message.insert("MessageId", id);
        message.insert("Message", QString::fromUtf8(QJsonDocument(news).toJson(QJsonDocument::Compact)));
        message.insert("SigningCertURL", fixture().server.url().toString() + "/cert.pem");
        return message;
    }
    QJsonObject confirmation(const QString &subscribeUrl)
    {
        QJsonObject message = notification({});
        message.insert("Type", "SubscriptionConfirmation");
        message.insert("Token", "token");
        message.insert("SubscribeURL", subscribeUrl);
        return message;
    }
    /// Signed well, whatever it says.
    QByteArray signedBody(QJsonObject message)
    {
        fixture().fake.certificate = m_amazon->pem();
        const auto parsed = SnsMessage::parse(QJsonDocument(message).toJson());
        const EVP_MD *digest = message.value("SignatureVersion").toString() == u"1" ? EVP_sha1() : EVP_sha256();
        message.insert("Signature", QString::fromLatin1(m_amazon->sign(parsed->canonical(), digest).toBase64()));
        return QJsonDocument(message).toJson();
    }
    /// Nothing, or why it was refused.
    QString receive(const QByteArray &body)
    {
        try {
            await(fixture().webhooks.receive(body));
            return {};
        } catch (const Error &error) {
            return error.reason;
        }
    }
    QString receive(const QJsonObject &message) { return receive(signedBody(message)); }

    std::unique_ptr<SnsSigner> m_amazon;

private Q_SLOTS:
    void initTestCase()
    {
        ConversionsFixture::node = std::make_unique<Anvil>();
        m_amazon = std::make_unique<SnsSigner>(-60, 3600);
    }
    void cleanupTestCase() { ConversionsFixture::node.reset(); }

    void newsOfATransfer_wakesItsConversion_once()
    {
        ConversionsFixture &f = fixture();
        (void)f.settled(10'000);
        f.fund("100.00");
        f.plan();
        QVERIFY(f.isAsked());
        QVERIFY(f.isIdle());
        f.fake.conclude("complete");
        const QJsonObject news{{"notificationType", "transfers"},
                               {"transfer", QJsonObject{{"id", "tr_1"}, {"status", "failed"}}}};
        QCOMPARE(receive(notification(news)), QString());
        QCOMPARE(receive(notification(news)), QString());
        QVERIFY(f.reaches(ConversionState::Sent)); // what Circle answers counts, not what the message says
        QCOMPARE(f.count("inbox"), 1);
    }

    void newsOfAnUnknownTransfer_isNoTrouble()
    {
        ConversionsFixture &f = fixture();
        QCOMPARE(receive(notification({{"notificationType", "transfers"}, {"transfer", QJsonObject{{"id", "tr_9"}}}})),
                 QString());
        QVERIFY(f.isIdle());
        QCOMPARE(f.count("jobs WHERE queue = 'payments.conversion'"), 0);
    }

    void newsOfADeposit_booksIt()
    {
        ConversionsFixture &f = fixture();
        f.fake.deposit("12.34");
        QCOMPARE(receive(notification({{"notificationType", "deposits"}, {"deposit", QJsonObject{{"id", "dep_1"}}}})),
                 QString());
        QVERIFY(f.isIdle());
        QCOMPARE(f.balance(LedgerBook::Circle), 1'234);
    }

    void certificate_isReadOnceForItsUrl()
    {
        ConversionsFixture &f = fixture();
        for (const char *id : {"a", "b", "c"})
            QCOMPARE(receive(notification({}, id)), QString());
        QCOMPARE(f.fake.certificatesRead, 1);
        QJsonObject renewed = notification({}, "d");
        renewed.insert("SigningCertURL", f.server.url().toString() + "/other.pem");
        QCOMPARE(receive(renewed), QString());
        QCOMPARE(f.fake.certificatesRead, 2);
        QCOMPARE(f.count("inbox"), 4);
    }

    void bothVersionsOfTheSignature_areTaken()
    {
        QJsonObject message = notification({}, "a");
        message.insert("SignatureVersion", "1");
        QCOMPARE(receive(message), QString());
        QCOMPARE(receive(notification({}, "b")), QString());
    }

    void forgeries_areRefused()
    {
        ConversionsFixture &f = fixture();
        const auto changed = [&](const char *field, const QString &value) {
            QJsonObject message = notification({});
            message.insert(QLatin1StringView(field), value);
            return message;
        };
        const QString wrong = "webhook_signature";
        QCOMPARE(receive(QByteArray("{}")), wrong);
        QCOMPARE(receive(changed("TopicArn", "arn:aws:sns:us-east-1:1:another")), wrong);
        QCOMPARE(receive(changed("SigningCertURL", "http://127.0.0.1:1/cert.pem")), wrong);
        QCOMPARE(receive(changed("SigningCertURL", "https://sns.us-east-1.amazonaws.com/cert.pem")), wrong);
        QCOMPARE(receive(changed("Timestamp", "2025-12-31T22:00:00.000Z")), wrong);
        QCOMPARE(receive(changed("Timestamp", "2026-01-01T00:10:00.000Z")), wrong);
        QCOMPARE(f.fake.certificatesRead, 0);
        QCOMPARE(receive(changed("SignatureVersion", "3")), wrong);
        QCOMPARE(receive(signedBody(notification({})).replace("msg-1", "msg-2")), wrong);
        QJsonObject stolen = QJsonDocument::fromJson(signedBody(notification({}))).object();
        stolen.insert("Type", "UnsubscribeConfirmation");
        stolen.insert("Token", "token");
        stolen.insert("SubscribeURL", f.server.url().toString() + "/confirm");
        QCOMPARE(receive(QJsonDocument(stolen).toJson()), wrong);
        QCOMPARE(f.count("inbox"), 0);
        QCOMPARE(f.fake.confirmations, 0);
    }

    void certificateThatCannotBeRead_isNoRefusal()
    {
        QJsonObject message = notification({});
        message.insert("SigningCertURL", fixture().server.url().toString() + "/gone.pem");
        QCOMPARE(receive(message), QString("webhook_certificate_missing"));
        QCOMPARE(receive(notification({})), QString());
    }

    void subscription_isConfirmedAtAmazonOnly()
    {
        ConversionsFixture &f = fixture();
        QCOMPARE(receive(confirmation(f.server.url().toString() + "/confirm")), QString());
        QCOMPARE(f.fake.confirmations, 1);
        QCOMPARE(receive(confirmation("http://127.0.0.1:1/confirm")), QString("webhook_signature"));
        QCOMPARE(receive(confirmation(f.server.url().toString() + "/gone")), QString("subscription_not_confirmed"));
        QCOMPARE(f.count("inbox"), 0);
    }

    void endOfASubscription_isNotConfirmed()
    {
        ConversionsFixture &f = fixture();
        QJsonObject message = confirmation(f.server.url().toString() + "/confirm");
        message.insert("Type", "UnsubscribeConfirmation");
        QCOMPARE(receive(message), QString());
        QCOMPARE(f.fake.confirmations, 0);
    }
};

QTEST_GUILESS_MAIN(PaymentsCircleWebhooksTest)
#include "payments_circle_webhooks_test.moc"
