// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: guessing is slowed down, and nobody is locked out.
#include "tests/unit/server/modules/auth_fixture.h"

#include <argon2.h>

#include <mutex>

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

/// What a password was held against, and what came of it.
struct HashRun {
    QByteArray cost;
    qsizetype hashLength = 0;
    int result = 0;
    bool operator==(const HashRun &) const = default;
};

std::mutex runsMutex; // hashing runs in a pool
std::vector<HashRun> runs;

} // namespace

/// Stands before the library's own, and does what that does.
extern "C" int argon2id_verify(const char *encoded, const void *password, size_t length)
{
    const int result = argon2_verify(encoded, password, length, Argon2_id);
    const QByteArray hash(encoded);
    const QByteArray cost = hash.left(hash.indexOf('$', hash.indexOf("$m=") + 1)); // what stands before the salt
    const std::scoped_lock lock(runsMutex);
    runs.push_back({cost, hash.size(), result});
    return result;
}

class AuthThrottleTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    void logIn_delaysGrowAndEnd()
    {
        Fixture &f = fixture();
        f.user(QStringLiteral("a@example.com"));
        const auto guess = [&] {
            return reasonOf([&] { f.logIn(QStringLiteral("a@example.com"), QStringLiteral("wrong")); });
        };
        for (int i = 0; i < 6; ++i)
            QCOMPARE(guess(), QStringLiteral("invalid_credentials"));
        QCOMPARE(guess(), QStringLiteral("too_many_attempts"));
        f.core.clock.advanceMs(2'000);
        QCOMPARE(guess(), QStringLiteral("invalid_credentials"));
        f.core.clock.advanceMs(2'000);
        QCOMPARE(guess(), QStringLiteral("too_many_attempts")); // four seconds by now
        f.core.clock.advanceMs(2'000);
        QCOMPARE(f.logIn(QStringLiteral("a@example.com")).user.email, QStringLiteral("a@example.com"));
        QCOMPARE(guess(), QStringLiteral("invalid_credentials")); // a success starts anew
    }

    void logIn_unknownAccountLooksLikeAWrongPassword()
    {
        Fixture &f = fixture();
        for (int i = 0; i < 6; ++i)
            QCOMPARE(reasonOf([&] { f.logIn(QStringLiteral("nobody@example.com")); }),
                     QStringLiteral("invalid_credentials"));
        QCOMPARE(reasonOf([&] { f.logIn(QStringLiteral("nobody@example.com")); }), QStringLiteral("too_many_attempts"));
    }

    /// Counted, not timed: as many runs at the same cost, of which none ends early.
    void logIn_ofNobodyIsAsMuchWorkAsAWrongPassword()
    {
        Fixture &f = fixture();
        f.user(QStringLiteral("known@example.com"));
        const auto guess = [&](const QString &email) {
            runs.clear();
            return reasonOf([&] { f.logIn(email, QStringLiteral("wrong")); });
        };
        QCOMPARE(guess(QStringLiteral("known@example.com")), QStringLiteral("invalid_credentials"));
        const std::vector<HashRun> known = runs;
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.front().cost, QByteArray("$argon2id$v=19$m=64,t=2,p=1"));
        QCOMPARE(known.front().result, ARGON2_VERIFY_MISMATCH);
        QCOMPARE(guess(QStringLiteral("nobody@example.com")), QStringLiteral("invalid_credentials"));
        QVERIFY(runs == known);
    }

    void throttle_doesNotLockOutTheOwner()
    {
        Fixture &f = fixture();
        const QString email = QStringLiteral("owner@example.com");
        const Throttle throttle(f.core.sealing, throttling::kPassword);
        const auto begin = [&](const QString &address) {
            return reasonOf([&] {
                await(f.database->write([&](Sql &sql) {
                    throttle.begin(sql, throttle.attempt(email, QHostAddress(address)), f.core.clock.now());
                }));
            });
        };
        f.user(email);
        f.logIn(email, kPassword, "192.0.2.7");
        for (int i = 0; i < 40; ++i)
            begin(QStringLiteral("198.51.100.%1").arg(i));
        QCOMPARE(begin(QStringLiteral("203.0.113.1")), QStringLiteral("too_many_attempts")); // a stranger waits
        QCOMPARE(begin(QStringLiteral("192.0.2.7")), QString());                             // the owner does not
        f.core.clock.advanceMs(10'000);
        QCOMPARE(begin(QStringLiteral("203.0.113.1")), QString()); // and nobody for long
    }

    void throttle_countsAnIpv6NetworkAsOne()
    {
        SystemRandom random;
        const Sealing sealing = testSealing(random);
        const Throttle throttle(sealing, throttling::kPassword);
        const QString email = QStringLiteral("a@example.com");
        const auto one = throttle.attempt(email, QHostAddress(QStringLiteral("2001:db8:1:2::1")));
        const auto same = throttle.attempt(email, QHostAddress(QStringLiteral("2001:db8:1:2:ffff::9")));
        const auto other = throttle.attempt(email, QHostAddress(QStringLiteral("2001:db8:1:3::1")));
        QCOMPARE(one.address, same.address);
        QVERIFY(one.address != other.address);
    }
};

QTEST_GUILESS_MAIN(AuthThrottleTest)
#include "auth_throttle_test.moc"
