// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a file is what it says it is, however its bytes are cut into pieces, and its name is only a name.
#include "tests/unit/server/modules/documents_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::documents;
using namespace freehold::test;

namespace {

constexpr std::array kTypes{MediaType::Pdf, MediaType::Jpeg, MediaType::Png, MediaType::Webp};

bool fitsInPieces(MediaType type, const QByteArray &content, qsizetype pieceBytes)
{
    ContentCheck check(type);
    for (qsizetype i = 0; i < content.size(); i += pieceBytes)
        check.append(QByteArrayView(content).sliced(i, std::min(pieceBytes, content.size() - i)));
    return check.fits();
}

} // namespace

class DocumentsContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void content_fitsItsOwnTypeOnly();
    void content_isTheSameInPiecesOfAnySize();
    void content_ofAJpegWithLargeSegmentsFits();
    void content_withABrokenFrameFitsNothing_data();
    void content_withABrokenFrameFitsNothing();
    void content_isRefusedAtItsFirstBytes();
    void cleanFileName_dropsFoldersAndHiddenCharacters();
};

void DocumentsContentTest::content_fitsItsOwnTypeOnly()
{
    const std::array contents{pdf(), jpeg(), png(), webp()};
    for (std::size_t type = 0; type < kTypes.size(); ++type)
        for (std::size_t content = 0; content < contents.size(); ++content)
            QCOMPARE(fits(kTypes[type], contents[content]), type == content);
}

void DocumentsContentTest::content_isTheSameInPiecesOfAnySize()
{
    const std::array contents{pdf(), jpeg(), png(), webp()};
    for (const qsizetype pieceBytes : {1, 2, 3, 7, 64})
        for (std::size_t type = 0; type < kTypes.size(); ++type)
            QVERIFY(fitsInPieces(kTypes[type], contents[type], pieceBytes));
}

/// Colour profiles and previews come before the frame, in segments of up to 64 KiB.
void DocumentsContentTest::content_ofAJpegWithLargeSegmentsFits()
{
    const QByteArray segment = QByteArray::fromHex("ffe2ffff") + QByteArray(65533, 'p');
    const QByteArray content = jpeg().first(2) + segment + segment + segment + jpeg().mid(2);
    for (const qsizetype pieceBytes : {1000, 65536, 300'000})
        QVERIFY(fitsInPieces(MediaType::Jpeg, content, pieceBytes));
}

void DocumentsContentTest::content_withABrokenFrameFitsNothing_data()
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

void DocumentsContentTest::content_withABrokenFrameFitsNothing()
{
    QFETCH(const QByteArray, content);
    for (const MediaType type : kTypes)
        QVERIFY(!fits(type, content));
}

void DocumentsContentTest::content_isRefusedAtItsFirstBytes()
{
    for (const MediaType type : kTypes) {
        ContentCheck check(type);
        QVERIFY(check.mayStillFit());
        check.append("<htm");
        QVERIFY(!check.mayStillFit());
    }
    ContentCheck webpCheck(MediaType::Webp);
    webpCheck.append("RIFF1234WA");
    QVERIFY(!webpCheck.mayStillFit());
}

void DocumentsContentTest::cleanFileName_dropsFoldersAndHiddenCharacters()
{
    QCOMPARE(api::cleanFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
    QCOMPARE(api::cleanFileName(QStringLiteral("C:\\deeds\\deed.pdf")), QStringLiteral("deed.pdf"));
    QCOMPARE(api::cleanFileName(QStringLiteral("a\r\nb\u202Egpj.exe")), QStringLiteral("abgpj.exe"));
    QCOMPARE(api::cleanFileName(QStringLiteral("folder/..")), QString());
    QCOMPARE(api::cleanFileName(QStringLiteral("Grundbuch Straße.pdf")), QStringLiteral("Grundbuch Straße.pdf"));
}

QTEST_GUILESS_MAIN(DocumentsContentTest)
#include "documents_content_test.moc"
