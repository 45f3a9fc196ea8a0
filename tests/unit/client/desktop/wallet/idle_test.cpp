// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/idle_lock.h"
#include "client/desktop/wallet/local_signer.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QtTest>

using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

/// An open wallet, its lock, and a clock moved by hand: it ticks every five seconds, as the timer does.
struct Watched {
    WalletFolder made;
    qint64 nowMs = 1'000'000;
    std::unique_ptr<IdleLock> lock;

    Watched()
    {
        made.create();
        lock = std::make_unique<IdleLock>(made.wallet, [this] { return nowMs; });
        lock->setIdleMs(60'000);
    }
    void pass(qint64 ms)
    {
        for (qint64 left = ms; left > 0; left -= IdleLock::kTickMs) {
            nowMs += std::min<qint64>(left, IdleLock::kTickMs);
            lock->tick();
        }
    }
    [[nodiscard]] bool isOpen() const { return made.wallet.state() == Wallet::State::Unlocked; }
};

} // namespace

class IdleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idle_locksAfterItsTimeAndNotBefore()
    {
        Watched watched;
        watched.pass(55'000);
        QVERIFY(watched.isOpen());
        watched.pass(5'000);
        QVERIFY(!watched.isOpen());
        QVERIFY(!watched.made.wallet.keyOf(addressOf(kFirst)));
    }

    void touch_beginsAnew()
    {
        Watched watched;
        watched.pass(55'000);
        watched.lock->touch();
        watched.pass(55'000);
        QVERIFY(watched.isOpen());
        watched.pass(5'000);
        QVERIFY(!watched.isOpen());
    }

    void signing_beginsAnew()
    {
        Watched watched;
        watched.pass(55'000);
        LocalSigner signer(watched.made.wallet);
        QVERIFY(await(signer.sign({.signer = addressOf(kFirst), .payload = TextMessage{"x"}, .serverSummary = {}})));
        watched.pass(55'000);
        QVERIFY(watched.isOpen());
    }

    void suspend_locksAtOnce()
    {
        Watched watched;
        watched.lock->suspend();
        QVERIFY(!watched.isOpen());
    }

    void sleepThatNobodyTold_isSeenByTheClock()
    {
        Watched watched;
        watched.lock->setIdleMs(24 * 3600 * 1000);
        watched.nowMs += IdleLock::kSleptMs + 1;
        watched.lock->tick();
        QVERIFY(!watched.isOpen());
    }

    void clockSetBack_locks()
    {
        Watched watched;
        watched.nowMs -= 1;
        watched.lock->tick();
        QVERIFY(!watched.isOpen());
    }
};

QTEST_GUILESS_MAIN(IdleTest)
#include "idle_test.moc"
