// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a sealed value opens only whole, in its place, with its key; and keys can be replaced.
#include "server/core/crypto/aes_gcm.h"
#include "server/core/crypto/sealing.h"
#include "server/core/error.h"

#include <QtTest>

using namespace freehold;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kOld = "2025:" + QByteArray(32, 'a').toBase64();
const QByteArray kNew = "2026:" + QByteArray(32, 'b').toBase64();
const QByteArray kIndex = QByteArray(32, 'i').toBase64();

SystemRandom random_;

Sealing sealingOf(const QByteArray &keys, const QByteArray &index = kIndex)
{
    return Sealing::fromText({keys, index}, random_).value();
}

} // namespace

class SealingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The Galois/Counter Mode of Operation (McGrew, Viega), test case 16: AES-256 with authenticated data.
    void aesGcm_matchesThePublishedVector()
    {
        const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
        const QByteArray key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        const QByteArray nonce = hex("cafebabefacedbaddecaf888");
        const QByteArray plain =
            hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449"
                "a6b525b16aedf5aa0de657ba637b39");
        const QByteArray authenticated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        const QByteArray sealed =
            hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056"
                "828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
        QCOMPARE(aes_gcm::encrypt(key, nonce, plain, authenticated), sealed);
        QCOMPARE(aes_gcm::decrypt(key, nonce, sealed, authenticated), std::optional(plain));
    }

    void seal_opensInItsPlace()
    {
        const Sealing sealing = sealingOf(kNew);
        for (const QByteArray &plain :
             {QByteArray(), QByteArray("x"), QByteArray("ada@example.org"), QByteArray(70'000, '\0')})
            QCOMPARE(sealing.open(sealing.seal(plain, "users.email:1"), "users.email:1"), plain);
    }

    void seal_hidesTheValueAndNeverRepeats()
    {
        const Sealing sealing = sealingOf(kNew);
        const QByteArray sealed = sealing.seal("ada@example.org", "c");
        QVERIFY(!sealed.contains("ada"));
        QVERIFY(sealed != sealing.seal("ada@example.org", "c"));
    }

    void open_refusesEveryChangedByte()
    {
        const Sealing sealing = sealingOf(kNew);
        const QByteArray sealed = sealing.seal("value", "c");
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY_THROWS_EXCEPTION(Error, (void)sealing.open(changed, "c"));
            QVERIFY_THROWS_EXCEPTION(Error, (void)sealing.open(sealed.first(i), "c"));
        }
    }

    void open_refusesAnotherPlace()
    {
        const Sealing sealing = sealingOf(kNew);
        QVERIFY_THROWS_EXCEPTION(Error, (void)sealing.open(sealing.seal("v", "users.email:1"), "users.email:2"));
    }

    void keys_canBeReplaced()
    {
        const QByteArray sealed = sealingOf(kOld).seal("v", "c");
        const Sealing both = sealingOf(kNew + ',' + kOld);
        QCOMPARE(both.open(sealed, "c"), QByteArray("v"));
        QVERIFY(both.isOutdated(sealed));
        QVERIFY(!both.isOutdated(both.seal("v", "c")));
        QVERIFY_THROWS_EXCEPTION(Error, (void)sealingOf(kNew).open(sealed, "c"));
    }

    void blindIndex_isEqualForEqualValuesOfOneContextOnly()
    {
        const Sealing sealing = sealingOf(kNew);
        QCOMPARE(sealing.blindIndex("ada", "email"), sealingOf(kOld).blindIndex("ada", "email"));
        QVERIFY(sealing.blindIndex("ada", "email") != sealing.blindIndex("ada", "name"));
        QVERIFY(sealing.blindIndex("aada", "email") != sealing.blindIndex("ada", "emaila"));
        QVERIFY(sealing.blindIndex("ada", "email")
                != sealingOf(kNew, QByteArray(32, 'j').toBase64()).blindIndex("ada", "email"));
    }

    void fromText_refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QByteArray>("index");
        QTest::newRow("nothing") << QByteArray() << kIndex;
        QTest::newRow("no name") << QByteArray(32, 'a').toBase64() << kIndex;
        QTest::newRow("empty name") << ":" + QByteArray(32, 'a').toBase64() << kIndex;
        QTest::newRow("short key") << QByteArray("a:") + QByteArray(31, 'a').toBase64() << kIndex;
        QTest::newRow("no base64") << QByteArray("a:???") << kIndex;
        QTest::newRow("twice") << kOld + ',' + kOld << kIndex;
        QTest::newRow("trailing comma") << kOld + ',' << kIndex;
        QTest::newRow("no index") << kOld << QByteArray();
    }
    void fromText_refusesWhatIsNoKey()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QByteArray, index);
        const auto sealing = Sealing::fromText({keys, index}, random_);
        QVERIFY(!sealing);
        QVERIFY(!sealing.error().isEmpty());
        QVERIFY(!sealing.error().contains(QString::fromLatin1(QByteArray(31, 'a').toBase64().left(20))));
    }
};

QTEST_APPLESS_MAIN(SealingTest)
#include "sealing_test.moc"
