// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every custom error of every committed ABI has a reason of its own, with its arguments; and headers of a real node
// have the hashes that they claim.
#include "server/modules/blockchain/blockchain_header.h"
#include "server/modules/blockchain/blockchain_node_logs.h"
#include "shared/evm/keccak.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

namespace {
/// All of an ABI's arguments here are static, so zeros are valid data; a text is given as empty.
QByteArray zeroesFor(const QJsonArray &inputs)
{
    QByteArray head;
    QByteArray tail;
    for (const QJsonValue &input : inputs) {
        const QString type = input.toObject().value(QStringLiteral("type")).toString();
        const bool isDynamic = type == u"string" || type == u"bytes" || type.endsWith(u"[]");
        const auto offset = static_cast<quint64>(32 * inputs.size() + tail.size());
        head += evm::U256(isDynamic ? offset : 0).toBigEndian32();
        if (isDynamic)
            tail += evm::U256(0).toBigEndian32();
    }
    return head + tail;
}

QByteArray revertOf(const QJsonObject &error)
{
    QStringList types;
    const QJsonArray inputs = error.value(QStringLiteral("inputs")).toArray();
    for (const QJsonValue &input : inputs)
        types.append(input.toObject().value(QStringLiteral("type")).toString());
    const QString signature =
        QStringLiteral("%1(%2)").arg(error.value(QStringLiteral("name")).toString(), types.join(u','));
    return evm::keccak256(signature.toUtf8()).toBytes().left(4) + zeroesFor(inputs);
}
} // namespace

class BlockchainWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantities_areReadExactly()
    {
        QCOMPARE(readQuantity(QStringLiteral("0x0")), quint64(0));
        QCOMPARE(readQuantity(QStringLiteral("0x1aF")), quint64(0x1af));
        QCOMPARE(readQuantity(QStringLiteral("0x0000000000000000002a")), quint64(42));
        QCOMPARE(readQuantity(QStringLiteral("0xffffffffffffffff")), std::numeric_limits<quint64>::max());
        const char *const bad[]{"", "0x", "12", "0x1g", "0x 1", "0x+1", "0x0x1", "0x10000000000000000"};
        for (const char *text : bad)
            QVERIFY_THROWS_EXCEPTION(Error, (void)readQuantity(QString::fromLatin1(text)));
        QVERIFY_THROWS_EXCEPTION(Error, (void)readQuantity(QJsonValue(12)));
        QVERIFY_THROWS_EXCEPTION(Error, (void)readQuantity(QJsonValue()));
    }

    void everyCustomError_hasAReasonWithItsArguments()
    {
        static const QRegularExpression word(QStringLiteral("^[a-z][a-z0-9]*(_[a-z0-9]+)*$"));
        const QDir folder(QStringLiteral(FREEHOLD_SOURCE_DIR "/contracts/abi"));
        int count = 0;
        for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonArray items = QJsonDocument::fromJson(file.readAll()).array();
            for (const QJsonValue &item : items) {
                const QJsonObject error = item.toObject();
                if (error.value(QStringLiteral("type")) != QStringLiteral("error"))
                    continue;
                const DecodedRevert decoded = decodeRevert(revertOf(error));
                const QByteArray what = (name + u' ' + error.value(QStringLiteral("name")).toString()).toUtf8();
                QVERIFY2(decoded.reason != u"reverted" && word.match(decoded.reason).hasMatch(), what.constData());
                QCOMPARE(decoded.params.size(), error.value(QStringLiteral("inputs")).toArray().size());
                ++count;
            }
        }
        QVERIFY(count > 80);
    }

    void header_hashesToWhatItClaims()
    {
        Anvil anvil;
        anvil.mine(3);
        for (const quint64 number : {quint64(0), quint64(3)}) {
            const RpcCall call = headerCall(number);
            const QJsonObject header = anvil.call(call.method, call.params).toObject();
            QVERIFY(holdsTogether(header));
            QJsonObject invented = header;
            invented.insert(QStringLiteral("hash"), QString(QStringLiteral("0x") + QString(64, u'a')));
            QVERIFY(!holdsTogether(invented));
            QJsonObject changed = header;
            changed.insert(QStringLiteral("receiptsRoot"), QString(QStringLiteral("0x") + QString(64, u'b')));
            QVERIFY(!holdsTogether(changed));
        }
        QVERIFY(!holdsTogether({}));
    }
};

QTEST_GUILESS_MAIN(BlockchainWordsTest)
#include "blockchain_words_test.moc"
