// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/siwe_grammar.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

namespace freehold::evm::siwe {

namespace {

// Text is bounded to SiweMessage::kMaxBytes and no pattern backtracks more than linearly.
QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
}

} // namespace

bool isScheme(const QString &text)
{
    static const QRegularExpression pattern = whole("[A-Za-z][A-Za-z0-9+.-]*");
    return pattern.match(text).hasMatch();
}

bool isDomain(const QString &text)
{
    static const QRegularExpression pattern =
        whole("([A-Za-z0-9._~!$&'()*+,;=:%-]+@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._~!$&'()*+,;=%-]+)(:[0-9]{1,5})?");
    return pattern.match(text).hasMatch();
}

bool isStatement(const QString &text)
{
    static const QRegularExpression pattern = whole("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;= -]+");
    return pattern.match(text).hasMatch();
}

bool isUri(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    static const QRegularExpression pattern = whole("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+");
    return pattern.match(text).hasMatch() && url.isValid() && !url.scheme().isEmpty();
}

bool isNonce(const QString &text)
{
    static const QRegularExpression pattern = whole("[A-Za-z0-9]{8,}");
    return pattern.match(text).hasMatch();
}

bool isRequestId(const QString &text)
{
    static const QRegularExpression pattern = whole("[A-Za-z0-9._~!$&'()*+,;=:@%-]*");
    return pattern.match(text).hasMatch();
}

std::optional<QDateTime> parseTime(const QString &text)
{
    static const QRegularExpression pattern =
        whole("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    if (!pattern.match(text).hasMatch())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    // The offset can push the last hours of year 9999 out of what RFC 3339 can write.
    const bool isWritable = time.isValid() && time.date().year() >= 1 && time.date().year() <= 9999;
    return isWritable ? std::optional(time) : std::nullopt;
}

QString formatTime(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

} // namespace freehold::evm::siwe
