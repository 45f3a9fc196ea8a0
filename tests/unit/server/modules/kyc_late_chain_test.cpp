// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: while the chain is behind the provider, nobody loses what they have, and nobody keeps what they lost.
#include "tests/unit/server/modules/kyc_fixture.h"

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

class KycLateChainTest : public ModuleTest<KycFixture> {
    Q_OBJECT

private Q_SLOTS:
    /// The provider approved again in time, and only the chain is late.
    void anEndThatComesWhileTheRenewalIsOnItsWay_isNone()
    {
        KycFixture &f = fixture();
        f.sumsub.validUntil = QStringLiteral("2026-02-09"); // forty days from the clock's first day
        f.approveOnChain(40);
        f.passDays(39);
        f.sumsub.validUntil = QStringLiteral("2030-01-01");
        f.say(kCompleted, kGreen, 2);
        f.look();
        QCOMPARE(f.record().decisions, 2);
        f.passDays(2);
        f.poll();
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
        QCOMPARE(f.told(QStringLiteral("verification_expired")), 0);
        f.claimOnChain(365);
        f.poll();
        QCOMPARE(toString(f.verification().state), QStringLiteral("APPROVED"));
        QVERIFY(f.verification().onChain);
        QCOMPARE(f.told(QStringLiteral("verification_renewed")), 1);
        const auto next = await(f.database->read([&](Sql &sql) {
            return nextClaim({.identity = f.record(sql),
                              .accredited = {},
                              .wallets = {anvilAccount(3)},
                              .claims = ClaimStore().ofUser(sql, f.user.id)},
                             f.core.clock.now());
        }));
        QVERIFY(!next); // nothing is taken away
    }

    void whoeverLostIt_isNotToldThatTheyAreApproved()
    {
        KycFixture &f = fixture();
        (void)f.begin();
        f.say(kCompleted, kGreen, 1);
        f.look();
        const PlannedClaim onboarding = f.plannedFor(f.record());
        await(f.database->write(
            [&](Sql &sql) { ClaimStore().insert(sql, f.user.id, onboarding, std::nullopt, f.core.clock.now()); }));
        f.say(kCompleted, kRed, 2);
        f.look();
        QVERIFY(f.reaches(VerificationState::Revoked));
        await(
            f.database->write([&](Sql &sql) { (void)f.claims.confirm(sql, onboarding.reference()); })); // it was signed
        QCOMPARE(f.told(QStringLiteral("verification_approved")), 0);
        QCOMPARE(f.told(QStringLiteral("verification_revoked")), 1);
        QVERIFY(!f.verification().onChain);
        QCOMPARE(f.record().claimedDecision, 1); // it is known, and taken away next
    }

    /// DE, US and back: the claim that is confirmed in between says the United States.
    void aMoveThatIsOvertakenByAnother_lastsUntilTheLastClaim()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.sumsub.country = QStringLiteral("USA");
        f.look();
        const PlannedClaim toUnitedStates = f.plannedFor(f.record());
        f.sumsub.country = QStringLiteral("DEU");
        f.look();
        QCOMPARE(f.record().decisions, 3);
        await(f.database->write([&](Sql &sql) {
            ClaimStore().insert(sql, f.user.id, toUnitedStates, std::nullopt, f.core.clock.now());
            (void)f.claims.confirm(sql, toUnitedStates.reference());
        }));
        QVERIFY(f.verification().isMoved);
        f.claimOnChain(365);
        QVERIFY(!f.verification().isMoved);
    }
};

QTEST_GUILESS_MAIN(KycLateChainTest)
#include "kyc_late_chain_test.moc"
