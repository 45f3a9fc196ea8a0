// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/hd_node.h"
#include "shared/evm/keystore.h"
#include "shared/evm/mnemonic.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QJsonArray>
#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

// PBKDF2 with 2048 rounds per phrase is what takes the time; every fourth phrase still is hundreds in all eight languages.
constexpr int kPhraseStride = 4;

PrivateKey sampleKey() { return must(PrivateKey::fromBytes(QByteArray(32, '\x42'))); }

// The sample's file after one replacement.
Result<Keystore> damaged(const char *from, const char *to)
{
    static const QByteArray json = must(Keystore::encrypt(sampleKey(), "pw", ScryptCost{2, 1, 1})).toJson();
    QByteArray changed = json;
    changed.replace(from, to);
    if (changed == json)
        qFatal("nothing to replace: %s", from);
    return Keystore::parse(changed);
}

} // namespace

class WalletTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mnemonicVectors()
    {
        int phrases = 0;
        for (const QJsonValue vector : loadVectors("hdnode")) {
            if (vector[QLatin1String("locale")].toString() != QLatin1String("en"))
                continue;
            const QString phrase = vector[QLatin1String("mnemonic")].toString();
            const QByteArray entropy = hexBytes(vector[QLatin1String("entropy")]);
            QCOMPARE(must(Mnemonic::fromEntropy(entropy)).phrase(), phrase);
            QCOMPARE(must(Mnemonic::parse(phrase)).entropy().toByteArray(), entropy);
            ++phrases;
        }
        qInfo("%d English phrases", phrases);
        QCOMPARE(phrases, 1094);
    }

    void hdNodeVectors()
    {
        int number = 0;
        int seeds = 0;
        int nodes = 0;
        for (const QJsonValue vector : loadVectors("hdnode")) {
            const QByteArray seed = hexBytes(vector[QLatin1String("seed")]);
            if (number++ % kPhraseStride == 0) {
                const auto made = seedFromPhrase(vector[QLatin1String("mnemonic")].toString(),
                                                 vector[QLatin1String("password")].toString());
                QCOMPARE(made->view().toByteArray(), seed);
                ++seeds;
            }
            const HdNode master = must(HdNode::fromSeed(seed));
            for (const QJsonValue expected : vector[QLatin1String("hdnodes")].toArray()) {
                const HdNode node = must(master.derive(expected[QLatin1String("path")].toString()));
                QCOMPARE(toHex(node.key().secretView()), expected[QLatin1String("privateKey")].toString());
                QCOMPARE(node.key().address().toHex(), expected[QLatin1String("address")].toString());
                ++nodes;
            }
        }
        qInfo("%d seeds, %d HD nodes", seeds, nodes);
        QCOMPARE(seeds, 353);
        QCOMPARE(nodes, 6289);
    }

    void keystoreVectors()
    {
        int opened = 0;
        for (const QJsonValue vector : loadVectors("wallets")) {
            const QByteArray json = vector[QLatin1String("json")].toString().toUtf8();
            if (vector[QLatin1String("type")].toString() != QLatin1String("secret-storage")) {
                QVERIFY(failsWith(Keystore::parse(json), EvmErrorCode::UnsupportedKeystore));
                continue;
            }
            const Keystore store = must(Keystore::parse(json));
            const PrivateKey key = must(store.decrypt(vector[QLatin1String("password")].toString().toUtf8()));
            QCOMPARE(toHex(key.secretView()), vector[QLatin1String("privateKey")].toString());
            QCOMPARE(key.address().toHex(), vector[QLatin1String("address")].toString());
            ++opened;
        }
        qInfo("%d keystores opened", opened);
        QCOMPARE(opened, 7);
    }

    void mnemonic_refusesWrongWordsCountsAndChecksums()
    {
        const QString good = must(Mnemonic::generate(24)).phrase();
        QCOMPARE(good.count(u' '), 23);
        QCOMPARE(
            must(Mnemonic::parse(QLatin1String("  ") + good.toUpper().replace(u' ', QLatin1String(" \n")))).phrase(),
            good);
        QVERIFY(failsWith(Mnemonic::parse(good.section(u' ', 0, 10)), EvmErrorCode::InvalidMnemonic));
        const QString zeros = QStringLiteral("abandon ").repeated(12);
        QVERIFY(failsWith(Mnemonic::parse(zeros), EvmErrorCode::InvalidMnemonic));
        QCOMPARE(Mnemonic::parse(zeros.chopped(8) + QStringLiteral("freehold")).error().position, 11);
        QVERIFY(Mnemonic::parse(zeros.chopped(8) + QStringLiteral("about")));
        QVERIFY(failsWith(Mnemonic::generate(13), EvmErrorCode::InvalidMnemonic));
        QVERIFY(failsWith(Mnemonic::generate(-12), EvmErrorCode::InvalidMnemonic));
        QVERIFY(failsWith(Mnemonic::fromEntropy(QByteArray(15, 'x')), EvmErrorCode::InvalidMnemonic));
    }

    void path_refusesWhatIsNone()
    {
        QCOMPARE(must(parseHdPath(ethereumPath(3))),
                 (std::vector<quint32>{44 | kHardened, 60 | kHardened, kHardened, 0, 3}));
        for (const char *bad : {"", "44'/60'", "m/", "m/-1", "m/2147483648", "m/01", "m/1''", "m/a", "m//1", "M/1"})
            QVERIFY2(failsWith(parseHdPath(QString::fromLatin1(bad)), EvmErrorCode::InvalidPath), bad);
        QVERIFY(
            failsWith(parseHdPath(QLatin1Char('m') + QStringLiteral("/1").repeated(33)), EvmErrorCode::InvalidPath));
    }

    void keystore_roundTripsWithBothDerivations()
    {
        for (const KeystoreCost &cost : {KeystoreCost(ScryptCost{1024, 8, 1}), KeystoreCost(Pbkdf2Cost{1000})}) {
            const Keystore store = must(Keystore::encrypt(sampleKey(), "pässword", cost));
            const Keystore read = must(Keystore::parse(store.toJson()));
            QVERIFY(*read.address() == sampleKey().address());
            QVERIFY(must(read.decrypt("pässword")).address() == sampleKey().address());
            QVERIFY(failsWith(read.decrypt("password"), EvmErrorCode::WrongPassword));
            QVERIFY(failsWith(read.decrypt({}), EvmErrorCode::WrongPassword));
        }
    }

    void keystore_refusesDamage()
    {
        QVERIFY(failsWith(damaged("\"version\":3", "\"version\":4"), EvmErrorCode::UnsupportedKeystore));
        QVERIFY(failsWith(damaged("aes-128-ctr", "aes-128-cbc"), EvmErrorCode::UnsupportedKeystore));
        QVERIFY(failsWith(damaged("\"scrypt\"", "\"argon2\""), EvmErrorCode::UnsupportedKeystore));
        QVERIFY(failsWith(damaged("\"n\":2", "\"n\":1073741824"), EvmErrorCode::UnsupportedKeystore));
        QVERIFY(failsWith(damaged("\"n\":2", "\"n\":3"), EvmErrorCode::InvalidKeystore));
        QVERIFY(failsWith(damaged("\"r\":1", "\"r\":-1"), EvmErrorCode::InvalidKeystore));
        QVERIFY(failsWith(damaged("\"mac\":\"", "\"mac\":\"0"), EvmErrorCode::InvalidKeystore));
        QVERIFY(failsWith(damaged("\"iv\":\"", "\"iv\":\"00"), EvmErrorCode::InvalidKeystore));
        QVERIFY(failsWith(Keystore::parse("{"), EvmErrorCode::InvalidJson));
        QVERIFY(failsWith(Keystore::parse(QByteArray(100000, ' ')), EvmErrorCode::TooLarge));
        QVERIFY(failsWith(Keystore::encrypt(sampleKey(), "pw", ScryptCost{1U << 21, 8, 1}),
                          EvmErrorCode::UnsupportedKeystore));
    }

    void keystore_refusesTheKeyOfAnotherAddress()
    {
        const QByteArray address = sampleKey().address().toHex().mid(2).toLatin1();
        const Keystore store = must(damaged(address.constData(), QByteArray(40, '1').constData()));
        QVERIFY(failsWith(store.decrypt("pw"), EvmErrorCode::InvalidKeystore));
    }
};

QTEST_GUILESS_MAIN(WalletTest)
#include "wallet_test.moc"
