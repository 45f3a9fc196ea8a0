// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: parts of a file become one document, and leave nothing when they do not.
#include "server/modules/documents/documents_collector.h"
#include "server/modules/documents/documents_resumable.h"
#include "server/modules/documents/parts_stream.h"
#include "tests/unit/server/modules/documents_fixture.h"

#include <QDirIterator>
#include <QTest>

using namespace freehold;
using namespace freehold::documents;
using namespace freehold::test;

namespace {

constexpr qint64 kPart = 300'000;

/// A client that leaves before all of its part has arrived.
class BrokenBody final : public BodyStream {
public:
    explicit BrokenBody(qint64 length) : m_length(length) { }
    [[nodiscard]] qint64 length() const override { return m_length; }
    [[nodiscard]] Task<QByteArray> read() override
    {
        if (std::exchange(m_hasBegun, true))
            throw Error(ErrorCode::Unavailable, QStringLiteral("body_cut_off"), QString());
        co_return QByteArray("%PDF-1.7\n");
    }
    [[nodiscard]] std::optional<QByteArray> sha256() const override { return std::nullopt; }

private:
    qint64 m_length;
    bool m_hasBegun = false;
};

struct ResumableFixture : DocumentsFixture {
    explicit ResumableFixture(Dialect dialect) : DocumentsFixture(dialect) { }

    PartialUpload start(const QByteArray &type, qint64 bytes)
    {
        return await(resumable.start(
            manager, property,
            {.document = queryOf(DocumentKind::Other), .mediaType = QString::fromLatin1(type), .sizeBytes = bytes}));
    }
    PartialUpload append(UploadId id, qint64 start, std::shared_ptr<BodyStream> body)
    {
        return await(resumable.append(manager, id, {start, std::move(body)}));
    }
    PartialUpload append(UploadId id, const QByteArray &content, qint64 start)
    {
        return append(id, start, std::make_shared<MemoryBody>(content.mid(start, kPart)));
    }
    PartialUpload find(UploadId id) { return await(resumable.find(manager, id)); }
    QString reasonOfAppend(UploadId id, const QByteArray &content, qint64 start)
    {
        return reasonOf([&] { static_cast<void>(append(id, content, start)); });
    }
    /// Complete ones: what is left in the spool is not counted.
    [[nodiscard]] int storedFiles() const
    {
        int count = 0;
        for (QDirIterator it(directory.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            count += it.next().contains(QStringLiteral("/spool/")) ? 0 : 1;
        return count;
    }

    ResumableUploads resumable{core.core, vault, uploads, config};
    DocumentsCollector collector{core.core, vault, config};
};

} // namespace

class DocumentsResumableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void parts_becomeOneDocument();
    void part_thatBreaksOffIsNotKept();
    void part_ofAnotherByteIsRefused();
    void part_isRefusedWhereTheDocumentIs();
    void file_thatIsSomethingElseIsRefusedForGood();
    void upload_isItsCreatorsAlone();
    void upload_expiresAfterItsLastPart();
    void upload_thatEndedWhileAPartCameKeepsNothing();
    void stream_givesThePartsInPieces();
};

void DocumentsResumableTest::parts_becomeOneDocument()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(2 * kPart + 7);
    const UploadId id = f.start("application/pdf", content.size()).id;
    QCOMPARE(f.append(id, content, 0).receivedBytes, kPart);
    QCOMPARE(f.append(id, content, kPart).receivedBytes, 2 * kPart);
    QCOMPARE(f.storedFiles(), 2);
    const PartialUpload finished = f.append(id, content, 2 * kPart);
    QVERIFY(finished.state == UploadState::Finished);
    QCOMPARE(finished.receivedBytes, content.size());
    const Document document = await(f.service.find(f.manager, *finished.document));
    QCOMPARE(document.sha256, sha256Of(content));
    QCOMPARE(document.sizeBytes, content.size());
    QVERIFY(f.content(document.id) == content);
    QCOMPARE(f.reasonOfAppend(id, content, 2 * kPart), QStringLiteral("offset_mismatch"));
    QVERIFY(f.find(id).document == finished.document);

    f.core.clock.advanceMs(f.config.collectAfterMs + 1);
    QCOMPARE(await(f.collector.collect()), 3); // the parts, and never the document
    QVERIFY(f.content(document.id) == content);
    QCOMPARE(await(f.collector.expire()), 1);
    QVERIFY(f.content(document.id) == content);
}

void DocumentsResumableTest::part_thatBreaksOffIsNotKept()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(2 * kPart);
    const UploadId id = f.start("application/pdf", content.size()).id;
    QCOMPARE(reasonOf([&] { static_cast<void>(f.append(id, 0, std::make_shared<BrokenBody>(kPart))); }),
             QStringLiteral("body_cut_off"));
    QCOMPARE(f.find(id).receivedBytes, 0);
    QCOMPARE(f.append(id, content, 0).receivedBytes, kPart);
    f.core.clock.advanceMs(f.config.collectAfterMs + 1);
    QCOMPARE(await(f.collector.collect()), 1); // the row of the broken one
    QCOMPARE(f.storedFiles(), 1);
}

void DocumentsResumableTest::part_ofAnotherByteIsRefused()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(2 * kPart);
    const UploadId id = f.start("application/pdf", content.size()).id;
    f.append(id, content, 0);
    for (const qint64 start : {qint64(0), kPart - 1, kPart + 1})
        QCOMPARE(f.reasonOfAppend(id, content, start), QStringLiteral("offset_mismatch"));
    QCOMPARE(f.find(id).receivedBytes, kPart);
}

void DocumentsResumableTest::part_isRefusedWhereTheDocumentIs()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(2 * kPart);
    const UploadId id = f.start("application/pdf", content.size()).id;
    f.append(id, content, 0);
    f.access.editsAllowed = f.access.edits;
    QCOMPARE(f.reasonOfAppend(id, content, kPart), QStringLiteral("wrong_state"));
    f.access.editsAllowed += 2; // until the document's own row
    f.append(id, content, kPart);
    QVERIFY(f.find(id).state == UploadState::Receiving);
}

void DocumentsResumableTest::file_thatIsSomethingElseIsRefusedForGood()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(2 * kPart - 100).chopped(3);
    const UploadId id = f.start("application/pdf", content.size()).id;
    f.append(id, content, 0);
    QCOMPARE(f.reasonOfAppend(id, content, kPart), QStringLiteral("file_type_mismatch"));
    QCOMPARE(f.reasonOfAppend(id, content, kPart), QStringLiteral("file_type_mismatch"));
    const UploadId image = f.start("image/png", content.size()).id;
    QCOMPARE(f.reasonOfAppend(image, content, 0), QStringLiteral("file_type_mismatch"));
    QVERIFY(f.find(image).state == UploadState::Refused);
    QVERIFY(await(f.service.list(f.manager, f.property)).empty());
    f.core.clock.advanceMs(f.config.collectAfterMs + 1);
    QVERIFY(await(f.collector.collect()) > 0);
    QCOMPARE(f.storedFiles(), 0);
}

void DocumentsResumableTest::upload_isItsCreatorsAlone()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const UploadId id = f.start("application/pdf", kPart).id;
    f.manager.id = f.core.ids.next<UserId>();
    QCOMPARE(reasonOf([&] { static_cast<void>(f.find(id)); }), QStringLiteral("not_found"));
    QCOMPARE(f.reasonOfAppend(id, largePdf(kPart), 0), QStringLiteral("not_found"));
    QCOMPARE(reasonOf([&] { await(f.resumable.giveUp(f.manager, id)); }), QStringLiteral("not_found"));
}

void DocumentsResumableTest::upload_expiresAfterItsLastPart()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(2 * kPart);
    const UploadId id = f.start("application/pdf", content.size()).id;
    f.core.clock.advanceMs(f.config.collectAfterMs - 1);
    f.append(id, content, 0);
    QCOMPARE(await(f.collector.expire()), 0);
    f.core.clock.advanceMs(f.config.collectAfterMs - 1);
    QCOMPARE(f.find(id).receivedBytes, kPart);
    f.core.clock.advanceMs(1);
    QCOMPARE(f.reasonOfAppend(id, content, kPart), QStringLiteral("not_found")); // before it is collected, too
    QCOMPARE(await(f.collector.expire()), 1);
    QCOMPARE(f.storedFiles(), 1);
    f.core.clock.advanceMs(f.config.collectAfterMs);
    QCOMPARE(await(f.collector.collect()), 1);
    QCOMPARE(f.storedFiles(), 0);
}

void DocumentsResumableTest::upload_thatEndedWhileAPartCameKeepsNothing()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    /// Gives the upload up while its last piece is read.
    struct GivingUp final : BodyStream {
        GivingUp(ResumableFixture &fixture, UploadId upload, QByteArray bytes)
            : f(fixture), id(upload), content(std::move(bytes))
        {
        }
        [[nodiscard]] qint64 length() const override { return size; }
        [[nodiscard]] Task<QByteArray> read() override
        {
            if (content.isEmpty())
                co_await f.resumable.giveUp(f.manager, id);
            co_return std::exchange(content, {});
        }
        [[nodiscard]] std::optional<QByteArray> sha256() const override { return std::nullopt; }
        ResumableFixture &f;
        UploadId id;
        QByteArray content;
        qint64 size = content.size();
    };
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(2 * kPart);
    for (const qint64 start : {qint64(0), kPart}) {
        const UploadId id = f.start("application/pdf", content.size()).id;
        if (start > 0)
            f.append(id, content, 0);
        const auto body = std::make_shared<GivingUp>(f, id, content.mid(start, start > 0 ? -1 : kPart));
        QCOMPARE(reasonOf([&] { static_cast<void>(f.append(id, start, body)); }), QStringLiteral("not_found"));
    }
    QVERIFY(await(f.service.list(f.manager, f.property)).empty());
    f.core.clock.advanceMs(f.config.collectAfterMs + 1);
    QVERIFY(await(f.collector.collect()) > 0);
    QCOMPARE(f.storedFiles(), 0);
}

void DocumentsResumableTest::stream_givesThePartsInPieces()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    ResumableFixture f(dialect);
    const QByteArray content = largePdf(3 * kPart);
    const UploadId id = f.start("application/pdf", content.size()).id;
    for (const qint64 start : {qint64(0), kPart, 2 * kPart})
        f.append(id, content, start);
    const auto parts = await(f.core.core.database.read([&](Sql &sql) { return PartsStore::partsOf(sql, id); }));
    PartsStream stream(f.vault, parts);
    QCOMPARE(stream.length(), 3 * kPart);
    QByteArray read;
    for (QByteArray piece = await(stream.read()); !piece.isEmpty(); piece = await(stream.read())) {
        QVERIFY(piece.size() <= BodyStream::kPieceBytes);
        read += piece;
    }
    QVERIFY(read == content.first(3 * kPart));
    QVERIFY(await(stream.read()).isEmpty());
}

QTEST_GUILESS_MAIN(DocumentsResumableTest)
#include "documents_resumable_test.moc"
