// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/rlp.h"
#include "shared/evm/transaction.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QJsonArray>
#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

// The vectors leave out zeros and write some numbers as "0x" or with leading zeros.
U256 number(const QJsonValue &value)
{
    if (value.isDouble())
        return U256(static_cast<quint64>(value.toInteger()));
    const QString text = value.toString();
    return text.size() > 2 ? must(U256::fromHex(text)) : U256();
}

Transaction baseFrom(const QJsonValue &json)
{
    Transaction transaction;
    transaction.nonce = number(json[QLatin1String("nonce")]).toUint64().value();
    transaction.gasLimit = number(json[QLatin1String("gasLimit")]).toUint64().value();
    transaction.gasPriceWei = number(json[QLatin1String("gasPrice")]);
    transaction.valueWei = number(json[QLatin1String("value")]);
    transaction.data = must(fromHex(json[QLatin1String("data")].toString(QStringLiteral("0x"))));
    const QString to = json[QLatin1String("to")].toString();
    if (to.size() > 2)
        transaction.to = must(Address::parse(to));
    return transaction;
}

Transaction typedFrom(const QJsonValue &json)
{
    Transaction transaction = baseFrom(json);
    transaction.type = static_cast<TransactionType>(json[QLatin1String("type")].toInt());
    transaction.chainId = static_cast<quint64>(json[QLatin1String("chainId")].toInteger());
    transaction.maxFeePerGasWei = number(json[QLatin1String("maxFeePerGas")]);
    transaction.maxPriorityFeePerGasWei = number(json[QLatin1String("maxPriorityFeePerGas")]);
    for (const QJsonValue item : json[QLatin1String("accessList")].toArray()) {
        AccessListEntry entry{must(Address::parse(item[QLatin1String("address")].toString())), {}};
        for (const QJsonValue key : item[QLatin1String("storageKeys")].toArray())
            entry.storageKeys.push_back(must(Hash32::fromHex(key.toString())));
        transaction.accessList.push_back(std::move(entry));
    }
    return transaction;
}

void checkSigning(const Transaction &transaction, const PrivateKey &key, const QByteArray &expectedUnsigned,
                  const QByteArray &expectedSigned)
{
    QCOMPARE(transaction.serializeUnsigned(), expectedUnsigned);
    const SignedTransaction signedTransaction = signTransaction(transaction, key);
    QCOMPARE(signedTransaction.serialize(), expectedSigned);
    QVERIFY(must(signedTransaction.sender()) == key.address());
    QCOMPARE(must(SignedTransaction::parse(expectedSigned)).serialize(), expectedSigned);
}

} // namespace

class TransactionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void legacyVectors()
    {
        int cases = 0;
        int refused = 0;
        for (const QJsonValue vector : loadVectors("transactions")) {
            // No client takes a nonce (EIP-2681) or a gas limit above 64 bits; some random vectors have them.
            if (number(vector[QLatin1String("nonce")]).bitLength() > 64
                || number(vector[QLatin1String("gasLimit")]).bitLength() > 64) {
                const auto parsed = SignedTransaction::parse(hexBytes(vector[QLatin1String("signedTransaction")]));
                QVERIFY(failsWith(parsed, EvmErrorCode::InvalidTransaction));
                ++refused;
                continue;
            }
            const PrivateKey key = must(PrivateKey::fromHex(vector[QLatin1String("privateKey")].toString()));
            Transaction transaction = baseFrom(vector);
            transaction.type = TransactionType::Legacy;
            checkSigning(transaction, key, hexBytes(vector[QLatin1String("unsignedTransaction")]),
                         hexBytes(vector[QLatin1String("signedTransaction")]));
            transaction.chainId = 5;
            checkSigning(transaction, key, hexBytes(vector[QLatin1String("unsignedTransactionChainId5")]),
                         hexBytes(vector[QLatin1String("signedTransactionChainId5")]));
            if (QTest::currentTestFailed())
                qFatal("%s", qPrintable(vector[QLatin1String("name")].toString()));
            ++cases;
        }
        qInfo("%d legacy transaction vectors, and %d refused", cases, refused);
        QCOMPARE(cases + refused, 1067);
        QVERIFY(cases > 500);
    }

    void typedVectors()
    {
        int cases = 0;
        for (const QJsonValue vector : loadVectors("typed-transactions")) {
            const PrivateKey key = must(PrivateKey::fromHex(vector[QLatin1String("key")].toString()));
            checkSigning(typedFrom(vector[QLatin1String("tx")]), key, hexBytes(vector[QLatin1String("unsigned")]),
                         hexBytes(vector[QLatin1String("signed")]));
            if (QTest::currentTestFailed())
                qFatal("%s", qPrintable(vector[QLatin1String("name")].toString()));
            ++cases;
        }
        qInfo("%d typed transaction vectors", cases);
        QCOMPARE(cases, 1792);
    }

    void parse_refusesWhatIsNoTransaction()
    {
        QVERIFY(failsWith(SignedTransaction::parse({}), EvmErrorCode::InvalidTransaction));
        QVERIFY(failsWith(SignedTransaction::parse(QByteArray("\x03\xc0")), EvmErrorCode::InvalidTransaction));
        QVERIFY(failsWith(SignedTransaction::parse(QByteArray("\xc0")), EvmErrorCode::InvalidTransaction));
        QVERIFY(failsWith(SignedTransaction::parse(QByteArray("\x02")), EvmErrorCode::Truncated));

        Transaction transaction;
        transaction.chainId = 1;
        const PrivateKey key = must(PrivateKey::fromBytes(QByteArray(32, '\1')));
        const QByteArray good = signTransaction(transaction, key).serialize();
        QVERIFY(SignedTransaction::parse(good));
        QVERIFY(failsWith(SignedTransaction::parse(good + '\0'), EvmErrorCode::TrailingData));
        QVERIFY(!SignedTransaction::parse(good.chopped(1)));
    }

    void parse_refusesEveryFieldOfTheWrongKind()
    {
        Transaction transaction;
        transaction.chainId = 1;
        const PrivateKey key = must(PrivateKey::fromBytes(QByteArray(32, '\1')));
        const QByteArray good = signTransaction(transaction, key).serialize();
        const RlpItem fields = must(decodeRlp(good.mid(1)));
        for (std::size_t i = 0; i < fields.items.size(); ++i) {
            RlpItem changed = fields;
            changed.items[i] = changed.items[i].isList ? RlpItem::data("x") : RlpItem::list({});
            QVERIFY(!SignedTransaction::parse('\2' + encodeRlp(changed)));
            changed.items[i] = RlpItem::data(QByteArray(33, '\1'));
            QVERIFY(i == 7 || !SignedTransaction::parse('\2' + encodeRlp(changed)));
        }
    }
};

QTEST_GUILESS_MAIN(TransactionsTest)
#include "transactions_test.moc"
