// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/contract_abi.h"
#include "shared/evm/siwe.h"
#include "shared/evm/transaction.h"
#include "shared/evm/typed_data.h"
#include "tests/unit/shared/evm/abi_json.h"
#include "tests/unit/shared/evm/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

constexpr int kCases = 1200;

// FREEHOLD_SEED repeats a run.
quint32 chooseSeed()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("FREEHOLD_SEED", &isGiven);
    return isGiven ? static_cast<quint32>(given) : QRandomGenerator::system()->generate() & 0x7fffffff;
}

QJsonArray casesFromViem(quint32 seed)
{
    const QString root = QStringLiteral(FREEHOLD_SOURCE_DIR);
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(root + QStringLiteral("/node_modules/.bin/node"),
               {QStringLiteral("--no-warnings"), root + QStringLiteral("/tests/cross/viem_cases.ts"),
                QString::number(seed), QString::number(kCases)});
    if (!node.waitForFinished(90'000) || node.exitCode() != 0)
        qFatal("viem_cases.ts failed: %s", qPrintable(node.errorString()));
    return QJsonDocument::fromJson(node.readAllStandardOutput()).array();
}

U256 numberOf(const QJsonValue &value)
{
    return value.isString() ? must(U256::fromText(value.toString())) : U256(static_cast<quint64>(value.toInteger()));
}

TransactionType typeOf(const QString &name)
{
    if (name == QLatin1String("legacy"))
        return TransactionType::Legacy;
    return name == QLatin1String("eip2930") ? TransactionType::AccessList : TransactionType::DynamicFee;
}

Transaction transactionOf(const QJsonValue &json)
{
    Transaction transaction;
    transaction.type = typeOf(json[QLatin1String("type")].toString());
    transaction.chainId = static_cast<quint64>(json[QLatin1String("chainId")].toInteger());
    transaction.nonce = static_cast<quint64>(json[QLatin1String("nonce")].toInteger());
    transaction.gasLimit = numberOf(json[QLatin1String("gas")]).toUint64().value();
    transaction.gasPriceWei = numberOf(json[QLatin1String("gasPrice")]);
    transaction.maxFeePerGasWei = numberOf(json[QLatin1String("maxFeePerGas")]);
    transaction.maxPriorityFeePerGasWei = numberOf(json[QLatin1String("maxPriorityFeePerGas")]);
    if (json[QLatin1String("to")].isString())
        transaction.to = must(Address::parseChecksummed(json[QLatin1String("to")].toString()));
    transaction.valueWei = numberOf(json[QLatin1String("value")]);
    transaction.data = hexBytes(json[QLatin1String("data")]);
    for (const QJsonValue item : json[QLatin1String("accessList")].toArray()) {
        AccessListEntry entry{must(Address::parse(item[QLatin1String("address")].toString())), {}};
        for (const QJsonValue key : item[QLatin1String("storageKeys")].toArray())
            entry.storageKeys.push_back(must(Hash32::fromHex(key.toString())));
        transaction.accessList.push_back(std::move(entry));
    }
    return transaction;
}

} // namespace

class CrossTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCaseOfViemAgrees()
    {
        const quint32 seed = chooseSeed();
        qInfo("seed %u (repeat with FREEHOLD_SEED=%u)", seed, seed);
        int cases = 0;
        for (const QJsonValue item : casesFromViem(seed)) {
            check(item);
            if (QTest::currentTestFailed())
                qFatal("case %d: %s", cases, QJsonDocument(item.toObject()).toJson().constData());
            ++cases;
        }
        qInfo("%d cases agreed with viem", cases);
        QCOMPARE(cases, kCases);
    }

private:
    static void check(const QJsonValue &item)
    {
        const QString kind = item[QLatin1String("kind")].toString();
        if (kind == QLatin1String("abi"))
            checkAbi(item);
        else if (kind == QLatin1String("transaction"))
            checkTransaction(item);
        else if (kind == QLatin1String("message"))
            checkMessage(item);
        else if (kind == QLatin1String("typedData"))
            checkTypedData(item);
        else
            checkSiwe(item);
    }

    static PrivateKey keyOf(const QJsonValue &item)
    {
        return must(PrivateKey::fromHex(item[QLatin1String("key")].toString()));
    }

    static void checkAbi(const QJsonValue &item)
    {
        const AbiType types = must(AbiType::parseJsonList(item[QLatin1String("parameters")].toArray()));
        const AbiValue::List values = abiListFromJson(types, item[QLatin1String("values")]);
        const QByteArray encoded = hexBytes(item[QLatin1String("encoded")]);
        QCOMPARE(toHex(must(encodeAbi(types, values))), toHex(encoded));
        QVERIFY(must(decodeAbi(types, encoded)) == values);
    }

    static void checkTransaction(const QJsonValue &item)
    {
        const Transaction transaction = transactionOf(item[QLatin1String("transaction")]);
        const SignedTransaction made = signTransaction(transaction, keyOf(item));
        QCOMPARE(toHex(made.serialize()), item[QLatin1String("signed")].toString());
        QCOMPARE(made.hash().toHex(), item[QLatin1String("hash")].toString());
        QVERIFY(must(SignedTransaction::parse(made.serialize())) == made);
        QVERIFY(must(made.sender()) == keyOf(item).address());
    }

    static void checkMessage(const QJsonValue &item)
    {
        const QByteArray message = item[QLatin1String("message")].toString().toUtf8();
        QCOMPARE(keyOf(item).signMessage(message).toHex(), item[QLatin1String("signature")].toString());
    }

    static void checkTypedData(const QJsonValue &item)
    {
        const TypedData data = must(TypedData::fromJson(item[QLatin1String("typedData")].toObject()));
        const Hash32 digest = must(data.digest());
        QCOMPARE(digest.toHex(), item[QLatin1String("digest")].toString());
        QCOMPARE(keyOf(item).sign(digest).toHex(), item[QLatin1String("signature")].toString());
    }

    static void checkSiwe(const QJsonValue &item)
    {
        const SiweMessage message = must(SiweMessage::parse(item[QLatin1String("text")].toString()));
        QCOMPARE(message.address.toChecksum(), item[QLatin1String("address")].toString());
        QCOMPARE(message.nonce, item[QLatin1String("nonce")].toString());
        QCOMPARE(message.chainId, static_cast<quint64>(item[QLatin1String("chainId")].toInteger()));
        QCOMPARE(must(message.toText()), item[QLatin1String("text")].toString());
    }
};

QTEST_GUILESS_MAIN(CrossTest)
#include "cross_test.moc"
