// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what became of an approval follows from the logs alone, in whatever order they come; holders are sorted into groups
// as the contract does.
#include "server/modules/token/approval_store.h"
#include "server/modules/token/holder_recounts.h"
#include "server/modules/token/holdings_store.h"
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

namespace {

constexpr TimeMs kNow{1'000'000};
constexpr TimeMs kLater{2'000'000};
constexpr TimeMs kEarlier{500'000};

/// Logs about transfers from account 3 to account 4, each in a block of its own.
struct Chain {
    Sql &sql;
    quint64 block = 0;

    evm::Hash32 nextHash() { return evm::Hash32::fromBytes(QByteArray(32, char(++block))).value(); }
    LogPosition approves(qint64 shares, TimeMs until)
    {
        const LogPosition position{nextHash(), 1};
        ApprovalStore::insert(sql,
                              {.token = kToken,
                               .sender = anvilAccount(3),
                               .receiver = anvilAccount(4),
                               .shares = {shares},
                               .validUntil = until,
                               .blockNumber = block,
                               .position = position,
                               .at = {1}});
        return position;
    }
    qint64 moves(qint64 shares)
    {
        const evm::Hash32 hash = nextHash();
        const ShareTransfer transfer{.token = kToken,
                                     .transactionHash = hash,
                                     .logIndex = 0,
                                     .blockNumber = block,
                                     .sender = anvilAccount(3),
                                     .receiver = anvilAccount(4),
                                     .shares = {shares},
                                     .at = {1}};
        const qint64 id = HoldingsStore::newTransferIds(sql, 1).front();
        HoldingsStore::insertTransfers(sql, {{.id = id, .transfer = transfer, .senderSince = std::nullopt}});
        return id;
    }
    QStringList states() const
    {
        QStringList states;
        for (const ListedApproval &row : ApprovalStore::list(sql, kToken, std::nullopt, 10))
            states.append(row.approval.shares.toString() + u' ' + toString(row.state(kNow)));
        return states;
    }
};

} // namespace

class TokenApprovalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void approval_isUsedUpByATransferOfExactlyItsKind()
    {
        onDatabase<Chain>([](Chain &chain) {
            chain.moves(3); // before it was approved
            chain.approves(3, kLater);
            chain.moves(2);
            QCOMPARE(chain.states(), QStringList{QStringLiteral("3 OPEN")});
            const qint64 transfer = chain.moves(3);
            QCOMPARE(chain.states(), QStringList{QStringLiteral("3 USED")});
            HoldingsStore::removeTransfer(chain.sql, transfer); // its block is gone
            QCOMPARE(chain.states(), QStringList{QStringLiteral("3 OPEN")});
        });
    }

    void approval_isWithdrawnOrReplacedByTheNextLog()
    {
        onDatabase<Chain>([](Chain &chain) {
            chain.approves(3, kLater);
            const LogPosition withdrawal = chain.approves(3, {});
            QCOMPARE(chain.states(), QStringList{QStringLiteral("3 WITHDRAWN")});
            ApprovalStore::remove(chain.sql, withdrawal);
            QCOMPARE(chain.states(), QStringList{QStringLiteral("3 OPEN")});
            chain.approves(3, kLater);
            QCOMPARE(chain.states(), (QStringList{QStringLiteral("3 OPEN"), QStringLiteral("3 REPLACED")}));
            chain.moves(3); // uses up the one that stands, and not the one before it
            QCOMPARE(chain.states(), (QStringList{QStringLiteral("3 USED"), QStringLiteral("3 REPLACED")}));
            chain.approves(4, kEarlier);
            QCOMPARE(chain.states().first(), QStringLiteral("4 EXPIRED"));
        });
    }

    void holderCategories_areThoseOfTheContract()
    {
        constexpr quint64 kGermany = 276;
        constexpr quint64 kUnitedStates = 840;
        constexpr quint64 kKyc = 1 << 1;
        constexpr quint64 kAccredited = 1 << 2;
        QCOMPARE(holderCategoriesOf(kGermany, kKyc | kAccredited), quint8(0b001));
        QCOMPARE(holderCategoriesOf(kUnitedStates, kKyc | kAccredited), quint8(0b011));
        QCOMPARE(holderCategoriesOf(kGermany, kKyc), quint8(0b101));
        QCOMPARE(holderCategoriesOf(kUnitedStates, 0), quint8(0b111));
    }
};

QTEST_GUILESS_MAIN(TokenApprovalTest)
#include "token_approval_test.moc"
