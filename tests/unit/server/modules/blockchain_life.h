// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QTest>

#include <memory>

namespace freehold::test {

inline const evm::Address kEmitter = addressOf(0xe1);
inline const evm::Address kOtherEmitter = addressOf(0xe2);
inline const evm::Address kGate = addressOf(0xa7);
extern const evm::Hash32 kPing;
extern const evm::Hash32 kPong;

/// One life of the server: module and jobs on a database that outlives it.
struct Life {
    Life(Database &database, blockchain::BlockchainConfig config);
    ~Life();
    Q_DISABLE_COPY_MOVE(Life)

    void start();
    ChainTransactionId enqueue(const QString &reference, const evm::Address &to, const evm::Hash32 &word = kPing);
    /// The same, before everything that is queued.
    ChainTransactionId enqueueFirst(const QString &reference, const evm::Address &to);
    bool withdraw(const QString &reference, const QString &reason);
    blockchain::ChainTransaction transaction(const QString &reference);
    bool reaches(const QString &reference, ChainTransactionState state);
    bool waits(const QString &reference, const QString &reason);
    [[nodiscard]] bool rings(const QString &alarm) const;
    quint64 readBlock();

    CoreFixture fixture;
    blockchain::BlockchainModule module;
    std::vector<blockchain::ChainTransactionConfirmed> confirmed;
    std::vector<blockchain::ChainTransactionFailed> failed;

private:
    Task<> finish(Job job);
};

/// Writes each log of a topic into the table `seen`, and takes it out again.
[[nodiscard]] blockchain::LogHandler recorder();

struct Seen {
    qint64 block = 0;
    qint64 logIndex = 0;
    QString address;
    static Seen fromRow(const Row &row) { return {row.int64("block"), row.int64("log_index"), row.text("address")}; }
};
[[nodiscard]] std::vector<Seen> seen(Database &database);

/// What the tests of the module share: one node for the whole program, put back to its first block for each case, and a
/// database per case.
class ChainTest : public QObject {
    Q_OBJECT

protected:
    Anvil &node() { return *m_anvil; }
    /// Another node: one does not come back whole from a deep reorganisation by going back to its first block.
    void replaceNode();
    Database &database() { return **m_database; }
    TestDatabase &testDatabase() { return *m_database; }
    [[nodiscard]] blockchain::BlockchainConfig config(int confirmations = 0);
    [[nodiscard]] std::unique_ptr<Life> newLife(int confirmations = 0);
    /// With the transaction "a" to kEmitter in the pool of the node, which mines nothing by itself from now on.
    [[nodiscard]] std::unique_ptr<Life> lifeWithOneSent();
    /// Reads the pings of kEmitter into `seen`.
    [[nodiscard]] std::unique_ptr<Life> newReader(int confirmations = 0);
    bool sees(std::size_t count);
    void ping(int times = 1);

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void initTestCase() { m_anvil = std::make_unique<Anvil>(); }
    void init();
    void cleanup() { m_database.reset(); }
    void cleanupTestCase() { m_anvil.reset(); }

private:
    void setUpNode();

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Anvil> m_anvil;
};

} // namespace freehold::test
