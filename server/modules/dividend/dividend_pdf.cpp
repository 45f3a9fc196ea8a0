// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_pdf.h"

#include "server/core/pdf/pdf_document.h"

#include <QStringList>

#include <array>

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

/// Lines from the top of a page to its bottom, and on the next.
class Paper {
public:
    explicit Paper(PdfDocument &document) : m_document(document) { }

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
        if (m_y >= kBottom)
            return;
        m_document.addPage();
        m_y = kTop;
    }

private:
    void text(float x, float end, float size, const QString &words) { m_document.text(x, end, m_y, size, words); }

    PdfDocument &m_document;
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

} // namespace

QByteArray toPdf(const YearlyStatement &statement, const QString &recipient, const QString &fontFile)
{
    PdfDocument document(fontFile);
    Paper paper(document);
    write(paper, statement, recipient);
    return document.bytes();
}

} // namespace freehold::dividend
