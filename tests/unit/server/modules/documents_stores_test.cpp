// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the local store and S3 keep the same promises, and the form of a stored file lets no change pass.
#include "server/core/on_pool.h"
#include "server/modules/documents/blob_spool.h"
#include "server/modules/documents/local_blob_store.h"
#include "server/modules/documents/s3_blob_store.h"
#include "tests/unit/server/modules/documents_fixture.h"
#include "tests/unit/server/modules/s3_sandbox.h"

#include <QTest>

#include <utime.h>

using namespace freehold;
using namespace freehold::documents;
using namespace freehold::test;

namespace {

const QString kKey = QStringLiteral("00112233445566778899aabbccddeeff");

QByteArray pieces(const QByteArray &content, const BlobCipher &cipher)
{
    QByteArray sealed;
    const qint64 chunks = BlobCipher::chunksOf(content.size());
    for (qint64 i = 0; i < chunks; ++i)
        sealed += cipher.seal(i, i == chunks - 1 ? BlobCipher::Place::Last : BlobCipher::Place::Within,
                              content.mid(i * BlobCipher::kChunkBytes, BlobCipher::kChunkBytes));
    return sealed;
}

} // namespace

class DocumentsStoresTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<S3Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<CoreFixture> m_core;
    QThreadPool m_pool;

    std::unique_ptr<BlobStore> store(const QString &kind)
    {
        if (kind == QStringLiteral("s3"))
            return std::make_unique<S3BlobStore>(m_core->core, m_sandbox->config());
        return std::make_unique<LocalBlobStore>(m_directory->path(), m_pool);
    }
    std::unique_ptr<SpoolFile> spooled(const QByteArray &content, SpooledBlob *blob)
    {
        auto file = std::make_unique<SpoolFile>(m_directory->path(), QByteArray(BlobCipher::kKeyBytes, 'k'));
        file->append(content);
        *blob = file->finish();
        return file;
    }
    static void bothStores()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("local") << QStringLiteral("local");
        QTest::newRow("s3") << QStringLiteral("s3");
    }
    QString newKey() { return QString::fromLatin1(m_core->random.bytes(16).toHex()); }

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<S3Sandbox>(); }
    void init()
    {
        m_sandbox->setFaults({});
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<TestDatabase>();
        m_core = std::make_unique<CoreFixture>(**m_database);
        m_core->clock.set({QDateTime::currentMSecsSinceEpoch()});
    }
    void cleanup()
    {
        m_core.reset();
        m_database.reset();
    }

    void cipher_opensOnlyWhatItSealedWhereItSealedIt()
    {
        const BlobCipher cipher(QByteArray(BlobCipher::kKeyBytes, 'k'));
        const QByteArray sealed = cipher.seal(3, BlobCipher::Place::Within, "plain");
        QCOMPARE(sealed.size(), 5 + BlobCipher::kTagBytes);
        QCOMPARE(cipher.open(3, BlobCipher::Place::Within, sealed), QByteArray("plain"));
        const auto reason = [&](const BlobCipher &other, qint64 chunk, BlobCipher::Place place,
                                const QByteArray &bytes) {
            return reasonOf([&] { static_cast<void>(other.open(chunk, place, bytes)); });
        };
        const QString corrupt = QStringLiteral("blob_corrupt");
        QCOMPARE(reason(cipher, 4, BlobCipher::Place::Within, sealed), corrupt);
        QCOMPARE(reason(cipher, 3, BlobCipher::Place::Last, sealed), corrupt);
        QCOMPARE(reason(cipher, 3, BlobCipher::Place::Within, sealed.chopped(1)), corrupt);
        QCOMPARE(reason(cipher, 3, BlobCipher::Place::Within, {}), corrupt);
        QCOMPARE(reason(BlobCipher(QByteArray(32, 'o')), 3, BlobCipher::Place::Within, sealed), corrupt);
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QCOMPARE(reason(cipher, 3, BlobCipher::Place::Within, changed), corrupt);
        }
    }

    void spool_writesTheFormWhateverThePieces()
    {
        const BlobCipher cipher(QByteArray(BlobCipher::kKeyBytes, 'k'));
        for (const qsizetype size : {1, 65535, 65536, 65537, 131072, 200'000})
            for (const qsizetype pieceBytes : {7001, 65536, 150'000}) {
                const QByteArray content = largePdf(size).first(size);
                SpoolFile file(m_directory->path(), QByteArray(BlobCipher::kKeyBytes, 'k'));
                for (qsizetype i = 0; i < size; i += pieceBytes)
                    file.append(QByteArrayView(content).sliced(i, std::min(pieceBytes, size - i)));
                const SpooledBlob blob = file.finish();
                QFile stored(blob.path);
                QVERIFY(stored.open(QIODevice::ReadOnly));
                const QByteArray bytes = stored.readAll();
                QVERIFY(bytes == pieces(content, cipher));
                QCOMPARE(blob.bytes, BlobCipher::sealedBytes(size));
                QCOMPARE(blob.sha256, sha256Of(bytes));
                QCOMPARE(file.plainSha256(), sha256Of(content));
            }
        QVERIFY(QDir(m_directory->path()).isEmpty()); // each went with its object
    }

    void spool_ofADeadProcessIsCleared()
    {
        SpooledBlob blob;
        const auto held = spooled("mine", &blob);
        QFile left(m_directory->filePath(QStringLiteral("upload-dead42")));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QCOMPARE(removeStaleSpoolFiles(m_directory->path(), m_core->clock.now()), 0); // too young to tell
        const utimbuf longAgo{1'000'000, 1'000'000};
        for (const QString &path : {left.fileName(), blob.path})
            QCOMPARE(::utime(QFile::encodeName(path).constData(), &longAgo), 0);
        QCOMPARE(removeStaleSpoolFiles(m_directory->path(), m_core->clock.now()), 1);
        QVERIFY(!left.exists());
        QVERIFY(QFile::exists(blob.path)); // its process lives
    }

    void store_keepsWhatItIsGiven_data() { bothStores(); }
    void store_keepsWhatItIsGiven()
    {
        QFETCH(const QString, kind);
        const auto kept = store(kind);
        QCOMPARE(kept->kind(), kind);
        SpooledBlob blob;
        const QByteArray content = largePdf(700'000);
        const auto file = spooled(content, &blob);
        QFile original(blob.path);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        const QString key = newKey();
        const BlobRef ref{key, await(kept->put(key, blob))};
        QCOMPARE(ref.version.isEmpty(), kind == QStringLiteral("local"));
        QVERIFY(await(kept->read(ref, 0, blob.bytes)) == bytes);
        QVERIFY(await(kept->read(ref, 65'000, 1000)) == bytes.mid(65'000, 1000));
        QVERIFY(await(kept->read(ref, blob.bytes - 1, 1)) == bytes.last(1));
    }

    void store_missesWhatIsNotThere_data() { bothStores(); }
    void store_missesWhatIsNotThere()
    {
        QFETCH(const QString, kind);
        const auto kept = store(kind);
        QCOMPARE(reasonOf([&] { static_cast<void>(await(kept->read({kKey, {}}, 0, 10))); }),
                 QStringLiteral("blob_missing"));
        SpooledBlob blob;
        const auto file = spooled("short", &blob);
        const QString key = newKey();
        const BlobRef ref{key, await(kept->put(key, blob))};
        QCOMPARE(reasonOf([&] { static_cast<void>(await(kept->read(ref, 100, 10))); }), QStringLiteral("blob_missing"));
    }

    void store_removesOnceAndForAll_data() { bothStores(); }
    void store_removesOnceAndForAll()
    {
        QFETCH(const QString, kind);
        const auto kept = store(kind);
        SpooledBlob blob;
        const auto file = spooled("gone soon", &blob);
        const QString key = newKey();
        const BlobRef ref{key, await(kept->put(key, blob))};
        await(kept->remove(ref));
        QCOMPARE(reasonOf([&] { static_cast<void>(await(kept->read(ref, 0, 5))); }), QStringLiteral("blob_missing"));
        await(kept->remove(ref)); // again is no failure
        await(kept->remove({kKey, {}}));
    }
};

QTEST_GUILESS_MAIN(DocumentsStoresTest)
#include "documents_stores_test.moc"
