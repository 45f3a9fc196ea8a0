// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/private_key.h"
#include "shared/evm/typed_data.h"
#include "shared/evm/typed_structs.h"
#include "tests/unit/shared/evm/support.h"
#include "tests/unit/shared/evm/vectors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

QJsonObject mail()
{
    return QJsonDocument::fromJson(R"({
        "types": {"Mail": [{"name": "to", "type": "Person[]"}, {"name": "text", "type": "string"}],
                  "Person": [{"name": "wallet", "type": "address"}, {"name": "age", "type": "int8"}]},
        "primaryType": "Mail",
        "domain": {"name": "Post", "chainId": 1},
        "message": {"to": [{"wallet": "0x0000000000000000000000000000000000000001", "age": -1}], "text": "hi"}})")
        .object();
}

// The error of the sample message after one place in it was changed.
std::optional<EvmErrorCode> errorWith(const QString &section, const QJsonValue &value)
{
    QJsonObject object = mail();
    object[section] = value;
    const auto data = TypedData::fromJson(object);
    const auto digest = data ? data->digest() : std::unexpected(data.error());
    return digest ? std::nullopt : std::optional(digest.error().code);
}

QJsonObject messageWith(const char *key, const QJsonValue &value)
{
    QJsonObject message = mail()[QLatin1String("message")].toObject();
    message[QLatin1String(key)] = value;
    return message;
}

QJsonObject typesWith(const QString &name, const QString &memberType)
{
    QJsonObject types = mail()[QLatin1String("types")].toObject();
    types[name] =
        QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("type"), memberType}}};
    return types;
}

} // namespace

class TypedDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors()
    {
        int cases = 0;
        for (const QJsonValue vector : loadVectors("eip712")) {
            QJsonObject object = vector.toObject();
            object[QLatin1String("message")] = object.take(QLatin1String("data"));
            const TypedData data = must(TypedData::fromJson(object));
            QCOMPARE(toHex(must(data.encodeStruct(data.primaryType(), data.message()))),
                     vector[QLatin1String("encoded")].toString());
            QCOMPARE(must(data.digest()).toHex(), vector[QLatin1String("digest")].toString());
            const QString key = vector[QLatin1String("privateKey")].toString();
            if (!key.isEmpty())
                QCOMPARE(must(PrivateKey::fromHex(key)).sign(must(data.digest())).toHex(),
                         vector[QLatin1String("signature")].toString());
            ++cases;
        }
        qInfo("%d typed data vectors", cases);
        QCOMPARE(cases, 1025);
    }

    void encodeType_sortsReferencesAndEndsOnRecursion()
    {
        const TypedData data = must(TypedData::fromJson(mail()));
        QCOMPARE(must(data.encodeType(QStringLiteral("Mail"))),
                 QStringLiteral("Mail(Person[] to,string text)Person(address wallet,int8 age)"));
        QVERIFY(failsWith(data.encodeType(QStringLiteral("Nobody")), EvmErrorCode::UnknownName));
        QVERIFY(!errorWith(QStringLiteral("types"), typesWith(QStringLiteral("Loop"), QStringLiteral("Loop[]"))));
    }

    void digest_refusesDataThatDoesNotFitItsType()
    {
        const QString message = QStringLiteral("message");
        QVERIFY(!errorWith(message, mail()[message]));
        QCOMPARE(errorWith(message, messageWith("text", 5)), EvmErrorCode::TypeMismatch);
        QCOMPARE(errorWith(message, messageWith("to", QStringLiteral("x"))), EvmErrorCode::TypeMismatch);
        QCOMPARE(errorWith(message, messageWith("extra", 1)), EvmErrorCode::UnknownName);
        QCOMPARE(errorWith(message, QJsonObject()), EvmErrorCode::TypeMismatch);
        for (const QJsonValue &age : {QJsonValue(128), QJsonValue(QStringLiteral("0xff")),
                                      QJsonValue(QStringLiteral("-129")), QJsonValue(U256::max().toDecimal())}) {
            const QJsonArray to = {
                QJsonObject{{QStringLiteral("wallet"), Address().toHex()}, {QStringLiteral("age"), age}}};
            QCOMPARE(errorWith(message, messageWith("to", to)), EvmErrorCode::OutOfRange);
        }
    }

    void parse_refusesMalformedTypes()
    {
        const QString types = QStringLiteral("types");
        QCOMPARE(errorWith(types, typesWith(QStringLiteral("A"), QStringLiteral("uint"))), EvmErrorCode::UnknownName);
        QCOMPARE(errorWith(types, typesWith(QStringLiteral("A"), QStringLiteral("Unknown"))),
                 EvmErrorCode::UnknownName);
        QCOMPARE(errorWith(types, typesWith(QStringLiteral("A"), QStringLiteral("uint8[0]"))),
                 EvmErrorCode::InvalidType);
        QCOMPARE(errorWith(types, typesWith(QStringLiteral("A"), QStringLiteral("uint8["))), EvmErrorCode::InvalidType);
        QCOMPARE(errorWith(types, typesWith(QStringLiteral("uint256"), QStringLiteral("bool"))),
                 EvmErrorCode::InvalidType);
        QCOMPARE(errorWith(types, typesWith(QStringLiteral("A b"), QStringLiteral("bool"))), EvmErrorCode::InvalidType);
        QCOMPARE(errorWith(QStringLiteral("primaryType"), QStringLiteral("None")), EvmErrorCode::UnknownName);
        QVERIFY(failsWith(TypedData::parse("[]"), EvmErrorCode::InvalidJson));
        QVERIFY(failsWith(TypedData::parse("{}"), EvmErrorCode::InvalidJson));
        QVERIFY(failsWith(TypedData::parse(QByteArray(TypedData::kMaxJsonBytes + 1, ' ')), EvmErrorCode::TooLarge));
    }

    void digest_boundsRecursion()
    {
        QJsonObject value;
        for (int i = 0; i < 100; ++i)
            value = QJsonObject{{QStringLiteral("x"), QJsonArray{value}}};
        QJsonObject object = mail();
        object[QLatin1String("types")] = typesWith(QStringLiteral("Loop"), QStringLiteral("Loop[]"));
        object[QLatin1String("primaryType")] = QStringLiteral("Loop");
        object[QLatin1String("message")] = value;
        QVERIFY(failsWith(must(TypedData::fromJson(object)).digest(), EvmErrorCode::TooDeep));
    }

    void knownStructs_agreeWithTheirJson()
    {
        const Address contract = must(Address::parse("0x00000000000000000000000000000000000000aa"));
        PurchaseMessage purchase{contract, Address(), U256(12), U256(600000000), Hash32(), U256(99)};
        QJsonObject object = QJsonDocument::fromJson(R"({"primaryType": "Purchase",
            "types": {"Purchase": [{"name": "buyer", "type": "address"}, {"name": "token", "type": "address"}, {"name": "shares", "type": "uint256"},
                {"name": "cost", "type": "uint256"}, {"name": "nonce", "type": "bytes32"}, {"name": "deadline", "type": "uint256"}]},
            "domain": {"name": "Freehold PrimarySale", "version": "1", "chainId": "31337"},
            "message": {"shares": 12, "cost": "600000000", "deadline": "0x63"}})")
                                 .object();
        QJsonObject domain = object[QLatin1String("domain")].toObject();
        domain[QLatin1String("verifyingContract")] = contract.toHex();
        object[QLatin1String("domain")] = domain;
        QJsonObject message = object[QLatin1String("message")].toObject();
        message[QLatin1String("buyer")] = contract.toHex();
        message[QLatin1String("token")] = Address().toHex();
        message[QLatin1String("nonce")] = Hash32().toHex();
        object[QLatin1String("message")] = message;
        QVERIFY(must(must(TypedData::fromJson(object)).digest()) == purchase.digest(31337, contract));
    }

    void safeTx_hasTheTypeHashOfTheContract()
    {
        // SAFE_TX_TYPEHASH and DOMAIN_SEPARATOR_TYPEHASH as published in Safe.sol, through their one-member forms.
        QCOMPARE(
            Eip712Struct("SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,"
                         "uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)")
                .hash()
                .toHex(),
            Eip712Struct(must(Hash32::fromHex("0xbb8310d486368db6bd6f849402fdd73ad53d316b5a4b2644ad6efe0f941286d8")))
                .hash()
                .toHex());
        const Eip712Domain domain{{}, {}, U256(1), Address(), {}};
        const Hash32 published =
            must(Hash32::fromHex("0x47e79534a245952e8b16893a336b85a3d9ea9fa8c573f3d803afb92a79469218"));
        QVERIFY(domain.separator() == Eip712Struct(published).add(U256(1)).add(Address()).hash());
    }
};

QTEST_GUILESS_MAIN(TypedDataTest)
#include "typed_data_test.moc"
