// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

#include <memory>

// libharu's own names for a document, and for what a font and a page are.
struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;

namespace freehold {

/// Pages of A4 with words and lines, in the letters of one TrueType font, as libharu writes them. Coordinates are points
/// (1/72 inch) from the left edge and from the bottom. The same calls make the same bytes. Blocks for some milliseconds: use it
/// on a worker. Throws Error{Internal, "pdf_failed"}.
class PdfDocument {
public:
    static constexpr float kPageWidth = 595;
    static constexpr float kPageHeight = 842;

    /// `fontFile` is a file, or in the program's resources.
    explicit PdfDocument(const QString &fontFile);
    ~PdfDocument();
    PdfDocument(const PdfDocument &) = delete;
    PdfDocument &operator=(const PdfDocument &) = delete;

    /// What is drawn from now on is on a new page.
    void addPage();
    /// A line of words from `x`; one that would not end before `end` is set smaller.
    void text(float x, float end, float y, float size, const QString &words);
    /// The same, ending at `end`: for columns of numbers.
    void textUpTo(float x, float end, float y, float size, const QString &words);
    /// A thin horizontal line.
    void rule(float x, float end, float y);
    [[nodiscard]] QByteArray bytes();

private:
    struct Free {
        void operator()(_HPDF_Doc_Rec *document) const;
    };

    void requireGood() const;
    /// Sets the font so that the words have room; how wide they are then.
    float fit(float room, float size, const QByteArray &words);
    void write(float x, float y, const QByteArray &words);

    std::unique_ptr<QTemporaryFile> m_fontFile;
    std::unique_ptr<_HPDF_Doc_Rec, Free> m_document;
    _HPDF_Dict_Rec *m_font = nullptr;
    _HPDF_Dict_Rec *m_page = nullptr;
};

} // namespace freehold
