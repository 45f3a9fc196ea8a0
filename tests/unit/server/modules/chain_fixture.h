// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_rpc.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"
#include "tests/support/test_sealing.h"

#include <QProcess>

namespace freehold::test {

/// A real node of its own: anvil with its well-known accounts, mining each transaction at once.
class Anvil {
public:
    static constexpr quint64 kChainId = 31337;

    Anvil();
    ~Anvil();
    Q_DISABLE_COPY_MOVE(Anvil)

    [[nodiscard]] QUrl url() const { return m_url; }
    QJsonValue call(const QString &method, const QJsonArray &params = {});
    void mine(int blocks = 1);
    void setMining(bool isAutomatic) { call(QStringLiteral("evm_setAutomine"), {isAutomatic}); }
    /// Sends from an account that anvil itself signs for; the transaction's hash.
    QString send(const evm::Address &from, const evm::Address &to, const QByteArray &data);
    /// Waits until it is mined: anvil answers a send before that.
    QJsonObject receipt(const QString &hash);
    void setCode(const evm::Address &address, const QByteArray &code);
    void setStorage(const evm::Address &address, quint64 slot, quint64 value);
    /// As if just started: no block, no code, no transaction but those it starts with.
    void startOver();
    void kill();

private:
    QString m_snapshot;
    QUrl m_url;
    QProcess m_process;
    HttpClient m_http;
    std::optional<blockchain::JsonRpc> m_rpc;
};

/// Key and address of anvil's account 0 to 9.
[[nodiscard]] evm::PrivateKey anvilKey(int index);
[[nodiscard]] evm::Address anvilAccount(int index);
[[nodiscard]] evm::Address addressOf(quint64 number);

/// LOG1 with the first word of the call data as its topic.
[[nodiscard]] QByteArray emitterCode();
/// Reverts with these 68 bytes at most while its storage slot 0 is not zero.
[[nodiscard]] QByteArray gateCode(const QByteArray &revertData);
/// With TransferRestricted(ReceiverNotVerified, 1).
[[nodiscard]] QByteArray gateCode();
/// With AccessManagedUnauthorized(caller).
[[nodiscard]] QByteArray roleGateCode(const evm::Address &caller);
/// With NotPermitted(caller, 0), as a share token says the same.
[[nodiscard]] QByteArray tokenGateCode(const evm::Address &caller);

/// Everything a module is given, on one database.
struct CoreFixture {
    explicit CoreFixture(Database &givenDatabase) : database(givenDatabase) { }

    Database &database;
    FakeClock clock;
    SystemRandom random;
    IdGenerator ids{clock, random};
    JobQueue jobs{database, clock};
    Outbox outbox{jobs, clock};
    Inbox inbox{jobs, clock};
    Hub hub;
    HttpClient http;
    Sealing sealing = testSealing(random);
    Audit audit{clock};
    Core core{database, jobs, outbox, inbox, hub, http, clock, random, ids, sealing, audit};
};

[[nodiscard]] blockchain::BlockchainConfig chainConfig(const QUrl &url, int confirmations = 0);

} // namespace freehold::test
