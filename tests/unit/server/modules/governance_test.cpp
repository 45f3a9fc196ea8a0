// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance.h"

#include "generated/contracts/safe.h"
#include "server/modules/auth/auth.h"
#include "server/modules/governance/governance_safe.h"
#include "server/modules/notification/notification.h"
#include "shared/evm/keccak.h"
#include "shared/evm/typed_data.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace freehold;
using namespace freehold::governance;
using namespace freehold::test;

namespace {
const evm::Address kEmitter = addressOf(0xe1);
const evm::Address kGate = addressOf(0xa7);
const QByteArray kWord = evm::keccak256("done").toBytes();

QByteArray bytecodeOf(const QString &artifact)
{
    QFile file(
        QStringLiteral(FREEHOLD_SOURCE_DIR "/node_modules/@safe-global/safe-smart-account/build/artifacts/contracts/")
        + artifact);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the Safe's artifacts are not installed");
    return evm::fromHex(QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("bytecode")).toString())
        .value();
}

evm::Address deploy(Anvil &anvil, const QByteArray &code)
{
    const QJsonObject transaction{{QStringLiteral("from"), anvilAccount(3).toHex()},
                                  {QStringLiteral("gas"), QStringLiteral("0x989680")},
                                  {QStringLiteral("data"), evm::toHex(code)}};
    const QString hash = anvil.call(QStringLiteral("eth_sendTransaction"), {transaction}).toString();
    const QJsonObject receipt = anvil.receipt(hash);
    return evm::Address::parse(receipt.value(QStringLiteral("contractAddress")).toString()).value();
}

/// A Safe of accounts 1 to 3 with a threshold of two.
evm::Address deploySafe(Anvil &anvil)
{
    const evm::Address singleton = deploy(anvil, bytecodeOf(QStringLiteral("Safe.sol/Safe.json")));
    const QByteArray argument = singleton.toWord().toBytes();
    const evm::Address safe =
        deploy(anvil, bytecodeOf(QStringLiteral("proxies/SafeProxy.sol/SafeProxy.json")) + argument);
    const std::vector<evm::Address> owners{anvilAccount(1), anvilAccount(2), anvilAccount(3)};
    const QString hash =
        anvil.send(anvilAccount(3), safe, contracts::safe::encodeSetup(owners, 2, {}, {}, {}, {}, 0, {}));
    (void)anvil.receipt(hash);
    return safe;
}

blockchain::BlockchainConfig configFor(const Anvil &anvil, const evm::Address &safe)
{
    auto config = chainConfig(anvil.url());
    config.contracts.safe = safe;
    return config;
}
} // namespace

class GovernanceTest : public QObject {
    Q_OBJECT

    struct Server {
        Server(Database &database, const Anvil &anvil, const evm::Address &safe)
            : fixture(database)
            , auth(fixture.core,
                   {.siweDomain = {}, .publicUrl = {}, .chainId = Anvil::kChainId, .sessionHours = 1, .cookie = {}})
            , notification(fixture.core,
                           {.sendgridBaseUrl = {}, .sendgridApiKey = {}, .fromEmail = {}, .mailTemplatesDir = {}}, auth)
            , chain(fixture.core, configFor(anvil, safe))
            , governance(fixture.core, auth, notification, chain)
        {
            fixture.outbox.subscribe<ProposalExecuted>(QStringLiteral("test"), [this](ProposalExecuted event, Job job) {
                executed.push_back(event);
                return fixture.database.write([this, job](Sql &sql) { fixture.jobs.complete(sql, job); });
            });
        }
        ~Server()
        {
            await(fixture.jobs.stop());
            await(governance.stop());
            await(chain.stop());
        }

        CoreFixture fixture;
        auth::AuthModule auth;
        notification::NotificationModule notification;
        blockchain::BlockchainModule chain;
        GovernanceModule governance;
        std::vector<ProposalExecuted> executed;
    };

    struct Count {
        qint64 count;
        static Count fromRow(const Row &row) { return {row.int64("count")}; }
    };

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Anvil> m_anvil;
    std::unique_ptr<Server> m_server;
    evm::Address m_safe;
    std::array<Actor, 3> m_admins; ///< with the wallets of accounts 1 and 2, and none

    Actor makeAdmin(int index)
    {
        Actor actor;
        actor.id = await(m_server->auth.createUser(QStringLiteral("admin%1@example.org").arg(index),
                                                   QStringLiteral("a rather long secret"), QStringLiteral("Admin"),
                                                   Role::Admin))
                       .id;
        actor.roles = Role::Admin;
        await((*m_database)->write([&](Sql &sql) {
            if (index > 2)
                return;
            sql.exec(QStringLiteral(
                         "INSERT INTO wallets (id, user_id, address, linked_at) VALUES (:id, :user, :address, 1)"),
                     {{QStringLiteral("id"), m_server->fixture.ids.next<WalletId>()},
                      {QStringLiteral("user"), actor.id},
                      {QStringLiteral("address"), anvilAccount(index).toChecksum()}});
        }));
        return actor;
    }

    Proposal propose(const evm::Address &to = kEmitter)
    {
        const SafeState safe = await(m_server->governance.safeState());
        return await((*m_database)->write([&](Sql &sql) {
            return m_server->governance.propose(sql, safe,
                                                {QStringLiteral("tokenize"),
                                                 QStringLiteral("prop"),
                                                 QStringLiteral("Do it"),
                                                 to,
                                                 kWord,
                                                 {},
                                                 m_admins[0].id});
        }));
    }
    Proposal proposal(const ProposalId &id)
    {
        return *await((*m_database)->read([&](Sql &sql) { return m_server->governance.find(sql, id); }));
    }
    /// Signs what the proposal is now, with the key of an anvil account.
    Proposal sign(const ProposalId &id, const Actor &actor, int key)
    {
        return await(m_server->governance.sign(actor, id, anvilKey(key).sign(proposal(id).safeTxHash)));
    }
    QString refusalOfSigning(const ProposalId &id, const Actor &actor, int key)
    {
        try {
            (void)sign(id, actor, key);
            return {};
        } catch (const Error &error) {
            return error.reason;
        }
    }
    void signByBoth(const ProposalId &id)
    {
        (void)sign(id, m_admins[0], 1);
        (void)sign(id, m_admins[1], 2);
    }
    bool reaches(const ProposalId &id, ProposalState state)
    {
        return waitUntil([&] { return proposal(id).state == state; });
    }
    qint64 notifications(const QString &kind)
    {
        return await((*m_database)->read([&](Sql &sql) {
            return sql
                .one<Count>(QStringLiteral("SELECT COUNT(*) AS count FROM notifications WHERE kind = :kind"),
                            {{QStringLiteral("kind"), kind}}, QStringLiteral("count"))
                .count;
        }));
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void init()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        m_database = std::make_unique<TestDatabase>(dialect);
        m_anvil = std::make_unique<Anvil>();
        m_anvil->setCode(kEmitter, emitterCode());
        m_anvil->setCode(kGate, gateCode());
        m_safe = deploySafe(*m_anvil);
        m_server = std::make_unique<Server>(**m_database, *m_anvil, m_safe);
        m_admins = {makeAdmin(1), makeAdmin(2), makeAdmin(3)};
        m_server->governance.start();
        m_server->chain.start();
        m_server->fixture.jobs.start();
    }
    void cleanup()
    {
        m_server.reset();
        m_anvil.reset();
        m_database.reset();
    }

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

    void safeUsedElsewhere_movesOpenOnesOn()
    {
        const auto id = propose().id;
        (void)sign(id, m_admins[0], 1);
        // The owners carry out something else under the same nonce, past the server.
        Proposal other = proposal(id);
        other.to = anvilAccount(3);
        const auto hash = safeTxHash(other);
        std::vector<ProposalSignature> signatures(2);
        signatures[0] = {.signer = anvilAccount(1), .user = {}, .signature = anvilKey(1).sign(hash), .signedAt = {}};
        signatures[1] = {.signer = anvilAccount(2), .user = {}, .signature = anvilKey(2).sign(hash), .signedAt = {}};
        m_anvil->send(anvilAccount(3), m_safe, execTransaction(other, signatures));
        QVERIFY(waitUntil([&] { return proposal(id).nonce == 1; }));
        QVERIFY(proposal(id).signatures.empty());
        signByBoth(id);
        QVERIFY(reaches(id, ProposalState::Executed));
    }
};

QTEST_GUILESS_MAIN(GovernanceTest)
#include "governance_test.moc"
