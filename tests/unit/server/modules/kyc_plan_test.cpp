// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the chain follows the verification, one step at a time, and no failure is the end of it.
#include "tests/unit/server/modules/kyc_planner.h"

#include <QTest>

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

class KycPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plan_onboardsThenAccreditsThenLinks()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        planner.facts.wallets = {first};
        QCOMPARE(planner.step(), QStringLiteral("nothing")); // accreditation waits for the identity
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        QCOMPARE(planner.next()->reference(), QStringLiteral("kyc_identity:") + first.toChecksum());
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Onboard, first));
        QCOMPARE(planner.next()->reference(), QStringLiteral("kyc_accredited:") + first.toChecksum());
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, first));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.facts.wallets.push_back(second);
        QCOMPARE(planner.step(), QStringLiteral("nothing")); // its owner has not agreed
        planner.facts.consents = {{.wallet = second, .knownWallet = second, .deadline = planner.now.plusMs(1)}};
        QCOMPARE(planner.step(), QStringLiteral("nothing")); // not to this
        planner.facts.consents = {{.wallet = second, .knownWallet = first, .deadline = planner.now}};
        QCOMPARE(planner.step(), QStringLiteral("nothing")); // not any more
        planner.facts.consents = {{.wallet = second, .knownWallet = first, .deadline = planner.now.plusMs(1)}};
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, second));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void plan_refreshesFurtherWalletsAfterAChange()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {first, second};
        planner.agree();
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Onboard, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, second));
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Refresh, second));
        planner.facts.identity->verification.state = VerificationState::Revoked;
        planner.facts.identity->decisions = 2;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Remove, first)); // reaches the second as well
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.facts.identity->verification.state = VerificationState::Approved;
        planner.facts.identity->decisions = 3;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Refresh, second));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void plan_removesFromEveryWalletAndRevokesEverySignature()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        planner.facts.wallets = {anvilAccount(1), anvilAccount(2)};
        planner.agree();
        while (planner.step() != QStringLiteral("nothing")) { }
        planner.facts.claims.back().state = ClaimState::Failed; // as far as we know
        planner.facts.wallets = {anvilAccount(1)};              // the second was unlinked here, not on chain
        QCOMPARE(walletsSent(planner.facts), (std::vector{anvilAccount(1), anvilAccount(2)}));
        QCOMPARE(signaturesSent(planner.facts, planner.facts.identity->verification.id),
                 std::vector<QByteArray>{"signature 0"});
        QCOMPARE(signaturesSent(planner.facts, planner.facts.accredited->verification.id),
                 std::vector<QByteArray>{"signature 1"});
    }

    void plan_takesOneStepAtATime()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {anvilAccount(1)};
        QCOMPARE(planner.step(ClaimState::Queued), Planner::name(ClaimStep::Onboard, anvilAccount(1)));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void overtaken_isWhatWouldGiveBackWhatIsRevoked()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        planner.facts.wallets = {anvilAccount(1)};
        planner.step();
        planner.step(ClaimState::Queued);
        QCOMPARE(claimsOvertaken(planner.facts), QStringList());
        const QString addition = planner.facts.claims.back().reference;
        planner.facts.accredited->verification.state = VerificationState::Revoked;
        QCOMPARE(claimsOvertaken(planner.facts), QStringList{addition});
        planner.facts.accredited->verification.state = VerificationState::Approved;
        planner.facts.identity->verification.state = VerificationState::Revoked;
        QCOMPARE(claimsOvertaken(planner.facts), QStringList{addition});
        planner.facts.claims.back().step = ClaimStep::Remove;
        QCOMPARE(claimsOvertaken(planner.facts), QStringList());
    }

    void plan_triesAFailedStepAgainAfterAWhile()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {anvilAccount(1)};
        const QString onboard = Planner::name(ClaimStep::Onboard, anvilAccount(1));
        QCOMPARE(planner.step(ClaimState::Failed), onboard);
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.now = planner.now.plusMs(retryAfterMs(1));
        QCOMPARE(planner.next()->attempt, 2);
        QVERIFY(planner.next()->reference().endsWith(QStringLiteral(":try:2")));
        QCOMPARE(planner.step(ClaimState::Failed), onboard);
        planner.now = planner.now.plusMs(retryAfterMs(2) - 1);
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.now = planner.now.plusMs(1);
        QCOMPARE(planner.step(), onboard);
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void retry_waitsLongerEachTimeAndNeverForEver()
    {
        QCOMPARE(retryAfterMs(1), 60'000);
        QCOMPARE(retryAfterMs(2), 120'000);
        QCOMPARE(retryAfterMs(9), 15'360'000);
        QCOMPARE(retryAfterMs(10), 21'600'000);
        QCOMPARE(retryAfterMs(1000), 21'600'000);
    }

    void plan_doesOtherThingsWhileAFailedStepRests()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {anvilAccount(1), anvilAccount(2)};
        planner.agree();
        (void)planner.step();
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        QCOMPARE(planner.step(ClaimState::Failed), Planner::name(ClaimStep::Add, anvilAccount(1)));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, anvilAccount(2)));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    /// The registry ends all claims of a wallet with the first: without the second reading the identity would end too.
    void plan_readsEveryWalletAgainAfterAnAccreditationEnded_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("revoked") << int(VerificationState::Revoked);
        QTest::newRow("expired") << int(VerificationState::Expired);
    }
    void plan_readsEveryWalletAgainAfterAnAccreditationEnded()
    {
        QFETCH(const int, state);
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        planner.facts.wallets = {first, second};
        planner.agree();
        while (planner.step() != QStringLiteral("nothing")) { }
        planner.facts.accredited->verification.state = VerificationState(state);
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Remove, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Refresh, first));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Refresh, second));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        QCOMPARE(planner.facts.identity->claimedDecision, 1); // untouched
    }

    void plan_sendsANewClaimForEachRenewal()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {anvilAccount(1)};
        (void)planner.step();
        planner.facts.identity->decisions = 2;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, anvilAccount(1)));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.facts.identity->verification.state = VerificationState::Expired;
        planner.facts.identity->verification.expiresAt = planner.now;
        QCOMPARE(planner.step(), QStringLiteral("nothing"));                    // it ended by itself
        planner.facts.identity->verification.expiresAt = planner.now.plusMs(1); // its documents ended before it
        QVERIFY(planner.next()->step == ClaimStep::Remove);
        planner.facts.identity->verification.expiresAt = std::nullopt;
        QVERIFY(planner.next()->step == ClaimStep::Remove);
        planner.facts.identity->verification.state = VerificationState::Revoked;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Remove, anvilAccount(1)));
    }
};

QTEST_GUILESS_MAIN(KycPlanTest)
#include "kyc_plan_test.moc"
