// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the wallet is locked before the machine sleeps, and not when it wakes up.
#include "client/desktop/app/sleep_watch.h"
#include "client/desktop/wallet/wallet.h"
#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QSignalSpy>

using namespace freehold::desktop;
using namespace freehold::desktop::test;

class SleepWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sleep_locksTheWallet()
    {
        PageFixture fixture;
        fixture.createWallet();
        SleepWatch watch;
        connect(&watch, &SleepWatch::aboutToSleep, &fixture.wallet, &Wallet::lock);
        QVERIFY(fixture.wallet.state() == Wallet::State::Unlocked);
        // As the bus calls it, by name.
        QVERIFY(QMetaObject::invokeMethod(&watch, "prepareForSleep", Q_ARG(bool, true)));
        QVERIFY(fixture.wallet.state() == Wallet::State::Locked);
    }

    void wakingUp_saysNothing()
    {
        SleepWatch watch;
        QSignalSpy told(&watch, &SleepWatch::aboutToSleep);
        watch.prepareForSleep(false);
        QCOMPARE(told.size(), 0);
        watch.prepareForSleep(true);
        QCOMPARE(told.size(), 1);
    }
};

QTEST_MAIN(SleepWatchTest)
#include "sleep_watch_test.moc"
