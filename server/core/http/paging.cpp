// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/paging.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace freehold {

namespace {

constexpr qsizetype kMarkBytes = 6;
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Error badCursor(const char *reason)
{
    return invalidFields({{QStringLiteral("cursor"), QString::fromLatin1(reason), {}}});
}

/// Of everything that decides what is in the list; not of the page's size, which may change on the way.
QByteArray markOf(const Request &request)
{
    QStringList parts;
    for (const auto &[name, value] : QUrlQuery(QString::fromUtf8(request.queryBytes())).queryItems(QUrl::FullyDecoded))
        if (name != QLatin1StringView("cursor") && name != QLatin1StringView("limit"))
            parts.append(QString(name + u'=' + value));
    std::ranges::sort(parts);
    parts.prepend(request.path());
    return QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).first(kMarkBytes);
}

QStringList readKey(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QStringList key;
    for (const QJsonValue &part : document.array()) {
        if (!part.isString())
            throw badCursor("malformed");
        key.append(part.toString());
    }
    if (key.isEmpty())
        throw badCursor("malformed");
    return key;
}

} // namespace

Paging::Paging(const Request &request) : m_limit(request.limit()), m_mark(markOf(request))
{
    const auto text = request.cursor();
    if (!text)
        return;
    const auto bytes =
        QByteArray::fromBase64Encoding(text->toUtf8(), kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).size() <= kMarkBytes)
        throw badCursor("malformed");
    const QStringList key = readKey((*bytes).sliced(kMarkBytes));
    if ((*bytes).first(kMarkBytes) != m_mark)
        throw badCursor("of_another_list");
    m_after = key;
}

std::optional<QStringList> Paging::after(qsizetype parts) const
{
    if (m_after && m_after->size() != parts)
        throw malformed();
    return m_after;
}

Error Paging::malformed() { return badCursor("malformed"); }

QString Paging::cursorBehind(const QStringList &key) const
{
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(key)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1((m_mark + json).toBase64(kBase64));
}

} // namespace freehold
