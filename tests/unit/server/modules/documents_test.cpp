// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: only files that are what they say are kept, whole and encrypted, and given out to those who may read them.
#include "server/modules/documents/documents_collector.h"
#include "tests/unit/server/modules/documents_fixture.h"

#include <QDirIterator>
#include <QTest>

using namespace freehold;
using namespace freehold::documents;
using namespace freehold::test;

namespace {
QStringList filesBelow(const QString &directory)
{
    QStringList files;
    for (QDirIterator it(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        files.append(it.next());
    return files;
}

/// A worker may be about to let go of a spool file.
bool becomes(const QString &directory, qsizetype count)
{
    return waitUntil([&] { return filesBelow(directory).size() == count; });
}

} // namespace

class DocumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void upload_keepsTheFileEncrypted();
    void keysOfFiles_areResealed();
    void upload_ofALargeFileIsGivenBackInParts();
    void upload_refusesWhatTheFileIsNot();
    void upload_refusesALargeOneBeforeReadingIt();
    void upload_refusedAtItsBeginningIsReadNoFurther();
    void upload_takesOneDeed();
    void upload_takesFiftyDocuments();
    void upload_thatCameTooLateLeavesNoDocument();
    void content_isHiddenFromThoseWhoMayNotRead();
    void content_fromBeforeEncryptionIsStillGivenOut();
    void content_thatIsDamagedIsNeverGivenOut();
    void visibility_isChosenAndChanged();
    void photos_areOrderedByTheManager();
    void collector_removesWhatNoDocumentHas_afterItsGrace();
};

void DocumentsTest::upload_keepsTheFileEncrypted()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const Document document = f.upload(DocumentKind::Deed, "application/pdf", pdf());
    QCOMPARE(document.sha256, sha256Of(pdf()));
    QCOMPARE(document.sizeBytes, pdf().size());
    QCOMPARE(f.content(document.id), pdf());
    QVERIFY(becomes(f.directory.path(), 1)); // nothing is left in the spool
    const QStringList files = filesBelow(f.directory.path());
    QFile file(files.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QCOMPARE(stored.size(), BlobCipher::sealedBytes(pdf().size()));
    QVERIFY(!stored.contains("PDF"));
}

void DocumentsTest::keysOfFiles_areResealed()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    (void)f.upload(DocumentKind::Deed, "application/pdf", pdf());
    const auto keyOf = [](char letter) { return QByteArray(Sealing::kKeyBytes, letter).toBase64(); };
    const auto sealingWith = [&](const QByteArray &keys) {
        return Sealing::fromText({.dataKeys = keys, .indexKey = keyOf('i')}, f.core.random).value();
    };
    const Sealing both = sealingWith("new:" + keyOf('n') + ",test:" + keyOf('k'));
    Core &core = f.core.core;
    Core rotated{core.database, core.jobs,   core.outbox, core.inbox, core.hub,  core.http,
                 core.clock,    core.random, core.ids,    both,       core.audit};
    QCOMPARE(await(Resealing(rotated).run(documents::sealedColumns())), 1);
    QCOMPARE(await(Resealing(rotated).run(documents::sealedColumns())), 0);
    await(f.database->read([&](Sql &sql) {
        sql.forEach(QStringLiteral("SELECT blob_key, data_key FROM document_blobs"), {}, [&](const Row &row) {
            const QByteArray context = "documents.blob:" + row.text("blob_key").toLatin1();
            QVERIFY(!sealingWith("new:" + keyOf('n')).open(row.bytes("data_key"), context).isEmpty());
        });
    }));
}

void DocumentsTest::upload_ofALargeFileIsGivenBackInParts()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const QByteArray content = largePdf(1'500'000);
    const Document document = f.upload(DocumentKind::Other, "application/pdf", content);
    QVERIFY(f.content(document.id) == content);
    constexpr qint64 kChunk = BlobCipher::kChunkBytes;
    for (const auto &[from, bytes] :
         std::initializer_list<std::pair<qint64, qint64>>{{0, 1},
                                                          {kChunk - 1, 2},
                                                          {kChunk, kChunk},
                                                          {3 * kChunk + 5, 12 * kChunk},
                                                          {content.size() - 1, 1},
                                                          {700'000, content.size() - 700'000}})
        QVERIFY(f.part(document, from, bytes) == content.mid(from, bytes));
}

void DocumentsTest::upload_refusesWhatTheFileIsNot()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const auto reason = [&](DocumentKind kind, const QByteArray &type, const QByteArray &content) {
        return reasonOf([&] { static_cast<void>(f.upload(kind, type, content)); });
    };
    QCOMPARE(reason(DocumentKind::Photo, "image/png", jpeg()), QStringLiteral("file_type_mismatch"));
    QCOMPARE(reason(DocumentKind::Other, "application/pdf", "MZ not a pdf"), QStringLiteral("file_type_mismatch"));
    QCOMPARE(reason(DocumentKind::Other, "application/pdf", {}), QStringLiteral("file_type_mismatch"));
    QCOMPARE(reason(DocumentKind::Other, "application/pdf", pdf().chopped(6)), QStringLiteral("file_type_mismatch"));
    QCOMPARE(reason(DocumentKind::Other, "text/html", "<p>"), QStringLiteral("unsupported_type"));
    QCOMPARE(reason(DocumentKind::Photo, "application/pdf", pdf()), QStringLiteral("photo_not_image"));
    QVERIFY(becomes(f.directory.path(), 0));
    QVERIFY(await(f.service.list(f.manager, f.property)).empty());
}

void DocumentsTest::upload_refusesALargeOneBeforeReadingIt()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const auto body = std::make_shared<MemoryBody>(QByteArray(f.config.maxPhotoBytes + 1, 'x'));
    const auto take = [&] {
        static_cast<void>(await(f.uploads.take(f.manager, f.property,
                                               {DocumentsFixture::queryOf(DocumentKind::Photo), "image/png", body})));
    };
    QCOMPARE(reasonOf(take), QStringLiteral("body_too_large"));
    QCOMPARE(body->position(), 0);
}

void DocumentsTest::upload_refusedAtItsBeginningIsReadNoFurther()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const auto body = std::make_shared<MemoryBody>(QByteArray(100'000, 'x'));
    const auto take = [&] {
        static_cast<void>(await(f.uploads.take(f.manager, f.property,
                                               {DocumentsFixture::queryOf(DocumentKind::Photo), "image/png", body})));
    };
    QCOMPARE(reasonOf(take), QStringLiteral("file_type_mismatch"));
    QCOMPARE(body->position(), 5000);
}

void DocumentsTest::upload_takesOneDeed()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const Document deed = f.upload(DocumentKind::Deed, "application/pdf", pdf());
    QCOMPARE(reasonOf([&] { static_cast<void>(f.upload(DocumentKind::Deed, "image/png", png())); }),
             QStringLiteral("deed_exists"));
    await(f.service.remove(f.manager, deed.id));
    f.upload(DocumentKind::Deed, "image/png", png());
    const auto evidence =
        await((*f.database).read([&](Sql &sql) { return DocumentsStore::findDeed(sql, f.property); }));
    QVERIFY(evidence);
    QCOMPARE(evidence->sha256, sha256Of(png()));
}

void DocumentsTest::upload_takesFiftyDocuments()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    for (int i = 0; i < kMaxDocumentsPerProperty; ++i)
        f.upload(DocumentKind::Photo, "image/png", png());
    QCOMPARE(reasonOf([&] { static_cast<void>(f.upload(DocumentKind::Photo, "image/png", png())); }),
             QStringLiteral("too_many_documents"));
}

/// The property left its draft while the file was on its way.
void DocumentsTest::upload_thatCameTooLateLeavesNoDocument()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    f.access.editsAllowed = 1;
    QCOMPARE(reasonOf([&] { static_cast<void>(f.upload(DocumentKind::Photo, "image/png", png())); }),
             QStringLiteral("wrong_state"));
    QVERIFY(await(f.service.list(f.manager, f.property)).empty());
    QVERIFY(becomes(f.directory.path(), 1)); // for the collector
}

void DocumentsTest::content_isHiddenFromThoseWhoMayNotRead()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const Document deed = f.upload(DocumentKind::Deed, "application/pdf", pdf());
    const Document photo = f.upload(DocumentKind::Photo, "image/png", png());
    f.access.onlyPublic = true;
    QCOMPARE(await(f.service.list(f.manager, f.property)).size(), std::size_t(1));
    QCOMPARE(f.content(photo.id), png());
    QCOMPARE(reasonOf([&] { static_cast<void>(f.content(deed.id)); }), QStringLiteral("not_found"));
    QCOMPARE(reasonOf([&] { await(f.service.remove(f.manager, deed.id)); }), QStringLiteral("not_found"));
}

void DocumentsTest::content_fromBeforeEncryptionIsStillGivenOut()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const Document document = f.upload(DocumentKind::Deed, "application/pdf", pdf());
    await(f.core.core.database.write([id = document.id](Sql &sql) {
        sql.exec(QStringLiteral("UPDATE property_documents SET blob_key = NULL WHERE id = :id"), {{"id", id}});
    }));
    QCOMPARE(reasonOf([&] { static_cast<void>(f.content(document.id)); }), QStringLiteral("blob_missing"));

    const QString digits = QString::fromLatin1(document.sha256.toHex());
    QVERIFY(QDir(f.directory.path()).mkpath(digits.first(2)));
    QFile file(f.directory.filePath(digits.first(2) + u'/' + digits));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf()) == pdf().size() && file.flush());
    QCOMPARE(f.content(document.id), pdf());
    const Document found = await(f.service.find(f.manager, document.id));
    QCOMPARE(f.part(found, 3, 5), pdf().mid(3, 5));

    QVERIFY(file.seek(0) && file.write("?") == 1 && file.flush());
    QCOMPARE(reasonOf([&] { static_cast<void>(f.content(document.id)); }), QStringLiteral("blob_corrupt"));
}

void DocumentsTest::content_thatIsDamagedIsNeverGivenOut()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const Document document = f.upload(DocumentKind::Other, "application/pdf", largePdf(200'000));
    QVERIFY(becomes(f.directory.path(), 1));
    QFile file(filesBelow(f.directory.path()).first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(100'000));
    file.write("x");
    file.close();
    QCOMPARE(reasonOf([&] { static_cast<void>(f.content(document.id)); }), QStringLiteral("blob_corrupt"));
    QVERIFY(file.resize(BlobCipher::kSealedChunkBytes));
    QCOMPARE(reasonOf([&] { static_cast<void>(f.content(document.id)); }), QStringLiteral("blob_missing"));
    QVERIFY(file.remove());
    QCOMPARE(reasonOf([&] { static_cast<void>(f.content(document.id)); }), QStringLiteral("blob_missing"));
}

void DocumentsTest::visibility_isChosenAndChanged()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    QVERIFY(f.upload(DocumentKind::Photo, "image/png", png()).visibility == DocumentVisibility::Public);
    const Document report = f.upload(DocumentKind::Other, "application/pdf", pdf());
    QVERIFY(report.visibility == DocumentVisibility::Members);
    await(f.service.setVisibility(f.manager, report.id, DocumentVisibility::Managers));
    QVERIFY(await(f.service.find(f.manager, report.id)).visibility == DocumentVisibility::Managers);
}

void DocumentsTest::photos_areOrderedByTheManager()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    const DocumentId deed = f.upload(DocumentKind::Deed, "application/pdf", pdf()).id;
    const DocumentId first = f.upload(DocumentKind::Photo, "image/png", png()).id;
    const DocumentId second = f.upload(DocumentKind::Photo, "image/png", png()).id;
    const auto ids = [&] {
        std::vector<DocumentId> found;
        for (const Document &document : await(f.service.list(f.manager, f.property)))
            found.push_back(document.id);
        return found;
    };
    QVERIFY((ids() == std::vector{first, second, deed}));
    await(f.service.orderPhotos(f.manager, f.property, {second, first}));
    QVERIFY((ids() == std::vector{second, first, deed}));
    const DocumentId third = f.upload(DocumentKind::Photo, "image/png", png()).id;
    QVERIFY((ids() == std::vector{second, first, third, deed}));
    for (const std::vector<DocumentId> &wrong : {std::vector<DocumentId>{}, std::vector{first, second},
                                                 std::vector{first, first, second}, std::vector{first, second, deed}})
        QCOMPARE(reasonOf([&] { static_cast<void>(await(f.service.orderPhotos(f.manager, f.property, wrong))); }),
                 QStringLiteral("photos_differ"));
}

void DocumentsTest::collector_removesWhatNoDocumentHas_afterItsGrace()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    DocumentsFixture f(dialect);
    DocumentsCollector collector(f.core.core, f.vault, f.config);
    const Document kept = f.upload(DocumentKind::Other, "application/pdf", pdf());
    const Document removed = f.upload(DocumentKind::Other, "application/pdf", pdf());
    await(f.service.remove(f.manager, removed.id));
    f.access.editsAllowed = f.access.edits + 1;
    QCOMPARE(reasonOf([&] { static_cast<void>(f.upload(DocumentKind::Photo, "image/png", png())); }),
             QStringLiteral("wrong_state"));
    QVERIFY(becomes(f.directory.path(), 3));
    QCOMPARE(await(collector.collect()), 0);
    f.core.clock.advanceMs(f.config.collectAfterMs + 1);
    QCOMPARE(await(collector.collect()), 2);
    QVERIFY(becomes(f.directory.path(), 1));
    QCOMPARE(f.content(kept.id), pdf());
    QCOMPARE(await(collector.collect()), 0);
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "documents_test.moc"
