// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a verification follows what the provider decided, whatever its webhooks do.
#include "tests/unit/server/modules/kyc_fixture.h"

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

namespace {

const QString kGreen = QStringLiteral("GREEN");
const QString kRed = QStringLiteral("RED");

Applicant applicant(const QString &status, const QString &answer, qint64 attempt = 1)
{
    return {.id = QStringLiteral("app1"),
            .externalUserId = {},
            .country = QStringLiteral("DE"),
            .levelName = QStringLiteral("basic kyc"),
            .reviewStatus = status,
            .reviewAnswer = answer,
            .rejectLabels = {QStringLiteral("FORGERY")},
            .attempt = attempt};
}

} // namespace

class KycWebhooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void start_needsAWallet_data() { TestDatabase::addDialectRows(); }
    void start_needsAWallet()
    {
        QFETCH(Dialect, dialect);
        KycFixture f(dialect);
        QVERIFY_THROWS_EXCEPTION(Error, (void)f.start());
        QCOMPARE(f.sumsub.creations, 0);
    }

    void start_findsTheApplicantOfAnInterruptedStart_data() { TestDatabase::addDialectRows(); }
    void start_findsTheApplicantOfAnInterruptedStart()
    {
        QFETCH(Dialect, dialect);
        KycFixture f(dialect);
        f.linkWallet();
        f.sumsub.externalId = f.user.id.text() + QStringLiteral(":identity"); // the answer was lost
        const auto first = f.start();
        QCOMPARE(first.sdkToken, QStringLiteral("_act-1"));
        QCOMPARE(f.start().verification.id, first.verification.id);
        QCOMPARE(f.sumsub.creations, 1);
    }

    void webhooks_repeatedAndReordered_decideOnce_data() { TestDatabase::addDialectRows(); }
    void webhooks_repeatedAndReordered_decideOnce()
    {
        QFETCH(Dialect, dialect);
        KycFixture f(dialect);
        f.linkWallet();
        (void)f.start();
        f.say(QStringLiteral("completed"), kGreen, 1);
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

    void webhook_changesNothingThatSumsubDoesNotConfirm_data() { TestDatabase::addDialectRows(); }
    void webhook_changesNothingThatSumsubDoesNotConfirm()
    {
        QFETCH(Dialect, dialect);
        KycFixture f(dialect);
        f.linkWallet();
        (void)f.start();
        f.webhook(QStringLiteral("applicantReviewed"), 1);
        QVERIFY(f.isIdle());
        QCOMPARE(f.sumsub.lookups, 1);
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Started));
    }

    void approval_ofAnotherLevelDoesNotCount_data() { TestDatabase::addDialectRows(); }
    void approval_ofAnotherLevelDoesNotCount()
    {
        QFETCH(Dialect, dialect);
        KycFixture f(dialect);
        f.linkWallet();
        (void)f.start();
        f.sumsub.levelName = QStringLiteral("easier level");
        f.say(QStringLiteral("completed"), kGreen, 1);
        f.webhook(QStringLiteral("applicantReviewed"), 1);
        QVERIFY(f.isIdle());
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Started));
    }

    void olderReview_doesNotReplaceANewerOne_data() { TestDatabase::addDialectRows(); }
    void olderReview_doesNotReplaceANewerOne()
    {
        QFETCH(Dialect, dialect);
        KycFixture f(dialect);
        f.linkWallet();
        (void)f.start();
        const auto apply = [&](const Applicant &seen) {
            await(f.database->write([&](Sql &sql) {
                f.decisions.apply(sql, *f.store.find(sql, f.user.id, VerificationLevel::Identity), seen);
            }));
        };
        apply(applicant(QStringLiteral("completed"), kGreen, 2));
        apply(applicant(QStringLiteral("completed"), kRed, 1));
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Approved));
        apply(applicant(QStringLiteral("completed"), kRed, 3));
        QCOMPARE(toString(f.verification().state), toString(VerificationState::Revoked));
        QCOMPARE(f.verification().reasons, QStringList{QStringLiteral("FORGERY")});
        QCOMPARE(f.told(QStringLiteral("verification_revoked")), 1);
    }

    void apply_refusesARecordThatChangedMeanwhile_data() { TestDatabase::addDialectRows(); }
    void apply_refusesARecordThatChangedMeanwhile()
    {
        QFETCH(Dialect, dialect);
        KycFixture f(dialect);
        f.linkWallet();
        (void)f.start();
        const auto apply = [&](VerificationRecord record) {
            await(f.database->write(
                [&](Sql &sql) { f.decisions.apply(sql, record, applicant(QStringLiteral("pending"), {})); }));
        };
        const auto record = await(
            f.database->read([&](Sql &sql) { return *f.store.find(sql, f.user.id, VerificationLevel::Identity); }));
        apply(record);
        QVERIFY_THROWS_EXCEPTION(Error, apply(record));
    }
};

QTEST_GUILESS_MAIN(KycWebhooksTest)
#include "kyc_webhooks_test.moc"
