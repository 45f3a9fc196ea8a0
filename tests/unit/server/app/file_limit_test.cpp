// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a server that could run out of descriptors says so before it starts.
#include "server/app/file_limit.h"
#include "tests/support/reason_of.h"

#include <QTest>

#include <sys/resource.h>

using namespace freehold;
using namespace freehold::app;
using namespace freehold::test;

class FileLimitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limit_isRaisedToWhatIsAllowed_andHasToDo()
    {
        const rlimit given{64, 1000}; // of this process, which does nothing else
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &given), 0);
        QCOMPARE(reasonOf([] { requireFileLimit(/*connections=*/800); }), QString());
        rlimit now{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &now), 0);
        QCOMPARE(now.rlim_cur, rlim_t(1000));
        QCOMPARE(reasonOf([] { requireFileLimit(/*connections=*/801); }), QStringLiteral("too_few_descriptors"));
    }
};

QTEST_GUILESS_MAIN(FileLimitTest)
#include "file_limit_test.moc"
