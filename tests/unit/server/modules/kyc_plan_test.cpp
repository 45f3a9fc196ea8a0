// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the chain follows the verification, one step at a time, and no failure is the end of it.
#include "server/modules/kyc/kyc_claim_plan.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

namespace {

/// Plays nextClaim against a chain that confirms whatever it is given.
constexpr qint64 kYearMs = 365LL * 24 * 3600 * 1000;

struct Planner {
    std::optional<PlannedClaim> next() const { return nextClaim(facts, now); }
    QString step(ClaimState outcome = ClaimState::Confirmed)
    {
        const auto planned = next();
        if (!planned)
            return QStringLiteral("nothing");
        facts.claims.push_back({.id = qint64(facts.claims.size()) + 1,
                                .user = {},
                                .verification = planned->verification,
                                .wallet = planned->wallet,
                                .step = planned->step,
                                .decision = planned->decision,
                                .reference = planned->reference(),
                                .state = outcome,
                                .signature = signatureFor(planned->step),
                                .settledAt = now});
        auto &record = planned->level == VerificationLevel::Identity ? facts.identity : facts.accredited;
        if (outcome == ClaimState::Confirmed
            && (planned->step == ClaimStep::Onboard || planned->step == ClaimStep::Add))
            record->claimedDecision = planned->decision;
        if (outcome == ClaimState::Confirmed && planned->step == ClaimStep::Remove)
            record->claimedDecision = 0;
        return toString(planned->step) + u' ' + planned->wallet.toChecksum().left(6);
    }
    std::optional<QByteArray> signatureFor(ClaimStep step) const
    {
        const bool sendsClaim = step == ClaimStep::Onboard || step == ClaimStep::Add;
        return sendsClaim ? std::optional("signature " + QByteArray::number(facts.claims.size())) : std::nullopt;
    }
    static VerificationRecord approved(VerificationLevel level)
    {
        VerificationRecord record;
        record.verification.id = VerificationId::trusted(QStringLiteral("kyc_") + toString(level));
        record.verification.level = level;
        record.verification.state = VerificationState::Approved;
        record.decisions = 1;
        return record;
    }
    /// The owners of all wallets agree to be linked with the first.
    void agree()
    {
        for (const evm::Address &wallet : facts.wallets)
            facts.consents.push_back(
                {.wallet = wallet, .knownWallet = facts.wallets.front(), .deadline = now.plusMs(kYearMs)});
    }
    static QString name(ClaimStep step, const evm::Address &wallet)
    {
        return toString(step) + u' ' + wallet.toChecksum().left(6);
    }

    ClaimFacts facts;
    TimeMs now{1'000'000};
};

} // namespace

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
