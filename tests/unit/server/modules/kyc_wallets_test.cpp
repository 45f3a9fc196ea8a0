// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: wallets come and go and the person stays the same investor; an identity that refuses claims keeps nothing by it.
#include "tests/unit/server/modules/kyc_planner.h"

#include <QTest>

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

class KycWalletsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plan_takesAnUnlinkedWalletOutBeforeAnythingElse()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {first, second};
        planner.agree();
        while (planner.step() != QStringLiteral("nothing")) { }
        planner.facts.accredited = Planner::approved(VerificationLevel::Accredited);
        planner.facts.wallets = {first};
        QCOMPARE(planner.step(ClaimState::Failed), Planner::name(ClaimStep::Unlink, second));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, first)); // a failed one holds nothing else up
        planner.now = planner.now.plusMs(retryAfterMs(1));
        QCOMPARE(planner.next()->attempt, 2);
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Unlink, second));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        QCOMPARE(walletsSent(planner.facts), (std::vector{first, second})); // a bar is for it too, should it come again
    }

    void plan_linksAWalletAgainThatCameBack_andTakesItOutAgain()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {first, second};
        planner.agree();
        while (planner.step() != QStringLiteral("nothing")) { }
        QStringList references;
        for (int round = 0; round < 2; ++round) {
            planner.facts.wallets = {first};
            references.append(planner.next()->reference());
            QCOMPARE(planner.step(), Planner::name(ClaimStep::Unlink, second));
            planner.facts.wallets = {first, second};
            references.append(planner.next()->reference());
            QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, second));
            QCOMPARE(planner.step(), QStringLiteral("nothing"));
        }
        QCOMPARE(references.removeDuplicates(), 0); // each transaction has a name of its own
    }

    void plan_goesOnWithAnotherWalletWhenTheFirstIsTakenOut()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {first, second};
        planner.agree();
        while (planner.step() != QStringLiteral("nothing")) { }
        planner.facts.wallets = {second};
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Unlink, first));
        QCOMPARE(originalWallet(planner.facts), first); // the identity is still the one that was made for it
        QCOMPARE(primaryWallet(planner.facts), second);
        planner.facts.identity->decisions = 2;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, second));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void plan_staysTheSameInvestorWhenTheOnlyWalletIsTakenOut()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        const evm::Address second = anvilAccount(2);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {first};
        (void)planner.step();
        planner.facts.wallets = {};
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Unlink, first));
        planner.facts.identity->decisions = 2; // a claim is due, and nobody is there whom it could be for
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.facts.wallets = {second};
        planner.facts.consents = {{.wallet = second, .knownWallet = first, .deadline = planner.now.plusMs(kYearMs)}};
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, second)); // and not onboarded as somebody new
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, second));
        planner.facts.identity->verification.state = VerificationState::Revoked;
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Remove, second));
    }

    void plan_linksTheFirstWalletAgain_onceItAgreesAsAnyOther()
    {
        Planner planner;
        const evm::Address first = anvilAccount(1);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {first};
        QVERIFY(!needsConsent(planner.facts, first));
        (void)planner.step();
        QVERIFY(!needsConsent(planner.facts, first));
        planner.facts.wallets = {};
        (void)planner.step();
        planner.facts.wallets = {first};
        QVERIFY(needsConsent(planner.facts, first));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.agree();
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Link, first));
        QVERIFY(!needsConsent(planner.facts, first));
    }

    void overtaken_isTheRegistrationOfAWalletThatWasTakenOut()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {anvilAccount(1), anvilAccount(2)};
        planner.agree();
        planner.step();
        planner.step(ClaimState::Queued);
        QCOMPARE(claimsOvertaken(planner.facts), QStringList());
        planner.facts.wallets = {anvilAccount(1)};
        QCOMPARE(claimsOvertaken(planner.facts), QStringList{planner.facts.claims.back().reference});
    }

    /// The identity is the investor's: without our claim key it takes no new claim, and the old one says the old country.
    void plan_barsTheOldCountryOnceTheIdentityRefusedTheNewOne()
    {
        Planner planner;
        const evm::Address wallet = anvilAccount(1);
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {wallet};
        (void)planner.step();
        planner.facts.identity->decisions = 2;
        planner.facts.identity->verification.isMoved = true;
        QCOMPARE(planner.step(ClaimState::Failed), Planner::name(ClaimStep::Add, wallet));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Remove, wallet)); // at once
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
        planner.now = planner.now.plusMs(retryAfterMs(1));
        QCOMPARE(planner.step(ClaimState::Failed), Planner::name(ClaimStep::Add, wallet));
        QCOMPARE(planner.step(), QStringLiteral("nothing")); // barred once
        planner.now = planner.now.plusMs(retryAfterMs(2));
        QCOMPARE(planner.step(), Planner::name(ClaimStep::Add, wallet)); // lifts the bar
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }

    void plan_barsNobodyWhoseRenewalFails()
    {
        Planner planner;
        planner.facts.identity = Planner::approved(VerificationLevel::Identity);
        planner.facts.wallets = {anvilAccount(1)};
        (void)planner.step();
        planner.facts.identity->decisions = 2;
        QCOMPARE(planner.step(ClaimState::Failed), Planner::name(ClaimStep::Add, anvilAccount(1)));
        QCOMPARE(planner.step(), QStringLiteral("nothing"));
    }
};

QTEST_GUILESS_MAIN(KycWalletsTest)
#include "kyc_wallets_test.moc"
