// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: nothing that the wallet writes or sends holds a key, a seed or a word, in any of the forms in which they travel.
#include "client/desktop/wallet/chain_reader.h"
#include "client/desktop/wallet/local_signer.h"
#include "shared/evm/mnemonic.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

const QString kPhrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
const QString kKey = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Each secret as bytes, hex of both cases, base64 at each of the three offsets, and the other way round.
QList<QByteArray> formsOf(QByteArrayView secret)
{
    const QByteArray bytes = secret.toByteArray();
    QByteArray reversed = bytes;
    std::ranges::reverse(reversed);
    QList<QByteArray> forms{bytes, bytes.toHex(), bytes.toHex().toUpper(), reversed, reversed.toHex()};
    for (int offset = 0; offset < 3; ++offset) {
        // Without the ends, which depend on what stands beside.
        const QByteArray encoded = (QByteArray(offset, 'x') + bytes).toBase64();
        forms.append(encoded.mid(4, encoded.size() - 8));
    }
    return forms;
}

QList<QByteArray> allForms()
{
    QList<QByteArray> forms;
    const auto mnemonic = evm::Mnemonic::parse(kPhrase);
    forms += formsOf(mnemonic->entropy());
    forms += formsOf(mnemonic->seed()->view());
    const auto phrase = secretFromPhrase(kPhrase);
    for (const quint32 index : {0U, 1U})
        forms += formsOf(deriveAccountKey(*phrase, index)->secretView());
    forms += formsOf(secretFromKey(kKey)->bytes.view());
    forms += formsOf(kPassword.toUtf8());
    const QStringList words = kPhrase.split(u' ');
    // One word alone may come up by chance; two in a row may not.
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        forms += QString(words[i] + ' ' + words[i + 1]).toUtf8();
    forms += words[5].toUtf8();
    return forms;
}

bool holdsAny(const QByteArray &content)
{
    const QList<QByteArray> forms = allForms();
    return std::ranges::any_of(forms, [&](const QByteArray &form) { return content.contains(form); });
}

QList<QByteArray> filesIn(const QString &folder)
{
    QList<QByteArray> contents;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        contents.append(file.readAll());
    }
    return contents;
}

/// What one sealed block hides, once more: base64 must not be what keeps the search from finding it.
QByteArray unpacked(const QByteArray &walletFile)
{
    const qsizetype begin = walletFile.indexOf("\"sealed\": \"") + 11;
    return QByteArray::fromBase64(walletFile.mid(begin, walletFile.indexOf('"', begin) - begin));
}

} // namespace

class LeaksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Otherwise all the others would say nothing.
    void search_findsWhatIsThere()
    {
        QVERIFY(holdsAny("x" + kKey.toUtf8()));
        QVERIFY(holdsAny("xx" + QByteArray::fromHex(kKey.toLatin1())));
        QVERIFY(holdsAny(("ab" + QByteArray::fromHex(kKey.toLatin1()) + "c").toBase64()));
        QVERIFY(holdsAny("... winner thank ..."));
        QVERIFY(!holdsAny("nothing"));
    }

    void disk_neverHoldsASecret()
    {
        WalletFolder made;
        QVERIFY(await(made.wallet.create(secretOf(kPassword), std::move(*secretFromPhrase(kPhrase)), "Main")));
        const evm::Address first = made.wallet.accounts().front().address;
        const auto look = [&] {
            const QList<QByteArray> files = filesIn(made.folder.path());
            return files.size() == 1 && std::ranges::none_of(files, holdsAny) && !holdsAny(unpacked(files.first()));
        };
        QVERIFY(look());
        QVERIFY(await(made.wallet.addDerived(first, "Second")));
        QVERIFY(look());
        QVERIFY(await(made.wallet.addSecret(std::move(*secretFromKey(kKey)), "Key")));
        QVERIFY(look());
        QVERIFY(await(made.wallet.changePassword(secretOf(kPassword), secretOf("another long password"))));
        QVERIFY(look());
        const auto keystore = await(
            made.wallet.exportKeystore(secretOf("another long password"), first, secretOf("third long password")));
        QVERIFY(!holdsAny(keystore->toUtf8()));
        // Names and addresses are nobody's business either.
        QVERIFY(!filesIn(made.folder.path()).first().contains(first.toHex().mid(2).toUtf8()));
    }

    void network_neverCarriesASecret()
    {
        WalletFolder made;
        QVERIFY(await(made.wallet.create(secretOf(kPassword), std::move(*secretFromPhrase(kPhrase)), "Main")));
        const evm::Address first = made.wallet.accounts().front().address;
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"},
                        {"eth_getBalance", "0x1"},
                        {"eth_call", "0x" + QString(64, u'0')},
                        {"eth_getTransactionCount", "0x0"},
                        {"eth_getBlockByNumber", QJsonObject{{"baseFeePerGas", "0x64"}}},
                        {"eth_maxPriorityFeePerGas", "0xa"},
                        {"eth_estimateGas", "0x5208"},
                        {"eth_sendRawTransaction", "0x" + QString(64, u'1')}};
        ChainReader chain(node, 31337);
        LocalSigner signer(made.wallet);
        evm::Transaction transfer;
        transfer.to = addressOf(kFriend);
        transfer.valueWei = 7;
        QVERIFY(await(chain.nativeBalance(first)));
        QVERIFY(await(chain.tokenBalance(addressOf(kUsdc), first)));
        QVERIFY(await(chain.simulate(first, transfer, {})));
        const auto prepared = await(chain.prepare(first, transfer));
        const auto sent = await(signer.sign({.signer = first, .payload = *prepared, .serverSummary = {}}));
        QCOMPARE(*await(chain.send(sent->rawTransaction)), "0x" + QString(64, u'1'));
        for (const QJsonObject &data : {orderData(), permitData(), safeData()}) {
            const auto result = await(signer.sign(*SigningRequest::ofTypedData(first, data)));
            QVERIFY(!holdsAny(result->signature.toHex().toUtf8()));
        }
        QVERIFY(node.sent.size() > 8);
        for (const QByteArray &body : node.sent)
            QVERIFY2(!holdsAny(body), body.constData());
    }
};

QTEST_GUILESS_MAIN(LeaksTest)
#include "leaks_test.moc"
