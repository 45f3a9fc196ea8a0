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
constexpr float kDetailHeight = 10;
constexpr float kTextSize = 7.5F;
constexpr float kFoot = 30;
constexpr float kGap = 4;

struct Column {
    const char *head;
    float begin;
    float end;
    bool isNumber = false;
};
constexpr std::array kColumns{
    Column{"Date", kLeft, 90},       Column{"Property", 90, 286},        Column{"Shares", 286, 322, true},
    Column{"Gross", 322, 386, true}, Column{"Withheld", 386, 446, true}, Column{"Net", 446, 508, true},
    Column{"State", 510, kRight},
};

/// Lines from the top of a page to its bottom, and on the next.
class Paper {
public:
    Paper(PdfDocument &document, QString foot) : m_document(document), m_foot(std::move(foot)) { number(); }

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
    void sum(const QString &words, Usdc amount)
    {
        constexpr float kSumEnd = 300;
        text(kLeft, kSumEnd, 9, words);
        m_document.textUpTo(kLeft, kSumEnd, m_y, 9, amount.toString());
        down();
    }
    void head()
    {
        for (const Column &column : kColumns)
            cell(column, QString::fromLatin1(column.head));
        m_document.rule(kLeft, kRight, m_y - kGap);
        down();
    }
    void row(const QStringList &cells)
    {
        for (std::size_t i = 0; i < kColumns.size(); ++i)
            cell(kColumns[i], cells[static_cast<qsizetype>(i)]);
        down();
    }
    /// Below a row, beside its first column.
    void details(const QStringList &lines)
    {
        m_y += kLineHeight - kDetailHeight;
        for (const QString &words : lines) {
            text(kColumns[1].begin, kRight, kTextSize - 1, words);
            m_y -= kDetailHeight;
        }
        m_y -= kGap;
    }
    void down() { m_y -= kLineHeight; }
    /// Turns the page unless so many lines have room; whether it did.
    bool turnsFor(int lines)
    {
        if (m_y - static_cast<float>(lines - 1) * kLineHeight >= kBottom)
            return false;
        m_document.addPage();
        m_y = kTop;
        number();
        return true;
    }

private:
    void text(float x, float end, float size, const QString &words) { m_document.text(x, end, m_y, size, words); }
    void cell(const Column &column, const QString &words)
    {
        if (column.isNumber)
            m_document.textUpTo(column.begin, column.end - kGap, m_y, kTextSize, words);
        else
            text(column.begin, column.end - kGap, kTextSize, words);
    }
    void number()
    {
        m_document.text(kLeft, kRight, kFoot, kTextSize, QStringLiteral("%1, page %2").arg(m_foot).arg(++m_pages));
    }

    PdfDocument &m_document;
    QString m_foot;
    float m_y = kTop;
    int m_pages = 0;
};

void writeTable(Paper &paper, const YearlyStatement &statement)
{
    paper.head();
    for (const YearlyLine &line : statement.lines) {
        // What belongs together stays on one page.
        if (paper.turnsFor(3))
            paper.head();
        paper.row({line.date, line.property, line.shares.toString(), line.gross.toString(), line.withheld.toString(),
                   line.net.toString(), QString(line.state).replace(u'_', u' ')});
        paper.details(
            {QStringLiteral("For %1, to %2").arg(line.period, line.wallet), "Transaction " + line.transaction});
    }
}

void writeTotals(Paper &paper, const YearlyStatement &statement)
{
    constexpr int kLines = 6;
    const YearlyTotals totals = totalsOf(statement);
    paper.turnsFor(kLines);
    paper.down();
    paper.sum("Gross", totals.gross);
    paper.sum("Tax withheld", totals.withheld);
    paper.sum("Paid when it was due", totals.paid);
    paper.sum("Owed when it was due", totals.owed);
    paper.sum("Paid later of what was owed", totals.paidLater);
}

void write(Paper &paper, const YearlyStatement &statement, const QString &recipient)
{
    paper.title(QStringLiteral("Dividends of %1").arg(statement.year));
    paper.line(recipient);
    paper.line("All amounts are USDC. Each transaction is on the chain, where anybody can look it up.");
    paper.line("OWED could not be paid when it was due; what was paid of it later is a line of its own, PAID LATER.");
    paper.down();
    writeTable(paper, statement);
    writeTotals(paper, statement);
}

} // namespace

QByteArray toPdf(const YearlyStatement &statement, const QString &recipient, const QString &fontFile)
{
    PdfDocument document(fontFile);
    Paper paper(document, QStringLiteral("Dividends of %1, %2").arg(QString::number(statement.year), recipient));
    write(paper, statement, recipient);
    return document.bytes();
}

} // namespace freehold::dividend
