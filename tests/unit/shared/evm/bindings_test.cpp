// SPDX-License-Identifier: GPL-3.0-or-later
#include "generated/contracts/type_zoo.h"
#include "shared/evm/keccak.h"
#include "tests/unit/shared/evm/support.h"

#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;
namespace zoo = freehold::contracts::type_zoo;

class BindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void call_roundTripsEveryKindOfType()
    {
        zoo::Animal animal;
        animal.id = ~quint64{0};
        animal.kind = 3;
        animal.weight = U256::powerOfTwo(95);
        animal.delta = -5;
        animal.balance = I256(-7);
        animal.tag = selectorOf("tag()");
        animal.name = QStringLiteral("Löwe");
        animal.visits = {{zoo::Visit{Address(), "a"}, zoo::Visit{Address(), QByteArray(33, 'b')}}};
        const std::vector<Hash32> hashes = {keccak256("x"), keccak256("y")};

        const QByteArray data = zoo::encodeStore(animal, hashes, true);
        QVERIFY(must(zoo::decodeStoreCall(data)) == (zoo::StoreCall{animal, hashes, true}));
        const AbiFunction *generic = zoo::abi().findFunction(zoo::kStoreSelector);
        QCOMPARE(must(generic->encodeCall(must(generic->decodeCall(data)))), data);
    }

    void overload_getsANumber()
    {
        QVERIFY(must(zoo::decodeStore2Call(zoo::encodeStore2(U256(9)))).id == U256(9));
        QVERIFY(must(zoo::decodeStore2Result(U256(4).toBigEndian32())) == U256(4));
        QVERIFY(failsWith(zoo::decodeStore2Call(zoo::encodeCount()), EvmErrorCode::UnknownName));
    }

    void result_ofSeveralValuesIsAStruct()
    {
        const AbiType outputs = must(AbiType::parse("(uint32,address[])"));
        const QByteArray data = must(encodeAbi(outputs, {U256(6), AbiValue::List{Address()}}));
        QVERIFY(must(zoo::decodeCountResult(data)) == (zoo::CountResult{6, {Address()}}));
        QVERIFY(failsWith(zoo::decodeCountResult(data.first(40)), EvmErrorCode::Truncated));
    }

    void numberTooLargeForItsType_isSentWholeSoThatTheContractRefusesIt()
    {
        zoo::Animal animal;
        animal.weight = U256::max();
        QVERIFY(failsWith(zoo::decodeStoreCall(zoo::encodeStore(animal, {}, false)), EvmErrorCode::OutOfRange));
    }

    void event_withHashedIndexedString()
    {
        const std::vector<Hash32> topics = {zoo::Stored::kTopic0, U256(3).toWord(), keccak256("lion")};
        const zoo::Stored event = must(zoo::Stored::decode(topics, Address().toWord().view()));
        QVERIFY(event == (zoo::Stored{3, keccak256("lion"), Address()}));
        QVERIFY(zoo::Stored::kTopic0 == keccak256("Stored(uint64,string,address)"));
    }

    void error_withTheNameOfAnEvent()
    {
        const QByteArray data = zoo::StoredError::kSelector.toBytes() + U256(12).toBigEndian32();
        QVERIFY(must(zoo::StoredError::decode(data)) == zoo::StoredError{12});
    }

    void constructor_encodesWithoutSelector()
    {
        const QByteArray data = zoo::encodeConstructor(Address(), QStringLiteral("zoo"));
        QCOMPARE(must(decodeAbi(zoo::abi().constructorInputs(), data)).size(), 2U);
    }
};

QTEST_GUILESS_MAIN(BindingsTest)
#include "bindings_test.moc"
