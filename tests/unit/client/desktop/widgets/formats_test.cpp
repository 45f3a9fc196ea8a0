// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: amounts, dates and addresses read the same everywhere, in the way of the user's language.
#include "client/desktop/widgets/formats.h"

#include "client/desktop/widgets/country_name.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace freehold;
using freehold::desktop::countryName;
namespace format = freehold::desktop::format;

namespace {

/// Spaces that do not break, as plain ones.
QString plain(QString text) { return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' '); }

} // namespace

class FormatsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void usdc_hasTwoDecimals_andMoreOnlyWhereTheAmountHas()
    {
        QCOMPARE(plain(format::usdc({12'480'000'000})), QStringLiteral("12,480.00 USDC"));
        QCOMPARE(plain(format::usdc({1})), QStringLiteral("0.000001 USDC"));
        QCOMPARE(plain(format::usdc({1'230'000})), QStringLiteral("1.23 USDC"));
        QCOMPARE(plain(format::usdc({0})), QStringLiteral("0.00 USDC"));
    }

    void usdc_isExactAtTheEnds()
    {
        QCOMPARE(format::usdcNumber({std::numeric_limits<qint64>::max()}), QStringLiteral("9,223,372,036,854.775807"));
        QCOMPARE(format::usdcNumber({std::numeric_limits<qint64>::min()}),
                 QChar(0x2212) + QStringLiteral("9,223,372,036,854.775808"));
    }

    void separators_areThoseOfTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(plain(format::usd({125'000})), QStringLiteral("1.250,00 USD"));
        QCOMPARE(plain(format::percent(612)), QStringLiteral("6,12 %"));
        QCOMPARE(format::date(QDate(2026, 3, 5)), QStringLiteral("5 März 2026"));
    }

    void numbers_areInGroupsOfThree_alsoWhereQtWritesThousandsInNone()
    {
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        QCOMPARE(plain(format::usd({125'000'000})), QStringLiteral("1.250.000,00 USD"));
        QCOMPARE(format::number(64'210'377), QStringLiteral("64.210.377"));
        QCOMPARE(format::number(12'480), QStringLiteral("12.480"));
        QCOMPARE(format::number(1250), QStringLiteral("1.250"));
        QCOMPARE(format::number(125), QStringLiteral("125"));
    }

    void countries_areCalledAsTheReaderCallsThem()
    {
        QCOMPARE(countryName("KR"), QStringLiteral("South Korea"));
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        QCOMPARE(countryName("DE"), QStringLiteral("Alemania"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
        QCOMPARE(countryName("KR"), QStringLiteral("Südkorea"));
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); // there is no French client: English
        QCOMPARE(countryName("DE"), QStringLiteral("Germany"));
        QCOMPARE(countryName("XX"), QStringLiteral("XX"));
    }

    void shares_areOneOrMany()
    {
        QCOMPARE(plain(format::shares({1})), QStringLiteral("1 share"));
        QCOMPARE(plain(format::shares({1000})), QStringLiteral("1,000 shares"));
        QCOMPARE(plain(format::shares({0})), QStringLiteral("0 shares"));
    }

    void changes_carryTheirSign()
    {
        QCOMPARE(plain(format::signedPercent(-50)), QChar(0x2212) + QStringLiteral("0.5 %"));
        QCOMPARE(plain(format::signedUsdc({5'000'000})), QStringLiteral("+5.00 USDC"));
        QCOMPARE(plain(format::signedUsdc({0})), QStringLiteral("0.00 USDC"));
    }

    void dateTime_isLocal_andItsTooltipTellsZoneAndUtc()
    {
        const QDateTime moment(QDate(2026, 11, 22), QTime(14, 5, 6), Qt::UTC);
        const auto local = moment.toLocalTime();
        QCOMPARE(
            format::dateTime(moment),
            QStringLiteral("%1, %2").arg(format::date(local.date()), local.time().toString(QStringLiteral("HH:mm"))));
        QVERIFY(format::zoneTooltip(moment).contains(local.timeZoneAbbreviation()));
        QVERIFY(format::zoneTooltip(moment).endsWith(QStringLiteral("14:05:06 UTC")));
    }

    void distance_isToldInTheLargestUnit()
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        QCOMPARE(plain(format::distance(now.addDays(21), now)), QStringLiteral("in 21 days"));
        QCOMPARE(plain(format::distance(now.addSecs(-3600), now)), QStringLiteral("1 hour ago"));
        QCOMPARE(format::distance(now.addSecs(3), now), QStringLiteral("now"));
    }

    void shortAddress_keepsBeginAndEnd()
    {
        QCOMPARE(format::shortAddress(QStringLiteral("0x71C7656EC7ab88b098defB751B7401B5f6d8976F")),
                 QStringLiteral("0x71C7") + QChar(0x2026) + QStringLiteral("976F"));
        QCOMPARE(format::shortAddress(QStringLiteral("0x71C7")), QStringLiteral("0x71C7"));
    }
};

QTEST_MAIN(FormatsTest)
#include "formats_test.moc"
