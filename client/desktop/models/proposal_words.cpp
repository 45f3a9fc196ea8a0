// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/proposal_words.h"

#include "client/desktop/widgets/formats.h"

#include <QRegularExpression>

#include <functional>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

using Rewrite = std::function<QString(const QRegularExpressionMatch &)>;

QString rewritten(const QString &words, const QRegularExpression &pattern, const Rewrite &rewrite)
{
    QString all;
    qsizetype from = 0;
    for (auto found = pattern.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        all += words.mid(from, match.capturedStart() - from) + rewrite(match);
        from = match.capturedEnd();
    }
    return all + words.mid(from);
}

QString withAmounts(const QString &words)
{
    static const QRegularExpression amount(u"(?<![\\w.])(\\d+\\.\\d{6}) USDC"_s);
    return rewritten(words, amount, [](const QRegularExpressionMatch &match) {
        const auto parsed = Usdc::parse(match.capturedView(1));
        return parsed ? format::usdc(*parsed) : match.captured(0);
    });
}

QString withCounts(const QString &words)
{
    static const QRegularExpression shares(u"(?<![\\w.])(\\d{4,}) shares"_s);
    return rewritten(words, shares, [](const QRegularExpressionMatch &match) {
        return format::number(match.capturedView(1).toLongLong()) + u" shares"_s;
    });
}

QString withDates(const QString &words)
{
    static const QRegularExpression moment(u"\\b\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z"_s);
    static const QRegularExpression day(u"\\b\\d{4}-\\d{2}-\\d{2}\\b(?!T)"_s);
    const QString moments = rewritten(words, moment, [](const QRegularExpressionMatch &match) {
        const auto at = QDateTime::fromString(match.captured(0), Qt::ISODateWithMs);
        return at.isValid() ? format::dateTime(at) : match.captured(0);
    });
    return rewritten(moments, day, [](const QRegularExpressionMatch &match) {
        const auto date = QDate::fromString(match.captured(0), Qt::ISODate);
        return date.isValid() ? format::date(date) : match.captured(0);
    });
}

} // namespace

QString titleInWords(const QString &title) { return withDates(withCounts(withAmounts(title))); }

QString shortTitle(const QString &title)
{
    static const QRegularExpression address(u"\\b0x[0-9a-fA-F]{40}\\b"_s);
    return rewritten(titleInWords(title), address,
                     [](const QRegularExpressionMatch &match) { return format::shortAddress(match.captured(0)); });
}

QString valueInWords(const QString &name, const QString &value)
{
    static const QRegularExpression amount(u"^\\d+\\.\\d{6}$"_s);
    static const QRegularExpression whole(u"^\\d+$"_s);
    const bool isWhole = whole.match(value).hasMatch();
    if (amount.match(value).hasMatch())
        return titleInWords(value + u" USDC"_s);
    if (isWhole && (name.endsWith(u"bps"_s, Qt::CaseInsensitive)))
        return format::percent(value.toLongLong());
    if (isWhole && value.size() < 19 && name.contains(u"shares"_s, Qt::CaseInsensitive))
        return format::number(value.toLongLong());
    return withDates(value);
}

} // namespace freehold::desktop
