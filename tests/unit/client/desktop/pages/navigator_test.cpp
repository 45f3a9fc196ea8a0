// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: routes lead to the page that says most exactly what they are, and the way back is the way that was taken.
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/route_pattern.h"

#include <QSignalSpy>
#include <QTest>

using namespace freehold::desktop;

class NavigatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void route_givesItsPlacesAndItsQuery()
    {
        const auto found =
            matchRoute(QStringLiteral("/properties/{id}"), QStringLiteral("/properties/prop_1?tab=market"));
        QVERIFY(found);
        QCOMPARE(found->value(QStringLiteral("id")), QStringLiteral("prop_1"));
        QCOMPARE(found->value(QStringLiteral("tab")), QStringLiteral("market"));
    }

    void route_doesNotMatchLongerOrOtherOnes()
    {
        QVERIFY(!matchRoute(QStringLiteral("/properties/{id}"), QStringLiteral("/properties/prop_1/rules")));
        QVERIFY(!matchRoute(QStringLiteral("/properties"), QStringLiteral("/orders")));
        QVERIFY(exactness(QStringLiteral("/orders/new")) > exactness(QStringLiteral("/orders/{id}")));
    }

    void back_andForward_followTheWayTaken()
    {
        Navigator navigator;
        navigator.reset(QStringLiteral("/overview"));
        navigator.go(QStringLiteral("/properties"));
        navigator.go(QStringLiteral("/properties/prop_1"));
        navigator.back();
        QCOMPARE(navigator.current(), QStringLiteral("/properties"));
        QVERIFY(navigator.canGoForward());
        navigator.go(QStringLiteral("/orders"));
        QVERIFY(!navigator.canGoForward());
        navigator.back();
        QCOMPARE(navigator.current(), QStringLiteral("/properties"));
    }

    void replace_isSkippedOnTheWayBack()
    {
        Navigator navigator;
        navigator.reset(QStringLiteral("/manager/properties"));
        navigator.go(QStringLiteral("/manager/properties/new"));
        navigator.replace(QStringLiteral("/manager/properties/prop_1"));
        navigator.back();
        QCOMPARE(navigator.current(), QStringLiteral("/manager/properties"));
        QVERIFY(!navigator.canGoBack());
    }

    void guard_keepsThePage_untilThePersonAgrees()
    {
        Navigator navigator;
        navigator.reset(QStringLiteral("/overview"));
        navigator.go(QStringLiteral("/manager/properties/new"));
        std::function<void()> agree;
        navigator.setGuard([&](std::function<void()> leave) {
            agree = std::move(leave);
            return false;
        });
        navigator.back();
        QCOMPARE(navigator.current(), QStringLiteral("/manager/properties/new"));
        agree();
        QCOMPARE(navigator.current(), QStringLiteral("/overview"));
        navigator.forward();
        QCOMPARE(navigator.current(), QStringLiteral("/overview"));
    }

    void sameRoute_isNoStep()
    {
        Navigator navigator;
        QSignalSpy changed(&navigator, &Navigator::changed);
        navigator.go(QStringLiteral("/overview"));
        navigator.go(QStringLiteral("/overview"));
        QCOMPARE(changed.count(), 1);
        navigator.back();
        QCOMPARE(navigator.current(), QStringLiteral("/overview"));
    }
};

QTEST_MAIN(NavigatorTest)
#include "navigator_test.moc"
