// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a proposal is signed by owners, executed at its turn and at the threshold, and ends with a reason.
#include "shared/evm/typed_data.h"
#include "tests/unit/server/modules/governance_fixture.h"

using namespace freehold;
using namespace freehold::test;

class GovernanceTest : public GovernanceFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void hash_isTheSafesOwn()
    {
        const Proposal made = propose();
        const QByteArray call =
            contracts::safe::encodeGetTransactionHash(made.to, 0, made.data, 0, 0, 0, 0, {}, {}, made.nonce);
        QCOMPARE(await(m_server->chain.reads().call(m_safe, call)), made.safeTxHash.toBytes());
        const auto typed = evm::TypedData::fromJson(typedData(made));
        QVERIFY(typed);
        QCOMPARE(typed->digest().value(), made.safeTxHash);
    }

    void propose_tellsEveryAdmin()
    {
        const Proposal made = propose();
        QVERIFY(made.state == ProposalState::Open);
        QCOMPARE(made.nonce, quint64(0));
        QCOMPARE(made.threshold, 2);
        QCOMPARE(notifications(QStringLiteral("proposal_created")), qint64(3));
    }

    void sign_executesAtTheThreshold()
    {
        const auto id = propose().id;
        QVERIFY(sign(id, m_admins[1], 2).state == ProposalState::Open);
        QVERIFY(sign(id, m_admins[0], 1).state == ProposalState::Executing);
        QVERIFY(reaches(id, ProposalState::Executed));
        const Proposal done = proposal(id);
        QVERIFY(done.transactionHash && done.executedAt);
        QVERIFY(waitUntil([&] { return m_server->executed.size() == 1; }));
        QCOMPARE(m_server->executed.front().transactionHash, *done.transactionHash);
        QCOMPARE(m_server->executed.front().subjectId, QStringLiteral("prop"));
    }

    void sign_refusesWhoMayNot()
    {
        const auto id = propose().id;
        QCOMPARE(refusalOfSigning(id, m_admins[0], 0), QStringLiteral("not_a_safe_owner"));
        QCOMPARE(refusalOfSigning(id, m_admins[0], 2), QStringLiteral("wallet_not_linked"));
        QCOMPARE(refusalOfSigning(id, m_admins[2], 3), QStringLiteral("wallet_not_linked"));
        QCOMPARE(refusalOfSigning(id, m_admins[0], 1), QString());
        QCOMPARE(refusalOfSigning(id, m_admins[0], 1), QStringLiteral("already_signed"));
        (void)await(m_server->governance.refuse(m_admins[2], id, QStringLiteral("not now")));
        QCOMPARE(refusalOfSigning(id, m_admins[1], 2), QStringLiteral("wrong_state"));
        QCOMPARE(proposal(id).signatures.size(), std::size_t(1));
    }

    void laterProposal_waitsForItsTurn()
    {
        const auto first = propose().id;
        const auto second = propose().id;
        QCOMPARE(proposal(second).nonce, quint64(1));
        signByBoth(second);
        QVERIFY(proposal(second).state == ProposalState::Open);
        signByBoth(first);
        QVERIFY(reaches(first, ProposalState::Executed));
        QVERIFY(reaches(second, ProposalState::Executed));
    }

    void refuse_movesLaterOnesUp()
    {
        const auto first = propose().id;
        const auto second = propose().id;
        const auto third = propose().id;
        (void)sign(second, m_admins[0], 1);
        const auto oldHash = proposal(second).safeTxHash;
        const Proposal refused = await(m_server->governance.refuse(m_admins[2], first, QStringLiteral("wrong price")));
        QVERIFY(refused.state == ProposalState::Refused);
        QCOMPARE(*refused.refusalReason, QStringLiteral("wrong price"));

        const Proposal moved = proposal(second);
        QCOMPARE(moved.nonce, quint64(0));
        QVERIFY(moved.safeTxHash != oldHash);
        QVERIFY(moved.signatures.empty());
        QCOMPARE(proposal(third).nonce, quint64(1));
        QCOMPARE(notifications(QStringLiteral("proposal_signatures_dropped")), qint64(3));
        signByBoth(second);
        signByBoth(third);
        QVERIFY(reaches(third, ProposalState::Executed));
    }

    void failingCall_failsWithItsReason_andBlocksNobody()
    {
        m_anvil->setStorage(kGate, 0, 1);
        const auto doomed = propose(kGate).id;
        const auto next = propose().id;
        signByBoth(doomed);
        QVERIFY(reaches(doomed, ProposalState::Failed));
        QCOMPARE(*proposal(doomed).failureReason, QStringLiteral("receiver_not_verified"));
        QCOMPARE(proposal(next).nonce, quint64(0));
        signByBoth(next);
        QVERIFY(reaches(next, ProposalState::Executed));
    }
};

QTEST_GUILESS_MAIN(GovernanceTest)
#include "governance_test.moc"
