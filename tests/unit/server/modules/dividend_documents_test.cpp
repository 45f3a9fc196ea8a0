// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a year's statement is a file that spreadsheets read as it is meant, and a PDF of as many pages as it takes.
#include "server/core/error.h"
#include "server/modules/dividend/dividend_csv.h"
#include "server/modules/dividend/dividend_pdf.h"

#include <QTest>

using namespace freehold;
using namespace freehold::dividend;

namespace {

const QString kFont = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

YearlyStatement statementOf(int lines)
{
    YearlyStatement statement{.year = 2027, .lines = {}};
    for (int i = 0; i < lines; ++i)
        statement.lines.push_back({.date = "2027-02-01",
                                   .property = "Łódź, \"Lindenhof\"",
                                   .period = "2027-01-01 to 2027-01-31",
                                   .wallet = "0x00",
                                   .shares = {30},
                                   .gross = {300'000'000},
                                   .withheld = {57'000'000},
                                   .net = {243'000'000},
                                   .state = i % 2 == 0 ? "PAID" : "OWED",
                                   .transaction = "0xab"});
    return statement;
}

} // namespace

class DividendDocumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_areQuotedWhereTheyMustBe()
    {
        QCOMPARE(csvLine({"a", "b c", ""}), QByteArray("a,b c,\r\n"));
        QCOMPARE(csvLine({"a,b", "say \"hi\"", "two\nlines"}),
                 QByteArray("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
    }

    void cells_areNeverFormulas()
    {
        QCOMPARE(csvLine({"=1+1", "+x", "@x", "-x", "-12.50"}), QByteArray("'=1+1,'+x,'@x,'-x,-12.50\r\n"));
    }

    void csv_hasAHeadAndALineForEach()
    {
        const QByteArray csv = toCsv(statementOf(2));
        const QByteArrayList lines = csv.split('\n');
        QCOMPARE(lines.size(), 4); // with the empty one behind the last break
        QVERIFY(lines[0].startsWith("date,property,period,wallet,shares,gross_usdc,"));
        QCOMPARE(lines[1],
                 QString("2027-02-01,\"Łódź, \"\"Lindenhof\"\"\",2027-01-01 to 2027-01-31,0x00,30,300.000000,"
                         "57.000000,243.000000,PAID,0xab\r")
                     .toUtf8());
    }

    void totals_tellPaidFromOwed()
    {
        const YearlyTotals totals = totalsOf(statementOf(3));
        QCOMPARE(totals.gross.micro, 900'000'000);
        QCOMPARE(totals.withheld.micro, 171'000'000);
        QCOMPARE(totals.paid.micro, 486'000'000);
        QCOMPARE(totals.owed.micro, 243'000'000);
    }

    void pdf_hasAsManyPagesAsItTakes()
    {
        const QByteArray one = toPdf(statementOf(0), "Ada", kFont);
        QVERIFY(one.startsWith("%PDF-"));
        QVERIFY(one.trimmed().endsWith("%%EOF"));
        QCOMPARE(one.count("/Type /Page\n"), 1);
        QVERIFY(toPdf(statementOf(60), "Ada", kFont).count("/Type /Page\n") > 2);
    }

    void pdf_withoutItsFont_isAnError()
    {
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(toPdf(statementOf(1), "Ada", "/nowhere.ttf")));
    }
};

QTEST_GUILESS_MAIN(DividendDocumentsTest)
#include "dividend_documents_test.moc"
