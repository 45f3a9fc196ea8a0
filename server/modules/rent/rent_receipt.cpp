// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_receipt.h"

#include "server/core/error.h"

#include <QFile>
#include <QTemporaryFile>

#include <hpdf.h>

#include <memory>
#include <type_traits>

namespace freehold::rent {

namespace {

constexpr float kLeft = 64;
constexpr float kRight = 531;
constexpr float kTop = 770;
constexpr float kValueColumn = 210;
constexpr float kLineHeight = 20;

Error failed(const QString &detail)
{
    return {ErrorCode::Internal,
            QStringLiteral("receipt_failed"),
            QStringLiteral("The receipt could not be made."),
            {},
            detail};
}

/// After its first failure libharu does nothing more, and remembers that one.
void requireGood(HPDF_Doc document)
{
    if (const HPDF_STATUS error = HPDF_GetError(document); error != HPDF_OK)
        throw failed(QString("libharu: %1, %2").arg(error, 4, 16).arg(HPDF_GetErrorDetail(document)));
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

/// The page of one receipt, from top to bottom.
class Page {
public:
    Page(HPDF_Doc document, HPDF_Font font) : m_page(HPDF_AddPage(document)), m_font(font)
    {
        HPDF_Page_SetSize(m_page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    }

    void text(float x, float size, const QString &words)
    {
        HPDF_Page_SetFontAndSize(m_page, m_font, fitting(x, size, words));
        HPDF_Page_BeginText(m_page);
        HPDF_Page_TextOut(m_page, x, m_y, words.toUtf8().constData());
        HPDF_Page_EndText(m_page);
    }
    void down(float points) { m_y -= points; }
    void rule()
    {
        HPDF_Page_SetLineWidth(m_page, 0.7F);
        HPDF_Page_MoveTo(m_page, kLeft, m_y);
        HPDF_Page_LineTo(m_page, kRight, m_y);
        HPDF_Page_Stroke(m_page);
        down(kLineHeight);
    }
    void line(const QString &word, const QString &value)
    {
        text(kLeft, 10, word);
        text(kValueColumn, 10, value);
        down(kLineHeight);
    }

private:
    /// A long value is set smaller, so that it ends on the page.
    [[nodiscard]] float fitting(float x, float size, const QString &words) const
    {
        HPDF_Page_SetFontAndSize(m_page, m_font, size);
        const float width = HPDF_Page_TextWidth(m_page, words.toUtf8().constData());
        return width <= kRight - x ? size : size * (kRight - x) / width;
    }

    HPDF_Page m_page;
    HPDF_Font m_font;
    float m_y = kTop;
};

void draw(Page &page, const Receipt &receipt)
{
    page.text(kLeft, 22, "Receipt");
    page.down(30);
    page.text(kLeft, 10, receipt.payee);
    page.down(30);
    page.rule();
    page.line("Number", receipt.number);
    page.line("Issued", receipt.issued);
    for (const auto &[word, value] : receipt.lines)
        page.line(word, value);
    page.rule();
    page.text(kLeft, 14, "Paid");
    page.text(kValueColumn, 14, receipt.amount);
    page.down(36);
    page.text(kLeft, 9, receipt.note);
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

QByteArray receiptPdf(const Receipt &receipt, const QString &fontFile)
{
    const auto font = copyOf(fontFile);
    const Document document(HPDF_New(nullptr, nullptr));
    if (!document)
        throw failed("no memory");
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(document.get());
    const char *name = HPDF_LoadTTFontFromFile(document.get(), font->fileName().toLocal8Bit().constData(), HPDF_TRUE);
    requireGood(document.get());
    Page page(document.get(), HPDF_GetFont(document.get(), name, "UTF-8"));
    draw(page, receipt);
    QByteArray bytes = bytesOf(document.get());
    requireGood(document.get());
    return bytes;
}

} // namespace freehold::rent
