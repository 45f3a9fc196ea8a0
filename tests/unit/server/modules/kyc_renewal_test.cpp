// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a claim never ends in silence, an approval never outlives the provider's, and a lost webhook only delays.
#include "tests/unit/server/modules/kyc_fixture.h"

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

namespace {

const QString kExpiring = QStringLiteral("verification_expiring");

} // namespace

class KycRenewalTest : public ModuleTest<KycFixture> {
    Q_OBJECT

private Q_SLOTS:
    void warnings_comeThirtySevenAndOneDayBefore_eachOnce()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.say(QStringLiteral("init"), {}, 1); // the provider gives no reason to renew
        f.passDays(334);
        f.poll();
        QCOMPARE(f.told(kExpiring), 0);
        int expected = 0;
        for (const int days : {1, 23, 6}) { // 30, 7 and 1 day before the end
            f.passDays(days);
            f.poll();
            f.poll();
            QCOMPARE(f.told(kExpiring), ++expected);
        }
        QCOMPARE(f.told(QStringLiteral("verification_expired")), 0);
        f.passDays(1);
        f.poll();
        f.poll();
        QCOMPARE(f.told(kExpiring), 3);
        QCOMPARE(f.told(QStringLiteral("verification_expired")), 1);
        QCOMPARE(toString(f.verification().state), QStringLiteral("EXPIRED"));
        QVERIFY(!f.verification().onChain);
        QCOMPARE(f.count(QStringLiteral("outbox WHERE topic = 'kyc.verification_expired'")), 1);
    }

    void warnings_afterALongSilence_areOne()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.say(QStringLiteral("init"), {}, 1);
        f.passDays(360);
        f.poll();
        QCOMPARE(f.told(kExpiring), 1);
        QCOMPARE(f.record().warnedDays, 7);
    }

    void aShortClaim_isNotWarnedAboutAtOnce()
    {
        KycFixture &f = fixture();
        f.approveOnChain(20);
        f.poll();
        QCOMPARE(f.told(kExpiring), 0);
        f.say(QStringLiteral("init"), {}, 1);
        f.passDays(13);
        f.poll();
        QCOMPARE(f.told(kExpiring), 1);
    }

    void renewal_isAutomaticWhileTheProviderStandsByIt()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.passDays(350);
        f.poll();
        QCOMPARE(f.record().decisions, 1);
        f.passDays(2);
        f.poll();
        f.poll();
        QCOMPARE(f.record().decisions, 2); // one renewal, not one for each look
        QCOMPARE(f.count(QStringLiteral("outbox WHERE topic = 'kyc.verification_renewed'")), 1);

        f.claimOnChain(365);
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
        QVERIFY(f.verification().expiresAt > f.core.clock.now().plusMs(364 * kDayMs));
        QCOMPARE(f.told(QStringLiteral("verification_renewed")), 1);
        QCOMPARE(f.told(QStringLiteral("verification_approved")), 1);
        QVERIFY(!f.record().warnedDays);
    }

    void renewal_needsThePersonWhenTheDocumentsEndToo()
    {
        KycFixture &f = fixture();
        f.sumsub.validUntil = QStringLiteral("2026-02-09"); // forty days from the clock's first day
        f.approveOnChain(40);
        QVERIFY_THROWS_EXCEPTION(Error, (void)f.start());
        f.passDays(30);
        f.poll();
        f.passDays(1);
        f.poll();
        QCOMPARE(f.record().decisions, 1);
        QCOMPARE(f.told(QStringLiteral("verification_renewal_needed")), 1);

        (void)f.start();
        (void)f.start();
        QCOMPARE(f.sumsub.resets, 1);
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
        f.sumsub.validUntil = QStringLiteral("2030-01-01");
        f.say(kCompleted, kGreen, 1);
        f.look();
        QCOMPARE(f.record().decisions, 2);
    }

    void documentsThatRunOut_endTheApproval()
    {
        KycFixture &f = fixture();
        f.sumsub.validUntil = QStringLiteral("2026-02-09");
        f.approveOnChain(365);
        f.passDays(41);
        f.poll();
        QCOMPARE(toString(f.verification().state), QStringLiteral("EXPIRED"));
        QCOMPARE(f.told(QStringLiteral("verification_expired")), 1);
        (void)f.start(); // an expired one begins anew
        QCOMPARE(f.sumsub.resets, 1);
    }

    void anotherClaimKey_renewsWhatTheOldOneSigned()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        await(f.database->write(
            [](Sql &sql) { sql.exec(QStringLiteral("UPDATE kyc_verifications SET claim_signer = '0xold'")); }));
        f.passDays(1);
        f.poll();
        QCOMPARE(f.record().decisions, 2);
    }

    void aLostRed_isNoticedByTheTimer()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.say(kCompleted, kRed, 2);
        f.core.clock.advanceMs(f.config.recheckSeconds * 1000 - 60'000);
        f.poll();
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
        f.poll();
        QCOMPARE(toString(f.verification().state), QStringLiteral("REVOKED"));
        QCOMPARE(f.verification().reasons, QStringList{QStringLiteral("FORGERY")});
        QCOMPARE(f.count(QStringLiteral("outbox WHERE topic = 'kyc.verification_revoked'")), 1);
    }

    void anApplicantThatIsGone_doesNotHoldUpTheOthers()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.sumsub.isGone = true;
        f.passDays(2);
        f.poll();
        QVERIFY(f.record().checkedAt.plusMs(kDayMs) > f.core.clock.now());
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
    }

    void rechecks_areBoundedAndSpread()
    {
        KycFixture &f = fixture();
        f.config.rechecksPerPoll = 3;
        for (int i = 0; i < 5; ++i)
            insertApproved(f, i);
        await(f.jobs.poll());
        QCOMPARE(f.count(QStringLiteral("jobs WHERE queue = 'kyc.check'")), 3);
        QCOMPARE(f.count(QStringLiteral("jobs WHERE queue = 'kyc.check' AND due_at = created_at")), 1);
        QCOMPARE(f.count(QStringLiteral("jobs WHERE queue = 'kyc.check' AND due_at = created_at + 20000")), 1);
        QCOMPARE(f.count(QStringLiteral("jobs WHERE queue = 'kyc.check' AND due_at = created_at + 40000")), 1);
    }

    void aFailedClaim_isPlannedAgainWithAnAlarm()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.say(kCompleted, kGreen, 1);
        f.look();
        const QString reference = f.plannedFor(f.record()).reference();
        await(f.database->write([&](Sql &sql) {
            ClaimStore().insert(sql, f.user.id, f.plannedFor(f.record(sql)), std::nullopt, f.core.clock.now());
        }));
        const qint64 before = f.count(QStringLiteral("jobs WHERE queue = 'kyc.claim'"));
        for (int run = 0; run < 2; ++run) // the reaction may run twice
            await(
                f.database->write([&](Sql &sql) { (void)f.claims.fail(sql, reference, QStringLiteral("reverted")); }));
        QCOMPARE(f.count(QStringLiteral("jobs WHERE queue = 'kyc.claim'")), before + 1);
        QCOMPARE(f.count(QStringLiteral("jobs WHERE queue = 'kyc.claim' AND due_at = created_at + 60000")), 1);
        QCOMPARE(f.count(QStringLiteral("kyc_claims WHERE state = 'FAILED' AND failure_reason = 'reverted'")), 1);
    }

    void anotherCountry_isClaimedAtOnce_andTheOldClaimRevoked()
    {
        KycFixture &f = fixture();
        const QString revocations = QStringLiteral("blockchain_transactions WHERE purpose = 'kyc_revocation'");
        f.approveOnChain(365);
        f.look();
        QCOMPARE(f.record().decisions, 1);
        f.sumsub.country = QStringLiteral("USA");
        f.look();
        f.look();
        QCOMPARE(f.record().decisions, 2);
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
        QCOMPARE(f.count(QStringLiteral("outbox WHERE topic = 'kyc.verification_renewed'")), 1);
        QCOMPARE(f.count(revocations), 0); // the old one is the one that is there
        QVERIFY(f.verification().isMoved);
        f.claimOnChain(365);
        QVERIFY(!f.verification().isMoved);
        QCOMPARE(f.count(revocations), 1);
        const auto sent = await(f.database->read([&](Sql &sql) {
            return f.blockchain.findTransaction(sql, kRevocationPurpose, f.plannedFor(f.record(sql)).reference());
        }));
        QVERIFY(sent && sent->data.contains("signature 1") && !sent->data.contains("signature 2"));
    }

    void documentsThatEndEarlier_shortenTheClaim()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.sumsub.validUntil = QStringLiteral("2026-02-09"); // forty days from the clock's first day
        f.look();
        f.look();
        QCOMPARE(f.record().decisions, 2);
        f.claimOnChain(40);
        f.look();
        QCOMPARE(f.record().decisions, 2);
    }

    /// The process dies, or its answer is lost, right after the provider began to count from one again.
    void aRepetitionWhoseAnswerIsLost_doesNotMakeLaterReviewsOlder()
    {
        KycFixture &f = fixture();
        f.sumsub.validUntil = QStringLiteral("2026-02-09");
        f.approveOnChain(40);
        f.say(kCompleted, kGreen, 2);
        f.look();
        f.passDays(41);
        f.poll();
        QCOMPARE(toString(f.verification().state), QStringLiteral("EXPIRED"));
        f.sumsub.losesResetAnswers = true;
        QVERIFY_THROWS_EXCEPTION(Error, (void)f.start());
        QCOMPARE(f.sumsub.resets, 1);
        f.sumsub.validUntil = QStringLiteral("2030-01-01");
        f.say(kCompleted, kGreen, 1);
        f.look();
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
    }

    void aClaimThatAReorganisationUndid_isPlannedAgain()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        const QString first = f.plannedFor(f.record()).reference();
        const auto fail = [&](const QString &reference) {
            await(
                f.database->write([&](Sql &sql) { (void)f.claims.fail(sql, reference, QStringLiteral("reverted")); }));
        };
        fail(first);
        QVERIFY(f.record().claimedDecision == 0 && !f.verification().onChain);
        await(f.database->write([&](Sql &sql) { (void)f.claims.confirm(sql, first); })); // and once more the other way
        QCOMPARE(f.record().claimedDecision, 1);

        // What was taken away is there again: it has to be taken away again.
        f.say(kCompleted, kRed, 2);
        f.look();
        PlannedClaim removal = f.plannedFor(f.record());
        removal.step = ClaimStep::Remove;
        const QString planned = QStringLiteral("kyc_claims WHERE reference = '%1'").arg(removal.reference());
        QVERIFY(waitUntil([&] { return f.count(planned) == 1; }));
        await(f.database->write([&](Sql &sql) {
            // No node will ever confirm it, and no news of it would be believed while it waits.
            sql.exec(QStringLiteral("DELETE FROM blockchain_transactions WHERE reference = :reference"),
                     {{QStringLiteral("reference"), removal.reference()}});
            (void)f.claims.confirm(sql, removal.reference());
        }));
        QCOMPARE(f.record().claimedDecision, 0);
        fail(removal.reference());
        QCOMPARE(f.record().claimedDecision, 1);
    }

private:
    static void insertApproved(KycFixture &f, int number)
    {
        const auth::User person =
            await(f.auth.createUser(QStringLiteral("person%1@example.com").arg(number),
                                    QStringLiteral("a rather long secret"), QStringLiteral("Ada"), Role::Investor));
        await(f.database->write([&](Sql &sql) {
            sql.exec(
                QStringLiteral("INSERT INTO kyc_verifications (id, user_id, level, state, external_id, "
                               "applicant_id, evidence_salt, started_at, checked_at) VALUES (:id, :user, "
                               "'identity', 'APPROVED', :id, :id, '', 0, 0)"),
                {{QStringLiteral("id"), QStringLiteral("kyc_%1").arg(number)}, {QStringLiteral("user"), person.id}});
        }));
    }
};

QTEST_GUILESS_MAIN(KycRenewalTest)
#include "kyc_renewal_test.moc"
