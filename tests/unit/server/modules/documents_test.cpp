// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: only files that are what they say are stored, each under its hash, and a damaged one is never given out.
#include "server/modules/auth/auth.h"
#include "server/modules/documents/blob_files.h"
#include "server/modules/documents/documents_service.h"
#include "server/modules/documents/local_blob_store.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace freehold;
using namespace freehold::documents;
using namespace freehold::test;

namespace {

QByteArray pdf() { return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"; }

/// A start of image, one application segment, a frame of 16 by 32 pixels.
QByteArray jpeg()
{
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0000b080020001001011100ffd9");
}

QByteArray png()
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                               "0000000d49444154789c6360000002000001e221bc33"
                               "0000000049454e44ae426082");
}

QByteArray webp() { return QByteArray("RIFF\x0C\0\0\0WEBPVP8L\0\0\0\0", 20); }

/// Everybody may do everything, until told otherwise.
class OpenAccess final : public DocumentAccess {
public:
    void requireMaySee(Sql &, const Actor &, PropertyId) override { }
    void requireMayEdit(Sql &, const Actor &, PropertyId) override { }
    bool mayRead(Sql &, const Actor &, PropertyId, DocumentKind kind) override
    {
        return !onlyPhotos || kind == DocumentKind::Photo;
    }
    bool onlyPhotos = false;
};

template <typename Action>
QString reasonOf(Action action)
{
    try {
        action();
        return {};
    } catch (const Error &error) {
        return error.reason;
    }
}

struct Fixture {
    explicit Fixture(Dialect dialect)
        : database(dialect), core(*database), blobs(directory.path()), service(core.core, blobs)
    {
        service.setAccess(access);
        auth::AuthModule auth(core.core, {});
        const auth::User user =
            await(auth.createUser(QStringLiteral("m@example.com"), QStringLiteral("a rather long secret"),
                                  QStringLiteral("M"), Role::PropertyManager));
        manager = {.id = user.id, .session = {}, .roles = user.roles, .csrfToken = {}};
    }

    Document upload(DocumentKind kind, const QByteArray &type, const QByteArray &content)
    {
        api::UploadDocumentQuery query{
            .kind = kind, .name = QStringLiteral("file"), .parcelId = {}, .recorderReference = {}};
        if (kind == DocumentKind::Deed) {
            query.parcelId = QStringLiteral("1-2-3");
            query.recorderReference = QStringLiteral("Book 4, page 5");
        }
        return await(service.upload(manager, property, {query, type, content}));
    }

    TestDatabase database;
    CoreFixture core;
    QTemporaryDir directory;
    LocalBlobStore blobs;
    OpenAccess access;
    DocumentsService service;
    Actor manager;
    PropertyId property = core.ids.next<PropertyId>();
};

} // namespace

class DocumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void sniff_knowsEachTypeByContent();
    void sniff_refusesBrokenFrames_data();
    void sniff_refusesBrokenFrames();
    void cleanFileName_dropsFoldersAndHiddenCharacters();
    void blob_isGivenBackWholeOrNotAtAll();
    void upload_storesAndAnswersTheHash();
    void upload_refusesWhatTheFileIsNot();
    void upload_takesOneDeed();
    void upload_takesFiftyDocuments();
    void content_isHiddenFromThoseWhoMayNotRead();
};

void DocumentsTest::sniff_knowsEachTypeByContent()
{
    QCOMPARE(sniffMediaType(pdf()), MediaType::Pdf);
    QCOMPARE(sniffMediaType(jpeg()), MediaType::Jpeg);
    QCOMPARE(sniffMediaType(png()), MediaType::Png);
    QCOMPARE(sniffMediaType(webp()), MediaType::Webp);
}

void DocumentsTest::sniff_refusesBrokenFrames_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("html named pdf") << QByteArray("<html>%PDF-1.7 %%EOF</html>");
    QTest::newRow("pdf without end") << pdf().replace("%%EOF", "");
    QTest::newRow("jpeg marker alone") << QByteArray::fromHex("ffd8ff");
    QTest::newRow("jpeg without frame") << QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffd9");
    QTest::newRow("jpeg of no height") << jpeg().replace(QByteArray::fromHex("0800200010"),
                                                         QByteArray::fromHex("0800000010"));
    QTest::newRow("jpeg with a segment of length 0")
        << QByteArray::fromHex("ffd8ffe00000ffc0000b080020001001011100ffd9");
    QTest::newRow("png cut short") << png().chopped(1);
    QTest::newRow("png of no width") << png().replace(16, 4, QByteArray(4, '\0'));
    QTest::newRow("webp longer than it says") << webp() + "x";
    QTest::newRow("riff of sound") << webp().replace("WEBP", "WAVE");
}

void DocumentsTest::sniff_refusesBrokenFrames()
{
    QFETCH(const QByteArray, content);
    QVERIFY(!sniffMediaType(content));
}

void DocumentsTest::cleanFileName_dropsFoldersAndHiddenCharacters()
{
    QCOMPARE(api::cleanFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
    QCOMPARE(api::cleanFileName(QStringLiteral("C:\\deeds\\deed.pdf")), QStringLiteral("deed.pdf"));
    QCOMPARE(api::cleanFileName(QStringLiteral("a\r\nb\u202Egpj.exe")), QStringLiteral("abgpj.exe"));
    QCOMPARE(api::cleanFileName(QStringLiteral("folder/..")), QString());
    QCOMPARE(api::cleanFileName(QStringLiteral("Grundbuch Straße.pdf")), QStringLiteral("Grundbuch Straße.pdf"));
}

void DocumentsTest::blob_isGivenBackWholeOrNotAtAll()
{
    const QTemporaryDir directory;
    LocalBlobStore store(directory.path());
    const QByteArray content("what was stored");
    const QByteArray sha256 = await(store.put(content));
    QCOMPARE(sha256, sha256Of(content));
    QCOMPARE(await(store.get(sha256)), content);

    QFile file(blobPath(directory.path(), sha256));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("what was forged");
    file.close();
    QCOMPARE(reasonOf([&] { static_cast<void>(await(store.get(sha256))); }), QStringLiteral("blob_corrupt"));
    await(store.put(content)); // storing it again heals it
    QCOMPARE(await(store.get(sha256)), content);
    QCOMPARE(reasonOf([&] { static_cast<void>(await(store.get(sha256Of("other")))); }), QStringLiteral("blob_missing"));
}

void DocumentsTest::upload_storesAndAnswersTheHash()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    Fixture f(dialect);
    const Document document = f.upload(DocumentKind::Deed, "application/pdf", pdf());
    QCOMPARE(document.sha256, sha256Of(pdf()));
    const auto content = await(f.service.content(f.manager, document.id));
    QCOMPARE(content.bytes, pdf());
    QCOMPARE(content.document.parcelId, QStringLiteral("1-2-3"));

    await(f.service.remove(f.manager, document.id));
    QVERIFY(await(f.service.list(f.manager, f.property)).empty());
}

void DocumentsTest::upload_refusesWhatTheFileIsNot()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    Fixture f(dialect);
    const auto reason = [&](DocumentKind kind, const QByteArray &type, const QByteArray &content) {
        return reasonOf([&] { static_cast<void>(f.upload(kind, type, content)); });
    };
    QCOMPARE(reason(DocumentKind::Photo, "image/png", jpeg()), QStringLiteral("file_type_mismatch"));
    QCOMPARE(reason(DocumentKind::Other, "application/pdf", "MZ not a pdf"), QStringLiteral("file_type_mismatch"));
    QCOMPARE(reason(DocumentKind::Other, "text/html", "<p>"), QStringLiteral("unsupported_type"));
    QCOMPARE(reason(DocumentKind::Photo, "application/pdf", pdf()), QStringLiteral("photo_not_image"));
}

void DocumentsTest::upload_takesOneDeed()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    Fixture f(dialect);
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
    Fixture f(dialect);
    for (int i = 0; i < kMaxDocumentsPerProperty; ++i)
        f.upload(DocumentKind::Photo, "image/png", png());
    QCOMPARE(reasonOf([&] { static_cast<void>(f.upload(DocumentKind::Photo, "image/png", png())); }),
             QStringLiteral("too_many_documents"));
}

void DocumentsTest::content_isHiddenFromThoseWhoMayNotRead()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    Fixture f(dialect);
    const Document deed = f.upload(DocumentKind::Deed, "application/pdf", pdf());
    const Document photo = f.upload(DocumentKind::Photo, "image/png", png());
    f.access.onlyPhotos = true;
    QCOMPARE(await(f.service.list(f.manager, f.property)).size(), std::size_t(1));
    QCOMPARE(await(f.service.content(f.manager, photo.id)).bytes, png());
    QCOMPARE(reasonOf([&] { static_cast<void>(await(f.service.content(f.manager, deed.id))); }),
             QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "documents_test.moc"
