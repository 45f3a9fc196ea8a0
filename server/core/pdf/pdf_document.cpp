// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/pdf/pdf_document.h"

#include "server/core/error.h"

#include <QFile>

#include <hpdf.h>

namespace freehold {

namespace {

Error failed(const QString &detail)
{
    return {ErrorCode::Internal,
            QStringLiteral("pdf_failed"),
            QStringLiteral("The document could not be made."),
            {},
            detail};
}

/// libharu reads fonts from files only.
std::unique_ptr<QTemporaryFile> copyOf(const QString &fontFile)
{
    QFile font(fontFile);
    auto copy = std::make_unique<QTemporaryFile>();
    if (!font.open(QIODevice::ReadOnly) || !copy->open() || copy->write(font.readAll()) <= 0 || !copy->flush())
        throw failed("the font " + fontFile + " cannot be read");
    return copy;
}

} // namespace

void PdfDocument::Free::operator()(_HPDF_Doc_Rec *document) const { HPDF_Free(document); }

PdfDocument::PdfDocument(const QString &fontFile) : m_fontFile(copyOf(fontFile)), m_document(HPDF_New(nullptr, nullptr))
{
    if (!m_document)
        throw failed("no memory");
    HPDF_SetCompressionMode(m_document.get(), HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(m_document.get());
    const QByteArray file = m_fontFile->fileName().toLocal8Bit();
    const char *name = HPDF_LoadTTFontFromFile(m_document.get(), file.constData(), HPDF_TRUE);
    requireGood();
    m_font = HPDF_GetFont(m_document.get(), name, "UTF-8");
    addPage();
}

PdfDocument::~PdfDocument() = default;

/// After its first failure libharu does nothing more, and remembers that one.
void PdfDocument::requireGood() const
{
    if (const HPDF_STATUS error = HPDF_GetError(m_document.get()); error != HPDF_OK)
        throw failed(QString("libharu: %1, %2").arg(error, 4, 16).arg(HPDF_GetErrorDetail(m_document.get())));
}

void PdfDocument::addPage()
{
    m_page = HPDF_AddPage(m_document.get());
    requireGood();
    HPDF_Page_SetSize(m_page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
}

void PdfDocument::text(float x, float end, float y, float size, const QString &words)
{
    const QByteArray bytes = words.toUtf8();
    fit(end - x, size, bytes);
    write(x, y, bytes);
}

void PdfDocument::textUpTo(float x, float end, float y, float size, const QString &words)
{
    const QByteArray bytes = words.toUtf8();
    const float width = fit(end - x, size, bytes);
    write(end - width, y, bytes);
}

float PdfDocument::fit(float room, float size, const QByteArray &words)
{
    HPDF_Page_SetFontAndSize(m_page, m_font, size);
    const float width = HPDF_Page_TextWidth(m_page, words.constData());
    if (width <= room)
        return width;
    HPDF_Page_SetFontAndSize(m_page, m_font, size * room / width);
    return room;
}

void PdfDocument::write(float x, float y, const QByteArray &words)
{
    HPDF_Page_BeginText(m_page);
    HPDF_Page_TextOut(m_page, x, y, words.constData());
    HPDF_Page_EndText(m_page);
}

void PdfDocument::rule(float x, float end, float y)
{
    HPDF_Page_SetLineWidth(m_page, 0.7F);
    HPDF_Page_MoveTo(m_page, x, y);
    HPDF_Page_LineTo(m_page, end, y);
    HPDF_Page_Stroke(m_page);
}

QByteArray PdfDocument::bytes()
{
    HPDF_SaveToStream(m_document.get());
    requireGood();
    HPDF_ResetStream(m_document.get());
    QByteArray bytes(static_cast<qsizetype>(HPDF_GetStreamSize(m_document.get())), Qt::Uninitialized);
    auto size = static_cast<HPDF_UINT32>(bytes.size());
    HPDF_ReadFromStream(m_document.get(), reinterpret_cast<HPDF_BYTE *>(bytes.data()), &size);
    bytes.truncate(size);
    return bytes;
}

} // namespace freehold
