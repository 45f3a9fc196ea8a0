// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what Sumsub sends is read as it is meant, and only what Sumsub sent.
#include "server/modules/kyc/kyc_claim_data.h"
#include "server/modules/kyc/kyc_sumsub_signature.h"
#include "tests/unit/server/modules/kyc_builders.h"

#include <QJsonArray>
#include <QTest>

using namespace freehold;
using namespace freehold::kyc;

namespace {

const QByteArray kWebhook = R"({"applicantId":"5cb744200a975a67ed1798a4","type":"applicantReviewed"})";

} // namespace

class KycReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The expected values below were computed with node:crypto and viem.
    void requestSignature_isSumsubs()
    {
        QCOMPARE(requestSignature("top secret", 1767225600, "POST", "/resources/applicants?levelName=basic%20kyc",
                                  R"({"externalUserId":"usr_1:identity","email":"a@example.com"})"),
                 QByteArray("b35fc94ea5116f1ad237440fc8aade4282ddf5a276f663266299edf9e2b8c6f0"));
    }

    void webhookDigest_acceptsSha2Only()
    {
        const QByteArray secret = "hook secret";
        const QByteArray sha256 = "bbf94d4844d2d7ca215c8fc62df63973f9edc5bd3dc03954d41b2d4cd31999e4";
        const QByteArray sha512 = "4e9b5c04e354ec9fdf9947fdab227b920643b3b2cccbd68239543a5c164188de"
                                  "ea58bf6f17fe46b313103f853b749ca43ec432c96332429cb37adb24edd3d247";
        QVERIFY(isWebhookDigestValid(secret, kWebhook, sha256, "HMAC_SHA256_HEX"));
        QVERIFY(isWebhookDigestValid(secret, kWebhook, sha512, "HMAC_SHA512_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, "ebbfdfaf9977e0bcadf4f0d428a7b36a174bd7e3", "HMAC_SHA1_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, sha256, "HMAC_SHA512_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, sha256, ""));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook, "", "HMAC_SHA256_HEX"));
        QVERIFY(!isWebhookDigestValid(secret, kWebhook + ' ', sha256, "HMAC_SHA256_HEX"));
        QVERIFY(!isWebhookDigestValid("other secret", kWebhook, sha256, "HMAC_SHA256_HEX"));
    }

    void claim_isSignedAsOnchainIdWants()
    {
        const evm::Hash32 evidence = evm::Hash32::fromBytes(QByteArray(32, 0x11)).value();
        const QByteArray data = claimData(1798761600, evidence);
        QCOMPARE(evm::toHex(data),
                 QStringLiteral("0x000000000000000000000000000000000000000000000000000000006b36ec80"
                                "1111111111111111111111111111111111111111111111111111111111111111"));
        QCOMPARE(evm::toHex(kycClaimData(1798761600, evidence, 724)),
                 evm::toHex(data) + QStringLiteral("00000000000000000000000000000000000000000000000000000000000002d4"));
        const auto key = evm::PrivateKey::fromBytes(QByteArray(31, 0) + char(0x2a)).value();
        const auto identity = evm::Address::parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed").value();
        QCOMPARE(evm::toHex(claimSignature(key, identity, kKycTopic, data)),
                 QStringLiteral("0xa7b912c2bee2545576c3a5803f10928df661306b9f239deaa89d15cbb4f77aed"
                                "5af559c0fd8887a3285acc3cad650e3e5b570b884b5a69bb16a9b26fc76267d71c"));
    }

    void stateAfter_followsDecisions_data()
    {
        using enum VerificationState;
        QTest::addColumn<int>("current");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, VerificationState current, const char *status, const QString &answer,
                            VerificationState expected) {
            QTest::newRow(name) << int(current) << QString::fromLatin1(status) << answer << int(expected);
        };
        row("submitted", Started, "pending", {}, Pending);
        row("approved", Pending, "completed", kGreen, Approved);
        row("approved unseen", Started, "completed", kGreen, Approved);
        row("rejected", Pending, "completed", kRed, Rejected);
        row("tries again", Rejected, "pending", {}, Pending);
        row("opened again", Rejected, "init", {}, Rejected);
        row("revoked", Approved, "completed", kRed, Revoked);
        row("still revoked", Revoked, "completed", kRed, Revoked);
        row("approved again", Revoked, "completed", kGreen, Approved);
        row("checked again", Approved, "pending", {}, Approved);
        row("on hold", Pending, "onHold", {}, Pending);
        row("over, and approved again", Expired, "completed", kGreen, Approved);
        row("over, and revoked", Expired, "completed", kRed, Revoked);
        row("over, and begun again", Expired, "init", {}, Expired);
        row("over, and looked at", Expired, "pending", {}, Expired);
        row("decided without answer", Pending, "completed", {}, Pending);
    }
    void stateAfter_followsDecisions()
    {
        QFETCH(int, current);
        QFETCH(QString, status);
        QFETCH(QString, answer);
        QFETCH(int, expected);
        QCOMPARE(int(stateAfter(VerificationState(current), applicant(status, answer), {1000})), expected);
    }

    void stateAfter_countsNoDocumentsThatHaveRunOut()
    {
        Applicant shown = applicant(kCompleted, kGreen);
        shown.validUntil = TimeMs{1000};
        using enum VerificationState;
        QCOMPARE(int(stateAfter(Approved, shown, {999})), int(Approved));
        QCOMPARE(int(stateAfter(Approved, shown, {1000})), int(Expired));
        QCOMPARE(int(stateAfter(Expired, shown, {1000})), int(Expired));
        QCOMPARE(int(stateAfter(Revoked, shown, {1000})), int(Revoked));
        // Nobody decides about it any more: without an end it would be looked up for ever.
        for (const auto open : {Started, Pending, Rejected})
            QCOMPARE(int(stateAfter(open, shown, {1000})), int(Rejected));
        QCOMPARE(refusalReasons(shown, {1000}), QStringList{kDocumentExpired});
        QCOMPARE(refusalReasons(applicant(kCompleted, kRed), {1000}), QStringList{QStringLiteral("FORGERY")});
    }

    void applicant_isGoodUntilItsFirstDocumentRunsOut()
    {
        const auto seen = [](std::initializer_list<QJsonObject> documents) {
            QJsonArray list;
            for (const QJsonObject &document : documents)
                list.append(document);
            return Applicant::fromJson({{QStringLiteral("id"), QStringLiteral("app1")},
                                        {QStringLiteral("info"), QJsonObject{{QStringLiteral("idDocs"), list}}}})
                .validUntil;
        };
        const auto document = [](const char *day) {
            return QJsonObject{{QStringLiteral("validUntil"), QString::fromLatin1(day)}};
        };
        QVERIFY(!seen({}));
        QVERIFY(!seen({document(""), document("soon"), QJsonObject()}));
        // The day itself still counts: the end is the midnight after it (computed with date -u).
        QCOMPARE(seen({document("2028-08-09"), document("2027-01-31")})->value, 1'801'440'000'000);
    }
};

QTEST_GUILESS_MAIN(KycReviewTest)
#include "kyc_review_test.moc"
