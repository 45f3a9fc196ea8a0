// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/key_ring.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Those vectors whose path is the wallet's own and whose phrase has no passphrase.
    void phrases_giveTheAccountsOfTheVectors()
    {
        int accounts = 0;
        for (const QJsonValue vector : evm::test::loadVectors("hdnode")) {
            if (vector["locale"].toString() != "en" || !vector["password"].toString().isEmpty())
                continue;
            const auto secret = secretFromPhrase(vector["mnemonic"].toString());
            QVERIFY(secret);
            QCOMPARE(phraseOf(*secret), vector["mnemonic"].toString());
            for (const QJsonValue node : vector["hdnodes"].toArray()) {
                if (node["path"].toString() != "m/44'/60'/0'/0/0")
                    continue;
                const auto key = deriveAccountKey(*secret, 0);
                QVERIFY(key);
                QCOMPARE(key->address().toHex(), node["address"].toString());
                ++accounts;
            }
        }
        qInfo("%d accounts", accounts);
        QVERIFY(accounts > 0);
    }

    void keystores_openAsTheVectorsSay()
    {
        int opened = 0;
        for (const QJsonValue vector : evm::test::loadVectors("wallets")) {
            const auto secret =
                secretFromKeystore(vector["json"].toString().toUtf8(), secretOf(vector["password"].toString()));
            if (vector["type"].toString() != "secret-storage") {
                QVERIFY(!secret && secret.error().code == WalletErrorCode::InvalidKeystore);
                continue;
            }
            QVERIFY(secret);
            QCOMPARE(deriveAccountKey(*secret, 0)->address().toHex(), vector["address"].toString());
            ++opened;
        }
        QCOMPARE(opened, 7);
    }

    void words_sayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("position");
        const auto row = [](const char *name, const QString &words, WalletErrorCode code, int position) {
            QTest::newRow(name) << words << static_cast<int>(code) << position;
        };
        const QString eleven = kWords.section(u' ', 0, 10);
        row("unknown third", "test test tesst test", WalletErrorCode::UnknownWord, 2);
        row("too few", eleven, WalletErrorCode::WrongWordCount, 0);
        row("none", "", WalletErrorCode::WrongWordCount, 0);
        row("checksum", eleven + " test", WalletErrorCode::WrongWordChecksum, 0);
    }

    void words_sayWhatIsWrong()
    {
        QFETCH(QString, words);
        QFETCH(int, code);
        QFETCH(int, position);
        const auto secret = secretFromPhrase(words);
        QVERIFY(!secret);
        QCOMPARE(static_cast<int>(secret.error().code), code);
        QCOMPARE(secret.error().position, position);
    }

    void words_inAnyCaseAndSpacing() { QVERIFY(secretFromPhrase("  " + kWords.toUpper().replace(u' ', "\n "))); }

    void newWords_areDifferentEachTime()
    {
        const auto one = newPhrase(24);
        const auto other = newPhrase(24);
        QVERIFY(one && other);
        QCOMPARE(phraseOf(*one).count(u' '), 23);
        QVERIFY(phraseOf(*one) != phraseOf(*other));
        QVERIFY(secretFromPhrase(phraseOf(*one)));
        QVERIFY(newPhrase(13).error().code == WalletErrorCode::WrongWordCount);
    }

    void keys_withAndWithoutPrefix()
    {
        const QString hex = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
        QCOMPARE(deriveAccountKey(*secretFromKey(hex), 0)->address().toChecksum(), kFirst);
        QCOMPARE(deriveAccountKey(*secretFromKey(" 0x" + hex + "\n"), 0)->address().toChecksum(), kFirst);
        for (const QString &bad : {QString(), hex.chopped(1), QString(64, u'0'), QString(64, u'f'), "g" + hex.mid(1)})
            QVERIFY2(!secretFromKey(bad), qPrintable(bad));
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
