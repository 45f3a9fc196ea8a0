// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/siwe_grammar.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

namespace freehold::evm::siwe {

namespace {

bool matches(const QString &text, const char *pattern)
{
    // Text is bounded to SiweMessage::kMaxBytes and no pattern backtracks more than linearly.
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern))).match(text).hasMatch();
}

} // namespace

bool isScheme(const QString &text)
{
    return matches(text, "[A-Za-z][A-Za-z0-9+.-]*");
}

bool isDomain(const QString &text)
{
    return matches(text, "([A-Za-z0-9._~!$&'()*+,;=:%-]+@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._~!$&'()*+,;=%-]+)(:[0-9]{1,5})?");
}

bool isStatement(const QString &text)
{
    return matches(text, "[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;= -]+");
}

bool isUri(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return matches(text, "[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+") && url.isValid() && !url.scheme().isEmpty();
}

bool isNonce(const QString &text)
{
    return matches(text, "[A-Za-z0-9]{8,}");
}

bool isRequestId(const QString &text)
{
    return matches(text, "[A-Za-z0-9._~!$&'()*+,;=:@%-]*");
}

std::optional<QDateTime> parseTime(const QString &text)
{
    if (!matches(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})"))
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString formatTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace freehold::evm::siwe
