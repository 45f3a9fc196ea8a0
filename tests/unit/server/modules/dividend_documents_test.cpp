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

TimeMs timeOf(int year, int month, int day)
{
    return {QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()};
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

    void yearThatIsOver_staysAsItIs_whenADebtIsPaidLater()
    {
        Payment payment;
        payment.shares = {30};
        payment.amount = {243};
        payment.withheld = {57};
        payment.settledAt = timeOf(2026, 12, 30);
        payment.owedReason = OwedReason::Frozen;
        const auto before = linesOf(payment, "Lindenhof", "period");
        QCOMPARE(before.size(), std::size_t(1));
        QCOMPARE(before[0].date, QString("2026-12-30"));
        QCOMPARE(before[0].state, QString("OWED"));
        QCOMPARE(before[0].gross.micro, 300);

        payment.paidAt = timeOf(2027, 1, 4);
        const auto after = linesOf(payment, "Lindenhof", "period");
        QCOMPARE(after.size(), std::size_t(2));
        QCOMPARE(toCsv({.year = 2026, .lines = {after[0]}}), toCsv({.year = 2026, .lines = before}));
        QCOMPARE(after[1].date, QString("2027-01-04"));
        QCOMPARE(after[1].state, QString("PAID_LATER"));
        QCOMPARE(after[1].net.micro, 243);
        QCOMPARE(after[1].withheld.micro + after[1].gross.micro, 0);
        const YearlyTotals totals = totalsOf({.year = 2027, .lines = {after[1]}});
        QVERIFY(totals == (YearlyTotals{.gross = {}, .withheld = {}, .paid = {}, .owed = {}, .paidLater = {243}}));
    }

    void paidWithItsPage_isOneLine_andPendingNone()
    {
        Payment payment;
        QVERIFY(linesOf(payment, "Lindenhof", "period").empty());
        payment.amount = payment.withheld = Usdc{1};
        payment.settledAt = payment.paidAt = timeOf(2027, 2, 1);
        const auto lines = linesOf(payment, "Lindenhof", "period");
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines[0].state, QString("PAID"));
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
