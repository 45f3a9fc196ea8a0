// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a verification follows what the provider decided, whatever its webhooks do.
#include "tests/unit/server/modules/kyc_fixture.h"

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

namespace {

} // namespace

class KycWebhooksTest : public ModuleTest<KycFixture> {
    Q_OBJECT

private Q_SLOTS:
    void start_needsAWallet()
    {
        KycFixture &f = fixture();
        QVERIFY_THROWS_EXCEPTION(Error, (void)f.start());
        QCOMPARE(f.sumsub.creations, 0);
    }

    void start_findsTheApplicantOfAnInterruptedStart()
    {
        KycFixture &f = fixture();
        f.linkWallet();
        f.sumsub.externalId = f.user.id.text() + QStringLiteral(":identity"); // the answer was lost
        const auto first = f.start();
        QCOMPARE(first.sdkToken, QStringLiteral("_act-1"));
        QCOMPARE(first.pageUrl, QStringLiteral("https://provider.example/websdk/p/1"));
        QCOMPARE(f.start().verification.id, first.verification.id);
        QCOMPARE(f.sumsub.creations, 1);
    }

    void webhooks_repeatedAndReordered_decideOnce()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.say(kCompleted, kGreen, 1);
        f.webhook(QStringLiteral("applicantReviewed"), 3);
        f.webhook(QStringLiteral("applicantPending"), 2);
        f.webhook(QStringLiteral("applicantReviewed"), 3);
        f.webhook(QStringLiteral("applicantCreated"), 1);
        QVERIFY(f.reaches(VerificationState::Approved));
        QVERIFY(f.isIdle());
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Approved));
        QCOMPARE(f.verification().country, QStringLiteral("DE"));
        QCOMPARE(f.count(QStringLiteral("inbox")), 3);
        QCOMPARE(f.count(QStringLiteral("outbox WHERE topic = 'kyc.verification_approved'")), 1);
    }

    void webhook_changesNothingThatSumsubDoesNotConfirm()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.webhook(QStringLiteral("applicantReviewed"), 1);
        QVERIFY(f.isIdle());
        QCOMPARE(f.sumsub.lookups, 1);
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Started));
    }

    void approval_ofAnotherLevelDoesNotCount()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.sumsub.levelName = QStringLiteral("easier level");
        f.say(kCompleted, kGreen, 1);
        f.webhook(QStringLiteral("applicantReviewed"), 1);
        QVERIFY(f.isIdle());
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Started));
    }

    void olderReview_doesNotReplaceANewerOne()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.apply(applicant(kCompleted, kGreen, 2));
        f.apply(applicant(kCompleted, kRed, 1));
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Approved));
        f.apply(applicant(kCompleted, kRed, 3));
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Revoked));
        QCOMPARE(f.verification().reasons, QStringList{QStringLiteral("FORGERY")});
        QCOMPARE(f.told(QStringLiteral("verification_revoked")), 1);
    }

    void apply_refusesARecordThatChangedMeanwhile()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        const auto apply = [&](VerificationRecord record) {
            await(f.database->write(
                [&](Sql &sql) { f.decisions.apply(sql, record, applicant(QStringLiteral("pending"), {})); }));
        };
        const auto record = f.record();
        apply(record);
        QVERIFY_THROWS_EXCEPTION(Error, apply(record));
    }
};

QTEST_GUILESS_MAIN(KycWebhooksTest)
#include "kyc_webhooks_test.moc"
