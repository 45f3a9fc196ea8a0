// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_pdf.h"

#include "server/core/error.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryFile>

#include <hpdf.h>

#include <array>
#include <memory>

namespace freehold::dividend {

namespace {

constexpr float kLeft = 40;
constexpr float kRight = 555;
constexpr float kTop = 790;
constexpr float kBottom = 50;
constexpr float kLineHeight = 14;
constexpr float kTextSize = 7.5F;
/// Where the columns of the table begin; each ends where the next one does.
constexpr std::array kColumns{40.0F, 92.0F, 190.0F, 290.0F, 330.0F, 395.0F, 455.0F, 520.0F};
constexpr float kGap = 4;

Error failed(const QString &detail)
{
    return Error(ErrorCode::Internal, QStringLiteral("statement_failed"), "The statement could not be made.", {},
                 detail);
}

[[noreturn]] void onError(HPDF_STATUS error, HPDF_STATUS detail, void *)
{
    throw failed(QStringLiteral("libharu: %1, %2").arg(error, 4, 16).arg(detail));
}

struct Free {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free>;

/// libharu reads fonts from files only.
std::unique_ptr<QTemporaryFile> copyOf(const QString &fontFile)
{
    QFile font(fontFile);
    auto copy = std::make_unique<QTemporaryFile>();
    if (!font.open(QIODevice::ReadOnly) || !copy->open() || copy->write(font.readAll()) <= 0 || !copy->flush())
        throw failed("the font " + fontFile + " cannot be read");
    return copy;
}

/// Lines from the top of a page to its bottom, and on the next.
class Paper {
public:
    Paper(HPDF_Doc document, HPDF_Font font) : m_document(document), m_font(font) { turn(); }

    void title(const QString &words)
    {
        text(kLeft, kRight, 16, words);
        m_y -= 2 * kLineHeight;
    }
    void line(const QString &words)
    {
        text(kLeft, kRight, 9, words);
        down();
    }
    void row(const QStringList &cells)
    {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const auto column = static_cast<std::size_t>(i);
            const float end = column + 1 < kColumns.size() ? kColumns[column + 1] : kRight;
            text(kColumns[column], end - kGap, kTextSize, cells[i]);
        }
        down();
    }
    void down()
    {
        m_y -= kLineHeight;
        if (m_y < kBottom)
            turn();
    }

private:
    void turn()
    {
        m_page = HPDF_AddPage(m_document);
        HPDF_Page_SetSize(m_page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
        m_y = kTop;
    }
    /// What is too long for its place is set smaller.
    void text(float x, float end, float size, const QString &words)
    {
        const QByteArray bytes = words.toUtf8();
        HPDF_Page_SetFontAndSize(m_page, m_font, size);
        const float width = HPDF_Page_TextWidth(m_page, bytes.constData());
        if (width > end - x)
            HPDF_Page_SetFontAndSize(m_page, m_font, size * (end - x) / width);
        HPDF_Page_BeginText(m_page);
        HPDF_Page_TextOut(m_page, x, m_y, bytes.constData());
        HPDF_Page_EndText(m_page);
    }

    HPDF_Doc m_document;
    HPDF_Font m_font;
    HPDF_Page m_page = nullptr;
    float m_y = kTop;
};

void write(Paper &paper, const YearlyStatement &statement, const QString &recipient)
{
    paper.title(QStringLiteral("Dividends of %1").arg(statement.year));
    paper.line(recipient);
    paper.line("All amounts are USDC. Each transaction is on the chain, where anybody can look it up.");
    paper.down();
    paper.row({"Date", "Property", "Period", "Shares", "Gross", "Withheld", "Net", "State"});
    for (const YearlyLine &line : statement.lines) {
        paper.row({line.date, line.property, line.period, line.shares.toString(), line.gross.toString(),
                   line.withheld.toString(), line.net.toString(), line.state});
        paper.row({"", QStringLiteral("%1  %2").arg(line.wallet, line.transaction)});
    }
    const YearlyTotals totals = totalsOf(statement);
    paper.down();
    paper.line("Gross: " + totals.gross.toString());
    paper.line("Withheld: " + totals.withheld.toString());
    paper.line("Paid: " + totals.paid.toString());
    paper.line("Owed: " + totals.owed.toString());
}

QByteArray bytesOf(HPDF_Doc document)
{
    HPDF_SaveToStream(document);
    HPDF_ResetStream(document);
    QByteArray bytes(static_cast<qsizetype>(HPDF_GetStreamSize(document)), Qt::Uninitialized);
    auto size = static_cast<HPDF_UINT32>(bytes.size());
    HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE *>(bytes.data()), &size);
    bytes.truncate(size);
    return bytes;
}

} // namespace

QByteArray toPdf(const YearlyStatement &statement, const QString &recipient, const QString &fontFile)
{
    const auto font = copyOf(fontFile);
    const Document document(HPDF_New(onError, nullptr));
    if (!document)
        throw failed("no memory");
    HPDF_UseUTFEncodings(document.get());
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
    const char *name = HPDF_LoadTTFontFromFile(document.get(), font->fileName().toLocal8Bit().constData(), HPDF_TRUE);
    Paper paper(document.get(), HPDF_GetFont(document.get(), name, "UTF-8"));
    write(paper, statement, recipient);
    return bytesOf(document.get());
}

} // namespace freehold::dividend
