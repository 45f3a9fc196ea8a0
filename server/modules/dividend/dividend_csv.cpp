// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_csv.h"

#include <algorithm>

namespace freehold::dividend {

namespace {

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c == u'.' || c == u'-'; });
}

bool looksLikeFormula(QStringView text)
{
    static constexpr QStringView kStarts = u"=+-@\t\r";
    return !text.isEmpty() && kStarts.contains(text.front()) && !isNumber(text);
}

QString cellOf(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool needsQuotes =
        std::ranges::any_of(text, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!needsQuotes)
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written.append(cellOf(cell));
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace freehold::dividend
