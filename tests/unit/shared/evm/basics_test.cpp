// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/address.h"
#include "shared/evm/i256.h"
#include "shared/evm/keccak.h"
#include "shared/evm/u256.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

class BasicsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keccak_vectors()
    {
        int cases = 0;
        for (const QJsonValue vector : loadVectors("hashes")) {
            QCOMPARE(keccak256(hexBytes(vector[QLatin1String("data")])).toHex(),
                     vector[QLatin1String("keccak256")].toString());
            ++cases;
        }
        qInfo("%d Keccak vectors", cases);
        QCOMPARE(cases, 516);
    }

    void hex_refusesWhatIsNotBytes()
    {
        QCOMPARE(must(fromHex("0xAbcD")), QByteArray("\xab\xcd"));
        QCOMPARE(toHex(QByteArray("\x00\xff", 2)), QStringLiteral("0x00ff"));
        for (const char *bad : {"", "0", "abcd", "0x1", "0xzz", "0X00", "0x 1"})
            QVERIFY2(failsWith(fromHex(bad), EvmErrorCode::InvalidHex), bad);
        QCOMPARE(fromHex("0x00g0").error().position, 4);
    }

    void address_checksum()
    {
        const QString good = QStringLiteral("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        QCOMPARE(must(Address::parse(good)).toChecksum(), good);
        QVERIFY(Address::parse(good.toLower()));
        QVERIFY(failsWith(Address::parse("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), EvmErrorCode::InvalidChecksum));
        QVERIFY(failsWith(Address::parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeA"), EvmErrorCode::InvalidLength));
        QVERIFY(failsWith(Address::parseChecksummed(good.toLower()), EvmErrorCode::InvalidChecksum));
        Hash32 dirty = must(Address::parse(good)).toWord();
        QVERIFY(must(Address::fromWord(dirty)) == must(Address::parse(good)));
        dirty.bytes[0] = 1;
        QVERIFY(failsWith(Address::fromWord(dirty), EvmErrorCode::OutOfRange));
    }

    void u256_textForms()
    {
        const QString max =
            QStringLiteral("115792089237316195423570985008687907853269984665640564039457584007913129639935");
        QVERIFY(must(U256::fromDecimal(max)) == U256::max());
        QCOMPARE(U256::max().toDecimal(), max);
        QVERIFY(failsWith(U256::fromDecimal(max.chopped(1) + QLatin1Char('6')), EvmErrorCode::OutOfRange));
        QCOMPARE(U256(500).toHexQuantity(), QStringLiteral("0x1f4"));
        QCOMPARE(U256().toHexQuantity(), QStringLiteral("0x0"));
        QVERIFY(must(U256::fromHex("0x1f4")) == U256(500));
        for (const char *bad : {"", "-1", "+1", "1.0", " 1", "1e3"})
            QVERIFY2(failsWith(U256::fromDecimal(bad), EvmErrorCode::InvalidNumber), bad);
        QVERIFY(failsWith(U256::fromHex("0x"), EvmErrorCode::InvalidHex));
        QVERIFY(failsWith(U256::fromHex("0x1" + QByteArray(64, '0')), EvmErrorCode::OutOfRange));
        QCOMPARE(U256(256).toMinimalBytes(), QByteArray("\1\0", 2));
        QCOMPARE(U256().toMinimalBytes(), QByteArray());
    }

    void u256_arithmeticSeesOverflow()
    {
        const U256 big = U256::powerOfTwo(128);
        QVERIFY(!big.checkedMultiply(big));
        QVERIFY(!U256::max().checkedAdd(1));
        QVERIFY(!U256().checkedSubtract(1));
        QVERIFY(!U256(1).checkedDivide(0));
        QVERIFY(*U256::max().checkedDivide(U256::max()) == U256(1));
        QVERIFY(*U256(7).checkedRemainder(4) == U256(3));
        QVERIFY(*big.checkedMultiply(*big.checkedSubtract(1)) == *U256().negated().checkedAdd(big.negated()));
        QVERIFY(big > U256(~quint64{0}));
        QVERIFY(!big.toUint64());
        QCOMPARE(U256::powerOfTwo(200).bitLength(), 201);
    }

    void i256_twosComplement()
    {
        QCOMPARE(I256(-1).toDecimal(), QStringLiteral("-1"));
        QVERIFY(I256(-1).bits() == U256::max());
        QCOMPARE(*must(I256::fromDecimal("-9223372036854775808")).toInt64(), std::numeric_limits<qint64>::min());
        QVERIFY(!must(I256::fromDecimal("9223372036854775808")).toInt64());
        QVERIFY(I256(-128).fits(8));
        QVERIFY(!I256(128).fits(8));
        const QString lowest = QLatin1Char('-') + U256::powerOfTwo(255).toDecimal();
        QCOMPARE(must(I256::fromDecimal(lowest)).toDecimal(), lowest);
        QVERIFY(failsWith(I256::fromDecimal(lowest.mid(1)), EvmErrorCode::OutOfRange));
    }
};

QTEST_GUILESS_MAIN(BasicsTest)
#include "basics_test.moc"
