// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/rlp.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

RlpItem toItem(const QJsonValue &value)
{
    if (!value.isArray())
        return RlpItem::data(hexBytes(value));
    std::vector<RlpItem> items;
    for (const QJsonValue child : value.toArray())
        items.push_back(toItem(child));
    return RlpItem::list(std::move(items));
}

} // namespace

class RlpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors_encodeAndDecode()
    {
        int cases = 0;
        for (const QJsonValue vector : loadVectors("rlp-coder")) {
            const RlpItem item = toItem(vector[QLatin1String("decoded")]);
            const QByteArray encoded = hexBytes(vector[QLatin1String("encoded")]);
            QCOMPARE(encodeRlp(item), encoded);
            QVERIFY2(must(decodeRlp(encoded)) == item, qPrintable(vector[QLatin1String("name")].toString()));
            ++cases;
        }
        qInfo("%d RLP vectors", cases);
        QCOMPARE(cases, 61);
    }

    void decode_refusesWhatIsNotCanonical_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *hex, EvmErrorCode code) {
            QTest::newRow(name) << QByteArray(hex) << static_cast<int>(code);
        };
        row("empty input", "", EvmErrorCode::Truncated);
        row("small byte with a prefix", "8100", EvmErrorCode::InvalidRlp);
        row("long form for a short string", "b801ff", EvmErrorCode::InvalidRlp);
        row("length with a leading zero", "b90038", EvmErrorCode::InvalidRlp);
        row("string past the end", "83aabb", EvmErrorCode::Truncated);
        row("length past the end", "bf01", EvmErrorCode::Truncated);
        row("huge length", "bfffffffffffffffff", EvmErrorCode::Truncated);
        row("item past its list", "c28301020304", EvmErrorCode::Truncated);
        row("bytes after the item", "0102", EvmErrorCode::TrailingData);
    }
    void decode_refusesWhatIsNotCanonical()
    {
        QFETCH(QByteArray, hex);
        QFETCH(int, code);
        QVERIFY(failsWith(decodeRlp(QByteArray::fromHex(hex)), static_cast<EvmErrorCode>(code)));
    }

    void decode_boundsNesting()
    {
        RlpItem item = RlpItem::list({});
        for (int i = 0; i < kMaxRlpDepth; ++i)
            item = RlpItem::list({item});
        QVERIFY(decodeRlp(encodeRlp(item)));
        QVERIFY(failsWith(decodeRlp(encodeRlp(RlpItem::list({item}))), EvmErrorCode::TooDeep));
    }

    void number_refusesLeadingZeros()
    {
        QCOMPARE(*must(RlpItem::data(QByteArray("\x04\x00", 2)).toNumber()).toUint64(), 1024U);
        QVERIFY(failsWith(RlpItem::data(QByteArray("\0\1", 2)).toNumber(), EvmErrorCode::InvalidRlp));
        QVERIFY(failsWith(RlpItem::data(QByteArray(33, '\1')).toNumber(), EvmErrorCode::OutOfRange));
    }
};

QTEST_GUILESS_MAIN(RlpTest)
#include "rlp_test.moc"
