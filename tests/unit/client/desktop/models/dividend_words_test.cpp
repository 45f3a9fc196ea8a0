// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: lines of income statements are said in the reader's language by what they are about, and words that somebody wrote stay.
#include "client/desktop/models/dividend_words.h"

#include <QLocale>
#include <QTest>

using namespace freehold::desktop;
using Kind = api::StatementLineKind;
using ChargeKind = api::StatementChargeKind;

namespace {

api::IncomeStatementLine lineOf(Kind kind)
{
    api::IncomeStatementLine line;
    line.kind = kind;
    line.text = QStringLiteral("told by the server");
    return line;
}

QString chargeLine(Kind kind, ChargeKind chargeKind, const char *month = nullptr)
{
    auto line = lineOf(kind);
    line.charge.emplace();
    line.charge->kind = chargeKind;
    if (month)
        line.charge->month = QString::fromLatin1(month);
    return lineWords(line);
}

} // namespace

class DividendWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void rent_isSaidByItsMonth()
    {
        QCOMPARE(chargeLine(Kind::Rent, ChargeKind::Rent, "2028-02"), QStringLiteral("Rent for February 2028"));
        QCOMPARE(chargeLine(Kind::Rent, ChargeKind::LateFee, "2028-02"),
                 QStringLiteral("Late fee: Rent for February 2028"));
        QCOMPARE(chargeLine(Kind::Rent, ChargeKind::LateFee), QStringLiteral("Late fee"));
        QCOMPARE(chargeLine(Kind::Rent, ChargeKind::Other), QStringLiteral("Other income"));
    }

    void costs_areSaidByWhatTheyAreOf()
    {
        QCOMPARE(chargeLine(Kind::ProcessingFee, ChargeKind::Rent, "2027-10"),
                 QStringLiteral("Processing: Rent for October 2027"));
        QCOMPARE(chargeLine(Kind::Reversal, ChargeKind::Other), QStringLiteral("Refunds and disputes: Other income"));
        QCOMPARE(lineWords(lineOf(Kind::DisputeFee)), QStringLiteral("Fee for a dispute"));
        QCOMPARE(lineWords(lineOf(Kind::Holdback)), QStringLiteral("Held back for a dispute"));
        QCOMPARE(lineWords(lineOf(Kind::HoldbackReleased)), QStringLiteral("No longer held back"));
    }

    void expenses_areSaidByKindAndDay()
    {
        auto line = lineOf(Kind::ExpenseReturned);
        line.expense.emplace();
        line.expense->category = api::ExpenseCategory::PropertyTax;
        line.expense->spentOn = QDate(2027, 3, 9);
        QCOMPARE(lineWords(line).replace(QChar(0x00A0), u' '), QStringLiteral("Taken back: Property tax, 9 Mar 2027"));
        line.kind = Kind::Expense;
        QVERIFY(lineWords(line).startsWith(QStringLiteral("Property tax, 9")));
    }

    void reasons_andWhatIsNotSaidByItsParts_stay()
    {
        QCOMPARE(lineWords(lineOf(Kind::Adjustment)), QStringLiteral("Adjustment: told by the server"));
        for (const Kind kind : {Kind::Rent, Kind::ProcessingFee, Kind::Expense, Kind::Unknown})
            QCOMPARE(lineWords(lineOf(kind)), QStringLiteral("told by the server"));
    }
};

QTEST_GUILESS_MAIN(DividendWordsTest)
#include "dividend_words_test.moc"
