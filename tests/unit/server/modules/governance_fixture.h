// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/contracts/safe.h"
#include "server/modules/auth/auth.h"
#include "server/modules/governance/governance.h"
#include "server/modules/governance/governance_safe.h"
#include "server/modules/notification/notification.h"
#include "shared/evm/keccak.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace freehold::test {

using namespace freehold::governance;

inline const evm::Address kEmitter = addressOf(0xe1);
inline const evm::Address kGate = addressOf(0xa7);
inline constexpr int kConfirmations = 3;
inline const QByteArray kWord = evm::keccak256("done").toBytes();

inline QByteArray bytecodeOf(const QString &artifact)
{
    QFile file(
        QStringLiteral(FREEHOLD_SOURCE_DIR "/node_modules/@safe-global/safe-smart-account/build/artifacts/contracts/")
        + artifact);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the Safe's artifacts are not installed");
    return evm::fromHex(QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("bytecode")).toString())
        .value();
}

inline evm::Address deploy(Anvil &anvil, const QByteArray &code)
{
    const QJsonObject transaction{{QStringLiteral("from"), anvilAccount(3).toHex()},
                                  {QStringLiteral("gas"), QStringLiteral("0x989680")},
                                  {QStringLiteral("data"), evm::toHex(code)}};
    const QString hash = anvil.call(QStringLiteral("eth_sendTransaction"), {transaction}).toString();
    const QJsonObject receipt = anvil.receipt(hash);
    return evm::Address::parse(receipt.value(QStringLiteral("contractAddress")).toString()).value();
}

/// A Safe of accounts 1 to 3 with a threshold of two.
inline evm::Address deploySafe(Anvil &anvil)
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

inline blockchain::BlockchainConfig configFor(const Anvil &anvil, const evm::Address &safe, int confirmations)
{
    auto config = chainConfig(anvil.url(), confirmations);
    config.contracts.safe = safe;
    return config;
}

/// A server and a Safe of its own for each test.
class GovernanceFixture : public QObject {
protected:
    struct Server {
        Server(Database &database, const Anvil &anvil, const evm::Address &safe, int confirmations)
            : fixture(database)
            , auth(fixture.core,
                   {.siweDomain = {},
                    .publicUrl = {},
                    .chainId = Anvil::kChainId,
                    .sessionHours = 1,
                    .passwordMemoryKiB = 64,
                    .cookie = {}})
            , notification(fixture.core,
                           {.sendgridBaseUrl = {}, .sendgridApiKey = {}, .fromEmail = {}, .mailTemplatesDir = {}}, auth)
            , chain(fixture.core, configFor(anvil, safe, confirmations))
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

    void start()
    {
        m_server->governance.start();
        m_server->chain.start();
        m_server->fixture.jobs.start();
    }
    /// From here on a block counts once three others stand on it.
    void restartWithConfirmations()
    {
        m_server.reset();
        m_server = std::make_unique<Server>(**m_database, *m_anvil, m_safe, kConfirmations);
        start();
    }
    /// Past the server, with the signatures of two owners.
    void executeElsewhere(const Proposal &proposal)
    {
        const auto hash = safeTxHash(proposal);
        std::vector<ProposalSignature> signatures(2);
        signatures[0] = {.signer = anvilAccount(1), .user = {}, .signature = anvilKey(1).sign(hash), .signedAt = {}};
        signatures[1] = {.signer = anvilAccount(2), .user = {}, .signature = anvilKey(2).sign(hash), .signedAt = {}};
        const QString sent = m_anvil->send(anvilAccount(3), m_safe, execTransaction(proposal, signatures));
        QCOMPARE(m_anvil->receipt(sent).value(QStringLiteral("status")).toString(), QStringLiteral("0x1"));
    }
    quint64 nonceOnChain() { return await(m_server->governance.safeState()).nonce; }

    Proposal propose(const evm::Address &to = kEmitter)
    {
        const SafeState safe = await(m_server->governance.safeState());
        return await((*m_database)->write([&](Sql &sql) {
            return m_server->governance.propose(
                sql, safe,
                {.kind = QStringLiteral("tokenize"),
                 .subjectId = QStringLiteral("prop"),
                 .title = QStringLiteral("Do it"),
                 .titleParams = {{QStringLiteral("property_name"), QStringLiteral("It")}},
                 .to = to,
                 .data = kWord,
                 .decoded = {},
                 .requestedBy = m_admins[0].id});
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

    void setUp()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        m_database = std::make_unique<TestDatabase>(dialect);
        m_anvil = std::make_unique<Anvil>();
        m_anvil->setCode(kEmitter, emitterCode());
        m_anvil->setCode(kGate, gateCode());
        m_safe = deploySafe(*m_anvil);
        m_server = std::make_unique<Server>(**m_database, *m_anvil, m_safe, /*confirmations=*/0);
        m_admins = {makeAdmin(1), makeAdmin(2), makeAdmin(3)};
        start();
    }
    void tearDown()
    {
        m_server.reset();
        m_anvil.reset();
        m_database.reset();
    }
};

} // namespace freehold::test
