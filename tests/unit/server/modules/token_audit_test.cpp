// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a server that stops waits for no audit, however many holders there are; and lots are summed by wallet in one look.
#include "server/modules/token/token_audit.h"

#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/module_fixture.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using namespace freehold::test;

namespace {

/// A node that is not there: a question that is asked is heard as `chain_unreachable`.
struct AuditFixture {
    explicit AuditFixture(Dialect dialect)
        : database(dialect), core(*database), chain(core.core, chainConfig(QUrl("http://127.0.0.1:1")))
    {
        token.address = kToken;
    }

    QString reason()
    {
        try {
            await(audit.auditPatiently(token));
            return {};
        } catch (const Error &error) {
            return error.reason;
        }
    }

    TestDatabase database;
    CoreFixture core;
    blockchain::BlockchainModule chain;
    TokenAudit audit{core.core, chain};
    PropertyToken token;
};

} // namespace

class TokenAuditTest : public ModuleTest<AuditFixture> {
    Q_OBJECT

private Q_SLOTS:
    void audit_asksNothingMore_onceTheServerStops()
    {
        AuditFixture &f = fixture();
        f.core.jobs.start();
        QVERIFY(!f.core.jobs.isStopping());
        QCOMPARE(f.reason(), QString("chain_unreachable"));
        await(f.core.jobs.stop());
        QVERIFY(f.core.jobs.isStopping());
        QCOMPARE(f.reason(), QString("stopping"));
    }

    void lots_areSummedByWallet()
    {
        AuditFixture &f = fixture();
        await(f.database->write([](Sql &sql) {
            const std::vector<ShareTransfer> transfers{
                transferOf(0, {}, anvilAccount(1), 4), transferOf(1, {}, anvilAccount(1), 5),
                transferOf(2, {}, anvilAccount(2), 7), transferOf(3, anvilAccount(2), anvilAccount(3), 7),
                transferOf(4, anvilAccount(1), anvilAccount(3), 6)};
            for (const ShareTransfer &transfer : transfers)
                HoldingsLedger::apply(sql, {{transfer, std::nullopt}});
        }));
        const auto sums = await(f.database->read([](Sql &sql) { return TokenAuditStore::inLots(sql, kToken); }));
        QCOMPARE(sums.size(), std::size_t(2));
        QCOMPARE(sums.at(anvilAccount(1)).count, qint64(3));
        QCOMPARE(sums.at(anvilAccount(3)).count, qint64(13));
    }
};

QTEST_GUILESS_MAIN(TokenAuditTest)
#include "token_audit_test.moc"
