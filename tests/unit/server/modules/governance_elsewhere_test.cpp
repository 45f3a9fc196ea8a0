// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what the owners execute past the server is known for what it is, and executed once.
#include "tests/unit/server/modules/governance_fixture.h"

using namespace freehold;
using namespace freehold::test;

class GovernanceElsewhereTest : public GovernanceFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void safeUsedElsewhere_movesOpenOnesOn()
    {
        const auto id = propose().id;
        (void)sign(id, m_admins[0], 1);
        // The owners carry out something else under the same nonce, past the server.
        Proposal other = proposal(id);
        other.to = anvilAccount(3);
        executeElsewhere(other);
        QVERIFY(waitUntil([&] { return proposal(id).nonce == 1; }));
        QVERIFY(proposal(id).signatures.empty());
        signByBoth(id);
        QVERIFY(reaches(id, ProposalState::Executed));
    }

    void executedElsewhere_keepsItsNonceUntilTheLogIsRead()
    {
        restartWithConfirmations();
        const auto first = propose().id;
        const auto second = propose().id;
        (void)sign(first, m_admins[0], 1);
        executeElsewhere(proposal(first));
        // The chain's nonce is ahead of the logs now, and every signature brings the proposals in line with the Safe.
        (void)sign(second, m_admins[0], 1);
        QCOMPARE(proposal(first).nonce, quint64(0));
        QCOMPARE(proposal(first).signatures.size(), std::size_t(1));
        QCOMPARE(proposal(second).nonce, quint64(1));

        m_anvil->mine(kConfirmations);
        QVERIFY(reaches(first, ProposalState::Executed));
        QCOMPARE(proposal(second).nonce, quint64(1));
        (void)sign(second, m_admins[1], 2);
        QVERIFY(waitUntil([&] { return nonceOnChain() == 2; }));
        m_anvil->mine(kConfirmations);
        QVERIFY(reaches(second, ProposalState::Executed));
        QCOMPARE(nonceOnChain(), quint64(2)); // each was executed once
    }

    void otherTransactionInDoubt_movesOpenOnesOnOnceItsLogIsRead()
    {
        restartWithConfirmations();
        const auto id = propose().id;
        Proposal other = proposal(id);
        other.to = anvilAccount(3);
        executeElsewhere(other);
        signByBoth(id);
        QCOMPARE(proposal(id).nonce, quint64(0)); // may be what was executed
        QVERIFY(proposal(id).state == ProposalState::Open);
        m_anvil->mine(kConfirmations);
        QVERIFY(waitUntil([&] { return proposal(id).nonce == 1; }));
        QVERIFY(proposal(id).signatures.empty());
    }

    void executedElsewhere_isKnownByAHashThatItHadBefore()
    {
        restartWithConfirmations();
        const auto first = propose().id;
        const auto second = propose().id;
        const Proposal asSecond = proposal(second);
        Proposal other = proposal(first);
        other.to = anvilAccount(3);
        (void)await(m_server->governance.refuse(m_admins[2], first, QStringLiteral("not now")));
        (void)sign(second, m_admins[0], 1);
        QCOMPARE(proposal(second).nonce, quint64(0));
        // The owners signed it in their wallets while it was the second, and something else goes first again.
        executeElsewhere(other);
        executeElsewhere(asSecond);
        m_anvil->mine(kConfirmations);
        QVERIFY(reaches(second, ProposalState::Executed));
        const Proposal done = proposal(second);
        QCOMPARE(done.nonce, quint64(1));
        QCOMPARE(done.safeTxHash, asSecond.safeTxHash);
        QVERIFY(done.signatures.empty()); // they are of another hash
    }

    void failedProposal_isExecutedWhenSomebodyTriesItAgain()
    {
        m_anvil->setStorage(kGate, 0, 1);
        const auto doomed = propose(kGate).id;
        const auto next = propose().id;
        signByBoth(doomed);
        QVERIFY(reaches(doomed, ProposalState::Failed));
        QVERIFY(waitUntil([&] { return proposal(next).nonce == 0; }));
        m_anvil->setStorage(kGate, 0, 0);
        executeElsewhere(proposal(doomed)); // its signatures were public
        QVERIFY(reaches(doomed, ProposalState::Executed));
        QVERIFY(!toApi(proposal(doomed)).failureReason);
        QVERIFY(waitUntil([&] { return proposal(next).nonce == 1; }));
        signByBoth(next);
        QVERIFY(reaches(next, ProposalState::Executed));
    }

    void refusedProposal_isExecutedWhenTheOwnersDoItAnyway_andRefusedAgainWithoutTheBlock()
    {
        const auto id = propose().id;
        (void)await(m_server->governance.refuse(m_admins[2], id, QStringLiteral("not now")));
        m_anvil->mine();
        const QJsonValue before = m_anvil->call(QStringLiteral("evm_snapshot"));
        executeElsewhere(proposal(id));
        QVERIFY(reaches(id, ProposalState::Executed));
        m_anvil->call(QStringLiteral("evm_revert"), {before});
        m_anvil->mine(2);
        QVERIFY(reaches(id, ProposalState::Refused));
        QCOMPARE(*toApi(proposal(id)).refusalReason, QStringLiteral("not now"));
    }
};

QTEST_GUILESS_MAIN(GovernanceElsewhereTest)
#include "governance_elsewhere_test.moc"
