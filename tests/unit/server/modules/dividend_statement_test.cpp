// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an income statement adds up to the cent, rounding never takes more than is due, and one statement has one text.
#include "server/modules/dividend/dividend_statement.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace freehold;
using namespace freehold::dividend;

namespace {

/// Rent and reversals under 8 % for the management and 5 % for the reserve.
StatementLine line(LineKind kind, qint64 cents, const QString &source = {})
{
    const bool isShared = kind == LineKind::Rent || kind == LineKind::Reversal;
    return {.kind = kind,
            .source = source,
            .payment = {},
            .text = "text",
            .amount = {cents},
            .feeBasisPoints = isShared ? 800 : 0,
            .reserveBasisPoints = isShared ? 500 : 0};
}

Statement statementOf(std::vector<StatementLine> lines)
{
    return {.property = "prop_01j00000000000000000000000",
            .from = QDate(2027, 1, 1),
            .to = QDate(2027, 1, 31),
            .lines = std::move(lines)};
}

} // namespace

class DividendStatementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totals_areWhatIsLeftAfterEverything()
    {
        const Statement statement = statementOf({
            line(LineKind::Rent, 120'000),
            line(LineKind::ProcessingFee, -2'010),
            line(LineKind::DisputeFee, -1'500),
            line(LineKind::Rent, 80'000),
            line(LineKind::Reversal, -20'000),
            line(LineKind::Expense, -12'345),
            line(LineKind::ExpenseReturned, 345),
            line(LineKind::HoldbackReleased, 5'000),
            line(LineKind::Holdback, -7'000),
            line(LineKind::FeeMoved, -30),
            line(LineKind::ReserveMoved, -20),
            line(LineKind::Adjustment, -1),
            line(LineKind::Adjustment, 51),
        });
        const StatementTotals totals = totalsOf(statement).value();
        QCOMPARE(totals.rent.cents, 200'000);
        QCOMPARE(totals.processingFees.cents, -3'510);
        QCOMPARE(totals.reversals.cents, -20'000);
        QCOMPARE(totals.expenses.cents, -12'000);
        QCOMPARE(totals.holdbacks.cents, -2'000);
        QCOMPARE(totals.alreadyMoved.cents, -50);
        QCOMPARE(totals.adjustments.cents, 50);
        QCOMPARE(totals.managementFee.cents, 14'400); // 8 % of 1,800.00
        QCOMPARE(totals.reserve.cents, 9'000);        // 5 % of the same
        QCOMPARE(totals.distributable.cents, 200'000 - 3'510 - 20'000 - 12'000 - 2'000 - 50 + 50 - 14'400 - 9'000);
    }

    void parts_areRoundedDown_andTheRestStaysWithTheHolders()
    {
        Statement statement = statementOf({line(LineKind::Rent, 99)});
        const StatementTotals totals = totalsOf(statement).value();
        QCOMPARE(totals.managementFee.cents, 7); // of 7.92
        QCOMPARE(totals.reserve.cents, 4);       // of 4.95
        QCOMPARE(totals.distributable.cents, 88);
        statement.lines[0].feeBasisPoints = 10'000;
        statement.lines[0].reserveBasisPoints = 0;
        QCOMPARE(totalsOf(statement)->distributable.cents, 0);
    }

    void parts_areByTheTermsOfEachLine()
    {
        Statement statement = statementOf({line(LineKind::Rent, 100'000), line(LineKind::Rent, 50'000)});
        statement.lines[1].feeBasisPoints = 3'000;
        statement.lines[1].reserveBasisPoints = 0;
        const StatementTotals totals = totalsOf(statement).value();
        QCOMPARE(totals.managementFee.cents, 8'000 + 15'000);
        QCOMPARE(totals.reserve.cents, 5'000);
    }

    void parts_areNothingOfALoss_whichIsAheadForTheNext()
    {
        const StatementTotals totals =
            totalsOf(statementOf({line(LineKind::Rent, 1'000), line(LineKind::Reversal, -3'001)})).value();
        QCOMPARE(totals.managementFee.cents, 0);
        QCOMPARE(totals.reserve.cents, 0);
        QCOMPARE(totals.feeDue.cents, -161); // of -160.08
        QCOMPARE(totals.distributable.cents, -2'001);
    }

    void parts_thatWereMovedAhead_areNotMovedAgain()
    {
        Statement statement = statementOf(
            {line(LineKind::Rent, 100'000), line(LineKind::FeeMoved, -8'000), line(LineKind::ReserveMoved, -7'000)});
        statement.feeAhead = {3'000};
        statement.reserveAhead = {7'000};
        const StatementTotals totals = totalsOf(statement).value();
        QCOMPARE(totals.feeDue.cents, 8'000);
        QCOMPARE(totals.managementFee.cents, 5'000);
        QCOMPARE(totals.reserve.cents, 0);
        QCOMPARE(totals.distributable.cents, 100'000 - 15'000 - 5'000);
    }

    void totals_ofWhatCannotBeCounted_areNone()
    {
        const qint64 most = std::numeric_limits<qint64>::max();
        QVERIFY(!totalsOf(statementOf({line(LineKind::Rent, most), line(LineKind::Rent, 1)})));
        QVERIFY(!totalsOf(statementOf({line(LineKind::Expense, -most), line(LineKind::Expense, -2)})));
        QVERIFY(!totalsOf(statementOf({line(LineKind::Rent, most), line(LineKind::Adjustment, most)})));
        QVERIFY(totalsOf(statementOf({line(LineKind::Rent, most)})));
        Statement ahead = statementOf({line(LineKind::Rent, 100)});
        ahead.feeAhead = {std::numeric_limits<qint64>::min()};
        QVERIFY(!totalsOf(ahead));
    }

    void cents_areTenThousandMicroUsdc_exactly()
    {
        QCOMPARE(asUsdc({1})->micro, 10'000);
        QCOMPARE(asUsdc({123'456})->toString(), QString("1234.560000"));
        QCOMPARE(asUsdc({-5})->micro, -50'000);
        const qint64 most = std::numeric_limits<qint64>::max() / 10'000;
        QCOMPARE(asUsdc({most})->micro, most * 10'000);
        QVERIFY(!asUsdc({most + 1}));
    }

    void signedAmounts_haveOneForm()
    {
        QCOMPARE(signedText({-1'250}), QString("-12.50"));
        QCOMPARE(signedText({7}), QString("0.07"));
        QCOMPARE(parseSigned(u"-12.50")->cents, -1'250);
        QCOMPARE(parseSigned(u"12.5")->cents, 1'250);
        for (const char *wrong : {"", "-", "--1", "+1", "1.234", "abc", "1e3"})
            QVERIFY2(!parseSigned(QString(wrong)), wrong);
    }

    void text_isOneForOneStatement()
    {
        const Statement statement =
            statementOf({line(LineKind::Rent, 120'000, "chg_1"), line(LineKind::Expense, -100, "exp_1")});
        const QByteArray text = canonicalText(statement);
        QCOMPARE(text, canonicalText(statement));
        QVERIFY(!text.contains('\n') && !text.contains("\": "));
        const auto read = statementFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(read);
        QVERIFY(read->lines == statement.lines);
        QCOMPARE(read->to, statement.to);
        QCOMPARE(canonicalText(*read), text);
        QCOMPARE(hashOf("").toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

        Statement other = statement;
        other.lines[1].amount.cents -= 1;
        QVERIFY(hashOf(canonicalText(other)) != hashOf(text));
    }

    void lines_sayWhatTheyAreAbout()
    {
        Statement statement =
            statementOf({line(LineKind::Rent, 5), line(LineKind::Rent, 5), line(LineKind::Expense, -1)});
        statement.lines[0].charge = {.kind = ChargeKind::LateFee, .month = QDate(2027, 3, 1)};
        statement.lines[1].charge = {.kind = ChargeKind::Other};
        statement.lines[2].expense = {.category = ExpenseCategory::PropertyTax, .spentOn = QDate(2027, 3, 9)};
        const QJsonObject json = toJson(statement);
        const auto read = statementFromJson(json);
        QVERIFY(read);
        QVERIFY(read->lines == statement.lines);
        const QByteArray text = canonicalText(statement);
        QVERIFY(text.contains(R"("charge":{"kind":"late_fee","month":"2027-03"})"));
        QVERIFY(text.contains(R"("charge":{"kind":"other","month":null})"));
        QVERIFY(text.contains(R"("expense":{"category":"property_tax","spent_on":"2027-03-09"})"));
        QVERIFY(!canonicalText(statementOf({line(LineKind::Rent, 5)})).contains("charge\""));

        const auto isReadWith = [&](const char *name, const QJsonValue &subject) {
            QJsonArray lines = json.value("lines").toArray();
            QJsonObject first = lines[0].toObject();
            first.insert(name, subject);
            lines[0] = first;
            QJsonObject changed = json;
            changed.insert("lines", lines);
            return statementFromJson(changed).has_value();
        };
        QVERIFY(isReadWith("charge", QJsonObject{{"kind", "rent"}, {"month", "2027-03"}}));
        for (const char *month : {"2027-13", "March", "", "2027-03-01"})
            QVERIFY2(!isReadWith("charge", QJsonObject{{"kind", "rent"}, {"month", month}}), month);
        QVERIFY(!isReadWith("charge", QJsonObject{{"kind", "gift"}, {"month", "2027-03"}}));
        QVERIFY(!isReadWith("charge", QJsonValue()));
        QVERIFY(!isReadWith("expense", QJsonObject{{"category", "repairs"}, {"spent_on", "yesterday"}}));
        QVERIFY(!isReadWith("expense", QJsonObject{{"category", "repairs"}, {"spent_on", ""}}));
        QVERIFY(!isReadWith("expense", "repairs"));
    }

    void statement_whoseTotalsAreNotItsLines_isNone()
    {
        QJsonObject json = toJson(statementOf({line(LineKind::Rent, 120'000)}));
        QVERIFY(statementFromJson(json));
        QJsonObject totals = json.value("totals").toObject();
        totals.insert("distributable_usd", "1200.00");
        QJsonObject changed = json;
        changed.insert("totals", totals);
        QVERIFY(!statementFromJson(changed));
        changed = json;
        changed.insert("extra", 1);
        QVERIFY(!statementFromJson(changed));
        QVERIFY(!statementFromJson({}));
    }

    void sources_areThePayment_orWhatIsNamed()
    {
        StatementLine rent = line(LineKind::Rent, 5, "chg_1");
        rent.payment = "col_1";
        QVERIFY((sourceOf(rent) == SourceKey{LineKind::Rent, "col_1"}));
        StatementLine fee = line(LineKind::DisputeFee, -5, "dp_1");
        fee.payment = "col_1";
        QVERIFY((sourceOf(fee) == SourceKey{LineKind::DisputeFee, "dp_1"}));
        QVERIFY((sourceOf(line(LineKind::ExpenseReturned, 5, "exp_1")) == SourceKey{LineKind::Expense, "exp_1"}));
        QVERIFY((sourceOf(line(LineKind::HoldbackReleased, 5, "dp_1")) == SourceKey{LineKind::Holdback, "dp_1"}));
        QVERIFY(!sourceOf(line(LineKind::Adjustment, 5)));
    }

    void kinds_areSpelledBothWays()
    {
        for (const LineKind kind :
             {LineKind::Rent, LineKind::ProcessingFee, LineKind::DisputeFee, LineKind::Reversal, LineKind::Expense,
              LineKind::ExpenseReturned, LineKind::Holdback, LineKind::HoldbackReleased, LineKind::FeeMoved,
              LineKind::ReserveMoved, LineKind::Adjustment})
            QCOMPARE(lineKindFromString(toString(kind)), std::optional(kind));
        QVERIFY(!lineKindFromString(u"RENT"));
    }
};

QTEST_GUILESS_MAIN(DividendStatementTest)
#include "dividend_statement_test.moc"
