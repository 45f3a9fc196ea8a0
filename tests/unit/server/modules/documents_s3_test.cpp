// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: requests are signed as AWS wants them, what may pass is tried again, and what the store says is not believed blindly.
#include "server/modules/documents/documents_collector.h"
#include "server/modules/documents/s3_blob_store.h"
#include "tests/unit/server/modules/documents_fixture.h"
#include "tests/unit/server/modules/s3_sandbox.h"

#include <QTest>

using namespace freehold;
using namespace freehold::documents;
using namespace freehold::test;

namespace {

const QByteArray kEmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

QByteArray signatureOf(const QByteArray &method, const QString &url, S3Headers headers)
{
    // The keys and the time of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
    const S3Signer signer{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
    const TimeMs time{QDateTime(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
    const S3Headers all = signer.sign(method, QUrl(url), std::move(headers), time);
    return all.back().second.split('=').last();
}

struct DocumentsS3Fixture : DocumentsFixture {
    explicit DocumentsS3Fixture(const S3Config &s3) : DocumentsFixture(Dialect::Sqlite, s3)
    {
        core.clock.set({QDateTime::currentMSecsSinceEpoch()});
    }
    QString uploadRefusal()
    {
        return reasonOf([&] { static_cast<void>(upload(DocumentKind::Other, "application/pdf", pdf())); });
    }
};

} // namespace

class DocumentsS3Test : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<S3Sandbox> m_sandbox;

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<S3Sandbox>(); }
    void init() { m_sandbox->setFaults({}); }

    void signature_isThatOfTheDocumentation()
    {
        const QString host = QStringLiteral("https://examplebucket.s3.amazonaws.com");
        QCOMPARE(signatureOf("GET", host + QStringLiteral("/test.txt"),
                             {{"range", "bytes=0-9"}, {"x-amz-content-sha256", kEmptyHash}}),
                 QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
        QCOMPARE(
            signatureOf("PUT", host + QStringLiteral("/test%24file.text"),
                        {{"date", "Fri, 24 May 2013 00:00:00 GMT"},
                         {"x-amz-storage-class", "REDUCED_REDUNDANCY"},
                         {"x-amz-content-sha256", "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"}}),
            QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
        QCOMPARE(signatureOf("GET", host + QStringLiteral("/?lifecycle"), {{"x-amz-content-sha256", kEmptyHash}}),
                 QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"));
        QCOMPARE(
            signatureOf("GET", host + QStringLiteral("/?max-keys=2&prefix=J"), {{"x-amz-content-sha256", kEmptyHash}}),
            QByteArray("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"));
    }

    void address_isOfEitherStyle()
    {
        S3Config config = m_sandbox->config();
        config.endpoint = QUrl(QStringLiteral("https://s3.eu-central-1.amazonaws.com"));
        config.prefix = QStringLiteral("a b/ü+");
        const auto address = [&](const QString &key, const QByteArray &query) {
            return s3Url(config, key, query).toEncoded();
        };
        QCOMPARE(address(QStringLiteral("k"), "versionId=x"),
                 QByteArray("https://s3.eu-central-1.amazonaws.com/freehold-documents/a%20b/%C3%BC%2Bk?versionId=x"));
        config.style = S3Config::Style::VirtualHost;
        QCOMPARE(address(QStringLiteral("k"), {}),
                 QByteArray("https://freehold-documents.s3.eu-central-1.amazonaws.com/a%20b/%C3%BC%2Bk"));
        QCOMPARE(address({}, "versions"),
                 QByteArray("https://freehold-documents.s3.eu-central-1.amazonaws.com/?versions"));
    }

    void document_goesThereAndBack()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        const QByteArray content = largePdf(900'000);
        const Document document = f.upload(DocumentKind::Other, "application/pdf", content);
        QVERIFY(f.content(document.id) == content);
        QVERIFY(f.part(document, 70'000, 300'000) == content.mid(70'000, 300'000));
        QVERIFY(waitUntil([&] { return QDir(f.directory.filePath(QStringLiteral("spool"))).isEmpty(); }));
    }

    void trouble_thatPassesIsTriedAgain()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        m_sandbox->setFaults({{"failNext", 1}, {"slowDownNext", 1}, {"cutNext", 1}});
        const Document document = f.upload(DocumentKind::Other, "application/pdf", pdf());
        m_sandbox->setFaults({{"failNext", 1}, {"slowDownNext", 1}, {"cutNext", 1}});
        QCOMPARE(f.content(document.id), pdf());
    }

    void put_whoseAnswerIsLostIsNotTwoVersions()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        const qsizetype before = m_sandbox->versions();
        m_sandbox->setFaults({{"cutNext", 1}});
        const Document document = f.upload(DocumentKind::Other, "application/pdf", pdf());
        QCOMPARE(m_sandbox->versions(), before + 1);
        QCOMPARE(f.content(document.id), pdf());
    }

    void store_thatIsGoneIsSaidClearly_andNothingIsLost()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        const Document document = f.upload(DocumentKind::Other, "application/pdf", pdf());
        m_sandbox->setFaults({{"gone", 1}});
        const QString unavailable = QStringLiteral("storage_unavailable");
        QCOMPARE(f.uploadRefusal(), unavailable);
        QCOMPARE(reasonOf([&] { static_cast<void>(f.content(document.id)); }), unavailable);
        QCOMPARE(await(f.service.list(f.manager, f.property)).size(), std::size_t(1));
        QVERIFY(waitUntil([&] { return QDir(f.directory.filePath(QStringLiteral("spool"))).isEmpty(); }));
        m_sandbox->setFaults({});
        QCOMPARE(f.content(document.id), pdf());
        QCOMPARE(f.uploadRefusal(), QString());
    }

    void store_thatHangsIsGivenUp()
    {
        S3Config config = m_sandbox->config();
        config.timeoutMs = 200;
        config.attempts = 2;
        DocumentsS3Fixture f(config);
        m_sandbox->setFaults({{"slowNext", 2}, {"slowMs", 60'000}});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(f.uploadRefusal(), QStringLiteral("storage_unavailable"));
        QVERIFY(timer.elapsed() < 50'000);
    }

    void checksum_thatDiffersIsNoUpload()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        m_sandbox->setFaults({{"wrongChecksumNext", 1}});
        QCOMPARE(f.uploadRefusal(), QStringLiteral("storage_failed"));
        QVERIFY(await(f.service.list(f.manager, f.property)).empty());
    }

    void content_thatTheStoreChangedIsNotGivenOut()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        const Document document = f.upload(DocumentKind::Other, "application/pdf", pdf());
        m_sandbox->setFaults({{"corruptNext", 1}});
        QCOMPARE(reasonOf([&] { static_cast<void>(f.content(document.id)); }), QStringLiteral("blob_corrupt"));
        QCOMPARE(f.content(document.id), pdf());
    }

    void clock_thatDiffersIsLearned()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        m_sandbox->setFaults({{"clockAheadMs", 3'600'000}});
        const Document document = f.upload(DocumentKind::Other, "application/pdf", pdf());
        QCOMPARE(f.content(document.id), pdf());
    }

    void credentials_thatAreWrongAreNotTriedAgain()
    {
        S3Config config = m_sandbox->config();
        config.secretKey = "guessed";
        config.firstPauseMs = 60'000; // a second attempt would be noticed
        DocumentsS3Fixture f(config);
        QCOMPARE(f.uploadRefusal(), QStringLiteral("storage_unavailable"));
    }

    void removed_isErasedOrHidden()
    {
        for (const auto deleted : {S3Config::Deleted::Erase, S3Config::Deleted::Keep}) {
            S3Config config = m_sandbox->config();
            config.deleted = deleted;
            DocumentsS3Fixture f(config);
            DocumentsCollector collector(f.core.core, f.vault, f.config);
            const qsizetype before = m_sandbox->versions();
            const Document document = f.upload(DocumentKind::Other, "application/pdf", pdf());
            await(f.service.remove(f.manager, document.id));
            f.core.clock.advanceMs(f.config.collectAfterMs + 1); // a day: the store's clock is learned on the way
            QCOMPARE(await(collector.collect()), 1);
            QCOMPARE(m_sandbox->versions(), deleted == S3Config::Deleted::Erase ? before : before + 2);
        }
    }

    /// It died between its put and its row, so nobody knows its version.
    void abandonedUpload_isErasedWithoutItsVersion()
    {
        DocumentsS3Fixture f(m_sandbox->config());
        DocumentsCollector collector(f.core.core, f.vault, f.config);
        const qsizetype before = m_sandbox->versions();
        f.access.editsAllowed = 1;
        QCOMPARE(f.uploadRefusal(), QStringLiteral("wrong_state"));
        QCOMPARE(m_sandbox->versions(), before + 1);
        f.core.clock.advanceMs(f.config.collectAfterMs + 1);
        m_sandbox->setFaults({{"gone", 1}});
        QCOMPARE(await(collector.collect()), 0); // waits for the next round
        m_sandbox->setFaults({});
        QCOMPARE(await(collector.collect()), 1);
        QCOMPARE(m_sandbox->versions(), before);
    }
};

QTEST_GUILESS_MAIN(DocumentsS3Test)
#include "documents_s3_test.moc"
