// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/keccak.h"
#include "shared/evm/personal_message.h"
#include "shared/evm/private_key.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

class KeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors_addressOfEveryKey()
    {
        int addresses = 0;
        int keys = 0;
        for (const QJsonValue vector : loadVectors("accounts")) {
            const Address address = must(Address::parse(vector[QLatin1String("address")].toString()));
            QCOMPARE(address.toChecksum(), vector[QLatin1String("checksumAddress")].toString());
            ++addresses;
            const QString key = vector[QLatin1String("privateKey")].toString();
            if (key.isEmpty())
                continue;
            QVERIFY(must(PrivateKey::fromHex(key)).address() == address);
            ++keys;
        }
        qInfo("%d address vectors, %d of them with keys", addresses, keys);
        QCOMPARE(addresses, 1038);
        QCOMPARE(keys, 1031);
    }

    void sign_isRecoveredAndHasLowS()
    {
        for (int i = 0; i < 50; ++i) {
            const PrivateKey key = must(PrivateKey::generate());
            const Hash32 digest = keccak256(QByteArray::number(i));
            const Signature signature = key.sign(digest);
            QVERIFY(must(recoverAddress(digest, signature)) == key.address());
            QVERIFY(must(Signature::fromBytes(signature.toBytes())) == signature);
            QVERIFY(must(recoverAddress(keccak256("other"), signature)) != key.address());
        }
    }

    void signMessage_matchesTheEip191Digest()
    {
        // From the documentation of EIP-191's reference implementation in geth: the digest of "hello world".
        QCOMPARE(personalMessageHash("hello world").toHex(),
                 QStringLiteral("0xd9eba16ed0ecae432b71fe008c98cc872bb4cc214d3220a36f365326cf807d68"));
        const PrivateKey key = must(PrivateKey::generate());
        QVERIFY(must(recoverAddress(personalMessageHash("Hi"), key.signMessage("Hi"))) == key.address());
    }

    void signature_refusesMalleableAndForeignForms()
    {
        const PrivateKey key = must(PrivateKey::generate());
        QByteArray bytes = key.sign(keccak256("x")).toBytes();
        bytes[64] = 29;
        QVERIFY(failsWith(Signature::fromBytes(bytes), EvmErrorCode::InvalidSignature));
        bytes[64] = 27;
        bytes[32] = '\xff';
        QVERIFY(failsWith(Signature::fromBytes(bytes), EvmErrorCode::InvalidSignature));
        QVERIFY(failsWith(Signature::fromBytes(QByteArray(65, '\0')), EvmErrorCode::InvalidSignature));
        QVERIFY(failsWith(Signature::fromBytes(bytes.first(64)), EvmErrorCode::InvalidLength));
    }

    void privateKey_refusesZeroAndTheOrder()
    {
        QVERIFY(failsWith(PrivateKey::fromBytes(QByteArray(32, '\0')), EvmErrorCode::InvalidKey));
        QVERIFY(failsWith(PrivateKey::fromBytes(QByteArray(32, '\xff')), EvmErrorCode::InvalidKey));
        QVERIFY(failsWith(PrivateKey::fromBytes(QByteArray(31, '\1')), EvmErrorCode::InvalidLength));
    }

    void privateKey_isWipedWhenMovedAndDestroyed()
    {
        alignas(PrivateKey) std::array<quint8, sizeof(PrivateKey)> storage{};
        auto *key = new (storage.data()) PrivateKey(must(PrivateKey::generate()));
        const PrivateKey moved = std::move(*key);
        QVERIFY(std::ranges::all_of(storage, [](quint8 byte) { return byte == 0; }));
        key->~PrivateKey();

        key = new (storage.data()) PrivateKey(must(PrivateKey::generate()));
        QVERIFY(!std::ranges::all_of(storage, [](quint8 byte) { return byte == 0; }));
        key->~PrivateKey();
        QVERIFY(std::ranges::all_of(storage, [](quint8 byte) { return byte == 0; }));
    }

    void contractAddress_followsCreateAndCreate2()
    {
        // Yellow Paper's CREATE on a well-known deployer, and EIP-1014's examples 1 and 4.
        const Address deployer = must(Address::parse("0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0"));
        QCOMPARE(contractAddress(deployer, 0).toHex(), QStringLiteral("0xcd234a471b72ba2f1ccf0a70fcaba648a5eecd8d"));
        QCOMPARE(contractAddress(deployer, 1).toHex(), QStringLiteral("0x343c43a37d37dff08ae8c4a11544c718abb4fcf8"));
        QCOMPARE(contractAddress2(Address(), Hash32(), keccak256(QByteArray(1, '\0'))).toChecksum(),
                 QStringLiteral("0x4D1A2e2bB4F88F0250f26Ffff098B0b30B26BF38"));
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "keys_test.moc"
