// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/content_answer.h"

#include "server/core/http/problem.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace freehold::documents {

namespace {

QByteArray etagOf(const Document &document) { return '"' + document.sha256.toHex() + '"'; }

/// A PDF is downloaded, a picture may be shown. RFC 6266 with RFC 8187 encoding: no quoting rules to get wrong.
QByteArray disposition(const Document &document)
{
    const bool isPdf = document.mediaType == QStringLiteral("application/pdf");
    return QByteArray(isPdf ? "attachment" : "inline") + "; filename*=UTF-8''" + QUrl::toPercentEncoding(document.name);
}

} // namespace

std::optional<ByteRange> wantedRange(const Request &request, const Document &document)
{
    static const QRegularExpression kOneRange(QStringLiteral("^bytes=([0-9]{0,15})-([0-9]{0,15})$"));
    const qint64 size = document.sizeBytes;
    const auto match = kOneRange.match(QString::fromLatin1(request.header("range")));
    const QByteArray condition = request.header("if-range");
    const bool isOfThisFile = condition.isEmpty() || condition == etagOf(document);
    if (!match.hasMatch() || !isOfThisFile || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return ByteRange{0, size, false};
    qint64 from = match.captured(1).toLongLong();
    qint64 last = match.captured(2).isEmpty() ? size - 1 : match.captured(2).toLongLong();
    if (match.captured(1).isEmpty()) { // the last so many
        from = std::max<qint64>(0, size - last);
        last = size - 1;
    } else if (last < from && !match.captured(2).isEmpty()) {
        return ByteRange{0, size, false}; // no range at all
    }
    last = std::min(last, size - 1);
    if (from > last)
        return std::nullopt;
    return ByteRange{from, last - from + 1, true};
}

bool isKnown(const Request &request, const Document &document)
{
    const auto tags = request.header("if-none-match").split(',');
    return std::ranges::any_of(tags, [&](const QByteArray &tag) {
        const QByteArray plain = tag.trimmed();
        return plain == "*" || plain == etagOf(document) || plain == "W/" + etagOf(document);
    });
}

Response contentHead(const Document &document, int status)
{
    Response response{status, document.mediaType.toLatin1(), {}, {}};
    response.withHeader("Content-Disposition", disposition(document))
        .withHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
        .withHeader("Cache-Control", "private, no-cache")
        .withHeader("Accept-Ranges", "bytes")
        .withHeader("ETag", etagOf(document));
    return response;
}

Response rangeRefused(const Request &request, const Document &document)
{
    Response response = problemWithStatus(416,
                                          Error(ErrorCode::InvalidRequest, QStringLiteral("range_not_satisfiable"),
                                                QStringLiteral("The file is shorter than that."),
                                                {{QStringLiteral("size_bytes"), document.sizeBytes}}),
                                          request.id());
    return response.withHeader("Content-Range", "bytes */" + QByteArray::number(document.sizeBytes));
}

} // namespace freehold::documents
