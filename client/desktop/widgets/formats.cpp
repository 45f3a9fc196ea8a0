// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <utility>

namespace freehold::desktop::format {

namespace {

constexpr QChar kNoBreak(0x00A0);
constexpr QChar kMinus(0x2212);
constexpr int kUsualDecimals = 2;
constexpr int kFirstYear = 1970;
/// Of a year of two digits, in what a language calls its short format.
const QRegularExpression kShortYear(QStringLiteral("\\byy\\b"));

struct FormatsWords {
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QString withUnit(const QString &number, const QString &unit) { return number + kNoBreak + unit; }

/// In groups of three in every language, as the web client writes: columns of amounts are easier to compare. Qt alone writes "1000" and
/// "1000.000" in Spanish.
QString wholeNumber(qulonglong number)
{
    const QString separator = QLocale().groupSeparator();
    QString text = QString::number(number);
    constexpr qsizetype kGroup = 3;
    for (qsizetype at = text.size() - kGroup; at > 0; at -= kGroup)
        text.insert(at, separator);
    return text;
}

/// `units` counted in the smallest unit, of which 10^decimals make one; between `fewest` and `decimals` decimals are shown.
QString decimal(qint64 units, int decimals, int fewest)
{
    quint64 one = 1;
    for (int i = 0; i < decimals; ++i)
        one *= 10;
    const quint64 size = units < 0 ? 0ULL - quint64(units) : quint64(units);
    auto fraction = QString::number(size % one).rightJustified(decimals, u'0');
    while (fraction.size() > fewest && fraction.endsWith(u'0'))
        fraction.chop(1);
    auto text = wholeNumber(size / one);
    if (!fraction.isEmpty())
        text += QLocale().decimalPoint() + fraction;
    return units < 0 ? kMinus + text : text;
}

QString withSign(qint64 value, const QString &text) { return value > 0 ? u'+' + text : text; }

QString dateFormat()
{
    //: Qt's letters for a date: d day, MMM month in letters, yyyy year
    return FormatsWords::tr("d MMM yyyy");
}

} // namespace

QString number(qint64 value) { return decimal(value, 0, 0); }

QString usdcNumber(Usdc amount) { return decimal(amount.micro, Usdc::kDecimals, kUsualDecimals); }
QString usdc(Usdc amount) { return withUnit(usdcNumber(amount), QStringLiteral("USDC")); }
QString signedUsdc(Usdc amount) { return withSign(amount.micro, usdc(amount)); }

QString usdNumber(UsdCents amount) { return decimal(amount.cents, kUsualDecimals, kUsualDecimals); }
QString usd(UsdCents amount) { return withUnit(usdNumber(amount), QStringLiteral("USD")); }

QString shares(Shares shares)
{
    return withUnit(number(shares.count), shares.count == 1 ? FormatsWords::tr("share") : FormatsWords::tr("shares"));
}

QString percent(qint64 basisPoints) { return withUnit(decimal(basisPoints, 2, 0), QLocale().percent()); }
QString signedPercent(qint64 basisPoints) { return withSign(basisPoints, percent(basisPoints)); }

QString date(QDate date) { return QLocale().toString(date, dateFormat()); }
QString date(const QDateTime &moment) { return date(moment.toLocalTime().date()); }

QString month(QDate day)
{
    //: Qt's letters for a month: MMMM its name, yyyy the year
    return QLocale().toString(day, FormatsWords::tr("MMMM yyyy"));
}

QDate dateFrom(const QString &typed)
{
    const QString text = typed.simplified();
    const QLocale locale;
    const QString wholeYear = locale.dateFormat(QLocale::ShortFormat).replace(kShortYear, QStringLiteral("yyyy"));
    QDate found = QDate::fromString(text, Qt::ISODate);
    for (const QString &format : {dateFormat(), wholeYear, locale.dateFormat(QLocale::LongFormat)})
        if (!found.isValid())
            found = locale.toDate(text, format);
    if (found.isValid())
        return found;
    const QDate ofAnyCentury = locale.toDate(text, QLocale::ShortFormat); // "26" is read as 1926
    return ofAnyCentury.year() < kFirstYear ? ofAnyCentury.addYears(100) : ofAnyCentury;
}

QString dateTime(const QDateTime &moment)
{
    return QStringLiteral("%1, %2").arg(date(moment),
                                        QLocale().toString(moment.toLocalTime().time(), QStringLiteral("HH:mm")));
}

QString zoneTooltip(const QDateTime &moment)
{
    const auto local = moment.toLocalTime();
    const auto spelled = [](const QDateTime &time) {
        return QLocale().toString(time.date(), dateFormat()) + u' ' + time.time().toString(QStringLiteral("HH:mm:ss"));
    };
    return QStringLiteral("%1 %2\n%3 UTC").arg(spelled(local), local.timeZoneAbbreviation(), spelled(moment.toUTC()));
}

QString distance(const QDateTime &moment, const QDateTime &now)
{
    const auto seconds = now.secsTo(moment);
    const auto size = qAbs(seconds);
    constexpr qint64 kMinute = 60, kHour = 3600, kDay = 86400;
    const auto [count, one, many] = size >= kDay
        ? std::tuple(size / kDay, QT_TRANSLATE_NOOP("Formats", "1 day"), QT_TRANSLATE_NOOP("Formats", "%1 days"))
        : size >= kHour
        ? std::tuple(size / kHour, QT_TRANSLATE_NOOP("Formats", "1 hour"), QT_TRANSLATE_NOOP("Formats", "%1 hours"))
        : size >= kMinute ? std::tuple(size / kMinute, QT_TRANSLATE_NOOP("Formats", "1 minute"),
                                       QT_TRANSLATE_NOOP("Formats", "%1 minutes"))
                          : std::tuple(qint64(0), "now", "now");
    if (count == 0)
        return FormatsWords::tr("now");
    const auto span = count == 1 ? FormatsWords::tr(one) : FormatsWords::tr(many).arg(number(count));
    return (seconds > 0 ? FormatsWords::tr("in %1") : FormatsWords::tr("%1 ago")).arg(span);
}

QString bytes(qint64 count) { return QLocale().formattedDataSize(count, 1, QLocale::DataSizeTraditionalFormat); }

QString shortAddress(const QString &address)
{
    constexpr qsizetype kBegin = 6, kEnd = 4;
    if (address.size() <= kBegin + kEnd + 1)
        return address;
    return address.left(kBegin) + QChar(0x2026) + address.right(kEnd);
}

} // namespace freehold::desktop::format
