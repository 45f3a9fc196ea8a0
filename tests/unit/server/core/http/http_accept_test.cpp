// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the server takes connections again once it can.
#include "tests/unit/server/core/http/http_fixture.h"

#include <QtTest>

#include <sys/resource.h>

using namespace freehold;
using namespace freehold::test;

class HttpAcceptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listening_goesOnAfterDescriptorsRanOut()
    {
        ServerFixture fixture;
        WireClient client(fixture.port); // waits in the backlog
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit none{0, before.rlim_max}; // what is open stays open
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
        QTest::qWait(50);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
        client.send(requestBytes("GET", "/api/v1/show/1"));
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
    }
};

QTEST_GUILESS_MAIN(HttpAcceptTest)
#include "http_accept_test.moc"
