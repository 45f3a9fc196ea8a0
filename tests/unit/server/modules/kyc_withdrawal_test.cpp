// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a claim that waits to be sent is not sent once the provider has taken back what it says.
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
};

QTEST_GUILESS_MAIN(KycWithdrawalTest)
#include "kyc_withdrawal_test.moc"
