// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/router.h"

#include <QtTest>

#include <stdexcept>

using namespace freehold;

struct Routes {
    Task<Response> any(Request) { co_return Response::noContent(); }
};

class RouterTest : public QObject {
    Q_OBJECT

    Routes routes;
    Router router;

private Q_SLOTS:
    void initTestCase()
    {
        router.get("/properties/{id}", Permission::Public, &Routes::any, &routes);
        router.get("/properties/mine", Permission::SignedIn, &Routes::any, &routes);
        router.get("/{kind}/mine/all", Permission::SignedIn, &Routes::any, &routes);
        router.get("/properties/{id}/{part}", Permission::SignedIn, &Routes::any, &routes);
        router.patch("/properties/{id}", Permission::ManageProperties, &Routes::any, &routes);
        router.put("/properties/{id}/photo", Permission::ManageProperties, &Routes::any, &routes);
        router.remove("/properties/{id}", Permission::ManageProperties, &Routes::any, &routes);
        router.getRoot("/health/live", Permission::Public, &Routes::any, &routes);
    }

    void match_bindsParameters()
    {
        const auto match = router.match("GET", "/api/v1/properties/prop_1");
        QVERIFY(match.route);
        QCOMPARE(match.route->pattern(), QStringLiteral("/api/v1/properties/{id}"));
        QCOMPARE(match.parameters.value("id"), QStringLiteral("prop_1"));
    }

    void match_literalWinsOverParameter()
    {
        QCOMPARE(router.match("GET", "/api/v1/properties/mine").route->pattern(),
                 QStringLiteral("/api/v1/properties/mine"));
        // The first segment that differs decides, whatever was mounted first.
        QCOMPARE(router.match("GET", "/api/v1/properties/mine/all").route->pattern(),
                 QStringLiteral("/api/v1/properties/{id}/{part}"));
        QCOMPARE(router.match("DELETE", "/api/v1/properties/mine").route->pattern(),
                 QStringLiteral("/api/v1/properties/{id}"));
    }

    void match_namesAllowedMethods()
    {
        const auto match = router.match("POST", "/api/v1/properties/prop_1");
        QVERIFY(!match.route);
        QCOMPARE(match.allowedMethods, (QList<QByteArray>{"GET", "PATCH", "DELETE"}));
        QVERIFY(router.match("GET", "/api/v1/properties/prop_1").allowedMethods.isEmpty());
    }

    void match_isExact_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"", "/", "/api/v1", "/api/v1/", "/api/v1/properties", "/api/v1/properties/", "/api/v1/properties/a/",
              "/api/v1//properties/a", "/properties/a", "/api/v1/health/live", "/health/live/",
              "/api/v1/properties/../properties/a/b", "/API/v1/properties/a", "/api/v1/Properties/a"})
            QTest::newRow(path) << QString(path);
    }

    void match_isExact()
    {
        QFETCH(QString, path);
        const auto match = router.match("GET", path);
        QVERIFY(!match.route);
        QVERIFY(match.allowedMethods.isEmpty());
    }

    void match_dotsAreOrdinary()
    {
        QCOMPARE(router.match("GET", "/api/v1/properties/..").parameters.value("id"), QStringLiteral(".."));
    }

    void root_isOutsideTheApi()
    {
        QCOMPARE(router.match("GET", "/health/live").route->pattern(), QStringLiteral("/health/live"));
        QVERIFY(router.match("GET", "/health/live").route->permission == Permission::Public);
    }

    void add_refusesTwins()
    {
        QVERIFY_THROWS_EXCEPTION(std::logic_error,
                                 router.get("/properties/{other}", Permission::Public, &Routes::any, &routes));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, router.get("properties", Permission::Public, &Routes::any, &routes));
        router.post("/properties/{other}", Permission::Public, &Routes::any, &routes);
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "router_test.moc"
