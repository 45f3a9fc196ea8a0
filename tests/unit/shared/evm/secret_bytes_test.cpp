// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: no secret is left in memory that is given back. This program's own operator delete looks at what it is given.
#include "shared/evm/mnemonic.h"
#include "shared/evm/secret_bytes.h"
#include "tests/unit/shared/evm/support.h"

#include <QtTest>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

constexpr std::size_t kSize = 48;

/// One block of memory, looked at when it is given back.
struct Watch {
    const void *block = nullptr;
    std::size_t size = 0;
    bool isFreed = false;
    bool isWiped = false;
};
Watch watch; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): operator delete has no other way to it

void startWatching(QByteArrayView secret)
{
    watch = {
        .block = secret.data(), .size = static_cast<std::size_t>(secret.size()), .isFreed = false, .isWiped = false};
}

void giveBack(void *block) noexcept
{
    if (block != nullptr && block == watch.block) {
        const auto *bytes = static_cast<const quint8 *>(block);
        watch.isFreed = true;
        watch.isWiped = std::all_of(bytes, bytes + watch.size, [](quint8 byte) { return byte == 0; });
        watch.block = nullptr;
    }
    std::free(block); // NOLINT(cppcoreguidelines-no-malloc): the other half of operator new below
}

SecretBytes secret() { return SecretBytes(QByteArray(kSize, 's')); }

} // namespace

void *operator new(std::size_t size)
{
    if (void *block = std::malloc(size > 0 ? size : 1)) // NOLINT(cppcoreguidelines-no-malloc)
        return block;
    throw std::bad_alloc();
}
void operator delete(void *block) noexcept { giveBack(block); }
void operator delete(void *block, std::size_t) noexcept { giveBack(block); }

class SecretBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Without it the other tests would prove nothing.
    void watch_seesWhatIsNotWiped()
    {
        void *plain = ::operator new(kSize); // called by name, so that no compiler leaves out the filling
        std::memset(plain, 's', kSize);
        startWatching({static_cast<const char *>(plain), static_cast<qsizetype>(kSize)});
        ::operator delete(plain);
        QVERIFY(watch.isFreed);
        QVERIFY(!watch.isWiped);
    }

    void destruction_wipes()
    {
        {
            const SecretBytes bytes = secret();
            startWatching(bytes.view());
        }
        QVERIFY(watch.isFreed);
        QVERIFY(watch.isWiped);
    }

    void move_copiesNothingAndWipesAtTheEnd()
    {
        {
            SecretBytes first = secret();
            startWatching(first.view());
            const SecretBytes second = std::move(first);
            QCOMPARE(static_cast<const void *>(second.data()), watch.block);
            QCOMPARE(second.view(), QByteArray(kSize, 's'));
        }
        QVERIFY(watch.isFreed);
        QVERIFY(watch.isWiped);
    }

    void assignment_wipesWhatWasThere()
    {
        SecretBytes kept = secret();
        startWatching(kept.view());
        kept = SecretBytes(QByteArray(kSize, 't'));
        QVERIFY(watch.isFreed);
        QVERIFY(watch.isWiped);
        QCOMPARE(kept.view(), QByteArray(kSize, 't'));
    }

    void mnemonic_wipesItsEntropyAndSeed()
    {
        {
            const Mnemonic mnemonic = must(Mnemonic::generate(24));
            startWatching(mnemonic.entropy());
        }
        QVERIFY(watch.isFreed && watch.isWiped);
        {
            const SecretBytes seed = must(must(Mnemonic::generate(12)).seed());
            startWatching(seed.view());
        }
        QVERIFY(watch.isFreed && watch.isWiped);
    }

    void wipe_clearsExactlyTheGivenBytes()
    {
        QByteArray bytes("secret, kept");
        wipe(bytes.data(), 6);
        QCOMPARE(bytes, QByteArray(6, '\0') + ", kept");
        wipe(nullptr, 0);
    }
};

QTEST_GUILESS_MAIN(SecretBytesTest)
#include "secret_bytes_test.moc"
