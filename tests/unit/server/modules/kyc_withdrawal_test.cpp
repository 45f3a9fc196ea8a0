// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a claim that waits to be sent is not sent once the provider has taken back what it says.
#include "generated/contracts/investor_onboarding.h"
#include "tests/unit/server/modules/kyc_fixture.h"

using namespace freehold;
using namespace freehold::test;

class KycWithdrawalTest : public ModuleTest<KycFixture> {
    Q_OBJECT

private Q_SLOTS:

    void revoked_withdrawsWhatIsQueued_andTriesNothingAgain()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.say(kCompleted, kGreen, 1);
        f.look();
        const PlannedClaim onboarding = f.plannedFor(f.record());
        await(f.database->write([&](Sql &sql) {
            ClaimStore().insert(sql, f.user.id, onboarding, {}, f.core.clock.now());
            f.blockchain.enqueue(sql, {kClaimPurpose, onboarding.reference(), anvilAccount(1), "call"});
        }));
        const auto relay = [&] {
            return *await(f.database->read(
                [&](Sql &sql) { return f.blockchain.findTransaction(sql, kClaimPurpose, onboarding.reference()); }));
        };
        await(f.claims.withdraw(f.user.id));
        QVERIFY(relay().state == ChainTransactionState::Queued);

        f.say(kCompleted, kRed, 2);
        f.look();
        QVERIFY(f.reaches(VerificationState::Revoked));
        await(f.claims.withdraw(f.user.id));
        QVERIFY(relay().state == ChainTransactionState::Failed);
        QCOMPARE(relay().failureReason, std::optional(kOvertaken));

        await(f.database->write([&](Sql &sql) {
            QCOMPARE(f.claims.fail(sql, onboarding.reference(), kOvertaken), f.user.id);
            QVERIFY(ClaimStore().find(sql, onboarding.reference())->state == ClaimState::Failed);
        }));
        QCOMPARE(f.count(QStringLiteral("jobs WHERE queue = 'kyc.claim' AND key = '%1'").arg(onboarding.reference())),
                 0);
    }

    /// A stolen wallet must not wait behind what the thief has asked for.
    void unlinked_takesTheWalletOutOfTheRegistryBeforeAnythingElse()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        await(f.database->write([&](Sql &sql) {
            sql.exec(QStringLiteral("DELETE FROM wallets"));
            f.core.core.jobs.enqueue(sql, kClaimQueue, QStringLiteral("unlinked"), claimJob(f.user.id));
        }));
        f.core.jobs.wake();
        const QString unlinking = QStringLiteral("blockchain_transactions WHERE reference LIKE '%:unlink:%'");
        QVERIFY(waitUntil([&] { return f.count(unlinking) == 1; }));
        QCOMPARE(f.count(unlinking + QStringLiteral(" AND urgency > 0")), 1);
        const auto story = await(f.service.storiesOf(f.user.id)).front();
        const ClaimRecord &sent = story.claims.back();
        QCOMPARE(toString(sent.step), QStringLiteral("UNLINK"));
        QCOMPARE(sent.wallet, anvilAccount(3));
        const auto transaction = await(f.database->read(
            [&](Sql &sql) { return f.blockchain.findTransaction(sql, kClaimPurpose, sent.reference); }));
        QCOMPARE(transaction->data, contracts::investor_onboarding::encodeUnlinkWallet(anvilAccount(3)));
        // The Safe was faster: nothing is tried again.
        await(f.database->write([&](Sql &sql) {
            f.blockchain.withdraw(sql, kClaimPurpose, sent.reference, kNotOnboarded);
            (void)f.claims.fail(sql, sent.reference, kNotOnboarded);
        }));
        QCOMPARE(f.count(QStringLiteral("kyc_claims WHERE step = 'UNLINK' AND state = 'CONFIRMED'")), 1);
    }

    /// Whoever stole it links it to an account of their own: onboarded, they would be the first investor.
    void aWalletThatWasAnothers_isNotRegisteredForWhoeverLinksItNext()
    {
        KycFixture &f = fixture();
        const auth::User thief =
            await(f.auth.createUser(QStringLiteral("eve@example.com"), QStringLiteral("a rather long secret"),
                                    QStringLiteral("Eve"), Role::Investor));
        f.approveOnChain(365);
        await(f.database->write([&](Sql &sql) {
            sql.exec(QStringLiteral("UPDATE wallets SET user_id = :thief"), {{QStringLiteral("thief"), thief.id}});
            sql.exec(QStringLiteral("INSERT INTO kyc_verifications (id, user_id, level, state, external_id, decisions, "
                                    "evidence_salt, started_at, checked_at) VALUES ('kyc_eve', :thief, 'identity', "
                                    "'APPROVED', 'eve', 1, '00', 0, 0)"),
                     {{QStringLiteral("thief"), thief.id}});
            f.core.core.jobs.enqueue(sql, kClaimQueue, QStringLiteral("eve"), claimJob(thief.id));
        }));
        f.core.jobs.wake();
        QVERIFY(
            waitUntil([&] { return f.count(QStringLiteral("jobs WHERE key = 'eve' AND done_at IS NOT NULL")) == 1; }));
        QCOMPARE(f.count(QStringLiteral("kyc_claims WHERE verification_id = 'kyc_eve'")), 0);
    }

    void unlinked_withdrawsTheRegistrationOfThatWallet()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.say(kCompleted, kGreen, 1);
        f.look();
        const PlannedClaim onboarding = f.plannedFor(f.record());
        await(f.database->write([&](Sql &sql) {
            ClaimStore().insert(sql, f.user.id, onboarding, {}, f.core.clock.now());
            f.blockchain.enqueue(sql, {kClaimPurpose, onboarding.reference(), anvilAccount(1), "call"});
            sql.exec(QStringLiteral("DELETE FROM wallets"));
        }));
        await(f.claims.withdraw(f.user.id));
        const auto relay = *await(f.database->read(
            [&](Sql &sql) { return f.blockchain.findTransaction(sql, kClaimPurpose, onboarding.reference()); }));
        QVERIFY(relay.state == ChainTransactionState::Failed);
        QCOMPARE(relay.failureReason, std::optional(kOvertaken));
    }
};

QTEST_GUILESS_MAIN(KycWithdrawalTest)
#include "kyc_withdrawal_test.moc"
