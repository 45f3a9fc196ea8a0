// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: times are written as RFC 3339 wants them, before 1970 and on leap days too.
#include "server/core/clock.h"

#include <QtTest>

using namespace freehold;

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void time_isWrittenAsQtWritesIt_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::newRow("epoch") << qint64(0);
        QTest::newRow("before it") << qint64(-1);
        QTest::newRow("long before it") << qint64(-62'135'596'800'000);
        QTest::newRow("leap day") << qint64(1'709'210'096'789);
        QTest::newRow("last of a year") << qint64(1'767'225'599'999);
        QTest::newRow("last of four digits") << qint64(253'402'300'799'999);
    }
    void time_isWrittenAsQtWritesIt()
    {
        QFETCH(qint64, ms);
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        QCOMPARE(TimeMs{ms}.toString(), time.toString(Qt::ISODateWithMs));
    }

    void time_hasMillisecondsAndZone()
    {
        QCOMPARE(TimeMs{1'709'210'096'007}.toBytes(), QByteArray("2024-02-29T12:34:56.007Z"));
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
