// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crypto/resealing.h"
#include "server/core/http/idempotency.h"
#include "tests/unit/server/core/http/http_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;

/// What is kept for a repeated POST is not readable, on both databases.
class IdempotencySealingTest : public QObject {
    Q_OBJECT

    static WireAnswer order(ServerFixture &fixture)
    {
        return fixture.ask("POST", "/api/v1/orders", investorHeaders({{"Idempotency-Key", "key"}}), "1");
    }

private Q_SLOTS:
    void keptAnswer_isSealed_andCanBeSealedAnew_data() { TestDatabase::addDialectRows(); }
    void keptAnswer_isSealed_andCanBeSealedAnew()
    {
        QFETCH(Dialect, dialect);
        ServerFixture fixture({}, dialect);
        const QByteArray first = order(fixture).body;
        QVERIFY(first.contains("calls"));
        QByteArray kept;
        QByteArray context;
        const SealedColumn column = Idempotency::sealedColumn();
        await(fixture.database->read([&](Sql &sql) {
            const QString select = QStringLiteral("SELECT %1 AS kept, %2 AS context FROM %3");
            sql.forEach(select.arg(QLatin1StringView(column.column), QLatin1StringView(column.contextKey),
                                   QLatin1StringView(column.table)),
                        {}, [&](const Row &row) {
                            kept = row.bytes("kept");
                            context = row.text("context").toUtf8();
                        });
        }));
        QVERIFY(!kept.contains("calls"));
        QCOMPARE(fixture.sealing.open(kept, QByteArray(column.context) + ':' + context), first);
    }

    /// As the migration left it that came with sealing.
    void keptAnswer_withoutItsBodyIsLost_data() { TestDatabase::addDialectRows(); }
    void keptAnswer_withoutItsBodyIsLost()
    {
        QFETCH(Dialect, dialect);
        ServerFixture fixture({}, dialect);
        order(fixture);
        await(fixture.database->write(
            [](Sql &sql) { sql.exec(QStringLiteral("UPDATE idempotency_keys SET body = NULL")); }));
        QCOMPARE(order(fixture).reason(), QStringLiteral("idempotency_answer_lost"));
        QCOMPARE(fixture.routes.calls, 1);
    }
};

QTEST_GUILESS_MAIN(IdempotencySealingTest)
#include "idempotency_sealing_test.moc"
