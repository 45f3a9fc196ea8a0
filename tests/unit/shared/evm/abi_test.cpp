// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/contract_abi.h"
#include "tests/unit/shared/evm/support.h"

#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

AbiType types(const char *text) { return must(AbiType::parse(text)); }

QByteArray word(quint64 value) { return U256(value).toBigEndian32(); }

} // namespace

class AbiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void type_keepsNamesAndCanonicalForm()
    {
        const AbiType type = types("tuple(uint id, (string name, bytes4[2])[] parts)");
        QCOMPARE(type.toString(), QStringLiteral("(uint256,(string,bytes4[2])[])"));
        QCOMPARE(type.names()[1], QStringLiteral("parts"));
        QVERIFY(type.isDynamic());
        QCOMPARE(types("(uint8[3],bool)").inlineSize(), 128);
    }

    void type_refusesWhatSolidityHasNot()
    {
        for (const char *bad : {"", "uint7", "uint264", "uint08", "bytes0", "bytes33", "adress", "uint256[",
                                "uint256[0]", "uint256[01]", "uint256[-1]", "uint256[]]", "(uint256", "uint256)",
                                "(uint256,)", "(,)", "x(uint256)", "()[]", "uint256 a"})
            QVERIFY2(failsWith(AbiType::parse(bad), EvmErrorCode::InvalidType), bad);
        QVERIFY(failsWith(AbiType::parse("uint256[9999999]"), EvmErrorCode::TooLarge));
        QVERIFY(failsWith(AbiType::parse(QByteArray(40, '(')), EvmErrorCode::TooDeep));
        QVERIFY(failsWith(AbiType::parse("uint8" + QByteArray("[]").repeated(40)), EvmErrorCode::TooDeep));
    }

    void encode_refusesValuesOfAnotherType()
    {
        QVERIFY(failsWith(encodeAbi(types("(uint8)"), {U256(256)}), EvmErrorCode::OutOfRange));
        QVERIFY(failsWith(encodeAbi(types("(int8)"), {I256(-129)}), EvmErrorCode::OutOfRange));
        QVERIFY(failsWith(encodeAbi(types("(uint8)"), {AbiValue(true)}), EvmErrorCode::TypeMismatch));
        QVERIFY(failsWith(encodeAbi(types("(bytes4)"), {QByteArray("abc")}), EvmErrorCode::TypeMismatch));
        QVERIFY(failsWith(encodeAbi(types("(bool[2])"), {AbiValue::List{AbiValue(true)}}), EvmErrorCode::TypeMismatch));
        QVERIFY(failsWith(encodeAbi(types("(bool,bool)"), {AbiValue(true)}), EvmErrorCode::TypeMismatch));
        QVERIFY(failsWith(encodeAbi(types("bool"), {}), EvmErrorCode::InvalidType));
        QCOMPARE(encodeAbiAsGiven(types("(uint8)"), {U256(256)}), word(256));
    }

    void decode_refusesDirtyWords_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("bool") << QByteArray("(bool)");
        QTest::newRow("uint") << QByteArray("(uint8)");
        QTest::newRow("int") << QByteArray("(int8)");
        QTest::newRow("address") << QByteArray("(address)");
        QTest::newRow("bytes") << QByteArray("(bytes31)");
    }
    void decode_refusesDirtyWords()
    {
        QFETCH(QByteArray, type);
        const AbiType tuple = must(AbiType::parse(type));
        QVERIFY(failsWith(decodeAbi(tuple, QByteArray(32, '\x77')), EvmErrorCode::OutOfRange));
        QVERIFY(decodeAbi(tuple, QByteArray(32, '\0')));
        QVERIFY(failsWith(decodeAbi(tuple, QByteArray(31, '\0')), EvmErrorCode::Truncated));
    }

    void decode_refusesOffsetsAndLengthsOutside()
    {
        const AbiType bytes = types("(bytes)");
        QVERIFY(failsWith(decodeAbi(bytes, QByteArray(32, '\xff')), EvmErrorCode::Truncated));
        QVERIFY(failsWith(decodeAbi(bytes, word(64)), EvmErrorCode::Truncated));
        QVERIFY(failsWith(decodeAbi(bytes, word(32) + word(33) + QByteArray(32, 'x')), EvmErrorCode::Truncated));
        QVERIFY(failsWith(decodeAbi(types("(uint8[])"), word(32) + word(2) + word(1)), EvmErrorCode::Truncated));
        QCOMPARE(*must(decodeAbi(bytes, word(32) + word(3) + "abc"))[0].asBytes(), QByteArray("abc"));
    }

    void decode_boundsDataThatRefersToItself()
    {
        // Every level's elements point back at one array, so that ten levels would make 8^10 values.
        QByteArray data = word(32);
        const int width = 8;
        for (int level = 0; level < 10; ++level) {
            data += word(width);
            for (int i = 0; i < width; ++i)
                data += word(width * 32);
        }
        data += word(0);
        const AbiType type = must(AbiType::parse("(uint8" + QByteArray("[]").repeated(11) + ")"));
        QVERIFY(failsWith(decodeAbi(type, data), EvmErrorCode::TooLarge));
    }

    void event_checksTopics()
    {
        const ContractAbi abi = must(ContractAbi::parse(kToken));
        const AbiEvent &transfer = abi.events().front();
        const std::vector<Hash32> topics = {transfer.topic0, Address().toWord(), U256(7).toWord()};
        const AbiValue::List values = must(transfer.decode(topics, word(5)));
        QVERIFY(*values[1].asAddress() == must(Address::fromWord(U256(7).toWord())));
        QVERIFY(*values[2].asWord() == U256(5));
        QVERIFY(abi.findEvent(transfer.topic0) == &transfer);
        QVERIFY(failsWith(transfer.decode({}, word(5)), EvmErrorCode::UnknownName));
        QVERIFY(failsWith(transfer.decode(std::span(topics).first(2), word(5)), EvmErrorCode::InvalidLength));
        QVERIFY(failsWith(transfer.decode(topics, {}), EvmErrorCode::Truncated));
    }

    void revert_customAndStandard()
    {
        const ContractAbi abi = must(ContractAbi::parse(kToken));
        const AbiErrorType &refused = abi.errors().front();
        const QByteArray data = refused.selector.toBytes() + must(encodeAbi(refused.inputs, {U256(3), Address()}));
        QCOMPARE(must(abi.decodeRevert(data)).toText(),
                 QStringLiteral("Refused(3, 0x0000000000000000000000000000000000000000)"));

        const QByteArray text =
            selectorOf("Error(string)").toBytes() + must(encodeAbi(types("(string)"), {QStringLiteral("paused")}));
        QCOMPARE(must(abi.decodeRevert(text)).toText(), QStringLiteral("paused"));
        const QByteArray panic = QByteArray::fromHex("4e487b71") + word(0x11);
        QCOMPARE(must(abi.decodeRevert(panic)).toText(), QStringLiteral("arithmetic overflow"));
        QVERIFY(failsWith(abi.decodeRevert("abcd"), EvmErrorCode::UnknownName));
        QVERIFY(failsWith(abi.decodeRevert({}), EvmErrorCode::UnknownName));
        QVERIFY(failsWith(abi.decodeRevert(data.chopped(1)), EvmErrorCode::Truncated));
    }

    void contractAbi_refusesDamage()
    {
        for (const char *bad : {"", "{", "{}", "7", "[7]", R"([{"type":"function"}])",
                                R"([{"type":"thing","name":"x"}])", R"([{"name":"x","inputs":[1]}])"})
            QVERIFY2(failsWith(ContractAbi::parse(bad), EvmErrorCode::InvalidJson), bad);
        QVERIFY(
            failsWith(ContractAbi::parse(R"([{"name":"x","inputs":[{"type":"uint7"}]}])"), EvmErrorCode::InvalidType));
    }

    void findFunction_byNameOnlyWhenItIsUnique()
    {
        const ContractAbi abi = must(ContractAbi::parse(kToken));
        QVERIFY(abi.findFunction("mint") == nullptr);
        QVERIFY(abi.findFunction("mint(address)") != nullptr);
        QCOMPARE(abi.findFunction("transfer")->selector.toHex(), QStringLiteral("0xa9059cbb"));
        const QByteArray call = must(abi.findFunction("transfer")->encodeCall({Address(), U256(1)}));
        QVERIFY(must(abi.findFunction("transfer")->decodeCall(call)) == (AbiValue::List{Address(), U256(1)}));
        QVERIFY(failsWith(abi.findFunction("mint(address)")->decodeCall(call), EvmErrorCode::UnknownName));
    }

private:
    static constexpr char kToken[] = R"([
        {"type":"function","name":"transfer","inputs":[{"type":"address","name":"to"},{"type":"uint256","name":"amount"}],"outputs":[{"type":"bool"}]},
        {"type":"function","name":"mint","inputs":[{"type":"address","name":"to"}]},
        {"type":"function","name":"mint","inputs":[{"type":"uint256","name":"amount"}]},
        {"type":"event","name":"Transfer","inputs":[{"type":"address","indexed":true,"name":"from"},{"type":"address","indexed":true,"name":"to"},{"type":"uint256","name":"amount"}]},
        {"type":"error","name":"Refused","inputs":[{"type":"uint8","name":"code"},{"type":"address","name":"who"}]},
        {"type":"receive"}])";
};

QTEST_GUILESS_MAIN(AbiTest)
#include "abi_test.moc"
