// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_receipt.h"

#include "server/core/pdf/pdf_document.h"

namespace freehold::rent {

namespace {

constexpr float kLeft = 64;
constexpr float kRight = 531;
constexpr float kTop = 770;
constexpr float kValueColumn = 210;
constexpr float kLineHeight = 20;

/// The page of one receipt, from top to bottom.
class Page {
public:
    explicit Page(PdfDocument &document) : m_document(document) { }

    void text(float x, float size, const QString &words) { m_document.text(x, kRight, m_y, size, words); }
    void down(float points) { m_y -= points; }
    void rule()
    {
        m_document.rule(kLeft, kRight, m_y);
        down(kLineHeight);
    }
    void line(const QString &word, const QString &value)
    {
        text(kLeft, 10, word);
        text(kValueColumn, 10, value);
        down(kLineHeight);
    }

private:
    PdfDocument &m_document;
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
    page.line("Paid on", receipt.paidOn);
    for (const auto &[word, value] : receipt.lines)
        page.line(word, value);
    page.rule();
    page.text(kLeft, 14, "Paid");
    page.text(kValueColumn, 14, receipt.amount);
    page.down(36);
    page.text(kLeft, 9, receipt.note);
}

} // namespace

QByteArray receiptPdf(const Receipt &receipt, const QString &fontFile)
{
    PdfDocument document(fontFile);
    Page page(document);
    draw(page, receipt);
    return document.bytes();
}

} // namespace freehold::rent
