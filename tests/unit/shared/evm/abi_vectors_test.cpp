// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/contract_abi.h"
#include "shared/evm/keccak.h"
#include "tests/unit/shared/evm/abi_json.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

// Both files hold, for many contracts, what test() returned on a real EVM.
int checkInterfaces(const char *file)
{
    int cases = 0;
    for (const QJsonValue vector : loadVectors(file)) {
        const ContractAbi abi = must(ContractAbi::parse(vector[QLatin1String("interface")].toString().toUtf8()));
        const AbiFunction *test = abi.findFunction("test");
        const QByteArray result = hexBytes(vector[QLatin1String("result")]);
        const QJsonValue json = QJsonDocument::fromJson(vector[QLatin1String("values")].toString().toUtf8()).array();
        const AbiValue::List values = abiListFromJson(test->outputs, json);
        const bool decodes = must(test->decodeResult(result)) == values;
        const bool encodes = must(encodeAbi(test->outputs, values)) == result;
        if (!decodes || !encodes)
            qFatal("%s: decodes %d, encodes %d", qPrintable(vector[QLatin1String("name")].toString()), decodes,
                   encodes);
        ++cases;
    }
    qInfo("%d ABI vectors from %s", cases, file);
    return cases;
}

QString typeListText(const QJsonValue &types)
{
    QStringList parts;
    for (const QJsonValue type : types.toArray())
        parts.append(type.toString());
    return QLatin1Char('(') + parts.join(QLatin1Char(',')) + QLatin1Char(')');
}

} // namespace

class AbiVectorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void interfaces() { QCOMPARE(checkInterfaces("contract-interface"), 2045); }
    void interfacesWithTuples() { QCOMPARE(checkInterfaces("contract-interface-abi2"), 1880); }

    void signatures()
    {
        int cases = 0;
        for (const QJsonValue vector : loadVectors("contract-signatures")) {
            const ContractAbi abi = must(ContractAbi::parse(vector[QLatin1String("abi")].toString().toUtf8()));
            const QString signature = vector[QLatin1String("signature")].toString();
            const AbiFunction *function = abi.findFunction(signature);
            QVERIFY2(function != nullptr, qPrintable(signature));
            QCOMPARE(function->selector.toHex(), vector[QLatin1String("sigHash")].toString());
            QCOMPARE(must(AbiType::parse(signature.mid(signature.indexOf(QLatin1Char('('))))).toString(),
                     function->inputs.toString());
            ++cases;
        }
        qInfo("%d signature vectors", cases);
        QCOMPARE(cases, 1880);
    }

    void events()
    {
        int cases = 0;
        for (const QJsonValue vector : loadVectors("contract-events")) {
            const ContractAbi abi = must(ContractAbi::parse(vector[QLatin1String("interface")].toString().toUtf8()));
            const auto event = std::ranges::find(abi.events(), QStringLiteral("testEvent"), &AbiEvent::name);
            std::vector<Hash32> topics;
            for (const QJsonValue topic : vector[QLatin1String("topics")].toArray())
                topics.push_back(must(Hash32::fromHex(topic.toString())));
            const AbiValue::List values = must(event->decode(topics, hexBytes(vector[QLatin1String("data")])));
            checkEventValues(vector, *event, values);
            ++cases;
        }
        qInfo("%d event vectors", cases);
        QCOMPARE(cases, 2016);
    }

    void packedHashes()
    {
        int cases = 0;
        for (const QJsonValue vector : loadVectors("solidity-hashes")) {
            const AbiType types = must(AbiType::parse(typeListText(vector[QLatin1String("types")])));
            const AbiValue::List values = abiListFromJson(types, vector[QLatin1String("values")]);
            QCOMPARE(keccak256(must(encodeAbiPacked(types, values))).toHex(),
                     vector[QLatin1String("keccak256")].toString());
            ++cases;
        }
        qInfo("%d packed encoding vectors", cases);
        QCOMPARE(cases, 2016);
    }

private:
    static void checkEventValues(const QJsonValue &vector, const AbiEvent &event, const AbiValue::List &values)
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const AbiType &type = event.inputs.components()[i];
            const QJsonValue json = vector[QLatin1String("normalizedValues")].toArray().at(static_cast<qsizetype>(i));
            const bool isHash = event.indexed[i] && !isIndexedByValue(type);
            const QByteArray hashed = isHash && json.isString() ? hexBytes(json) : QByteArray();
            if (isHash)
                QCOMPARE(values[i].asBytes()->size(), 32);
            else
                QVERIFY2(values[i] == abiValueFromJson(type, json),
                         qPrintable(vector[QLatin1String("name")].toString()));
            if (!hashed.isEmpty())
                QCOMPARE(*values[i].asBytes(), hashed);
        }
    }
};

QTEST_GUILESS_MAIN(AbiVectorsTest)
#include "abi_vectors_test.moc"
