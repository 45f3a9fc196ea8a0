// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <expected>

namespace freehold {

/// The request line and the header fields of one HTTP/1.1 request, checked strictly: where two parsers could disagree
/// about where a request ends (RFC 9112 section 11.2), the request is refused instead.
struct RequestHead {
    QByteArray method;
    QString path;                          ///< decoded once; holds no control characters and no encoded slash
    QByteArray query;                      ///< still encoded, without the '?'
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    qint64 contentLength = 0;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool wantsWebSocket = false;
};

/// Why a head is refused: the HTTP status and a stable snake_case word.
struct HeadProblem {
    int status = 400;
    const char *reason = "malformed_request";
};

/// Offset behind the empty line that ends the head, -1 while it is not there yet.
[[nodiscard]] std::expected<qsizetype, HeadProblem> findHeadEnd(QByteArrayView received);
/// `head` includes its empty line.
[[nodiscard]] std::expected<RequestHead, HeadProblem> parseRequestHead(QByteArrayView head);

} // namespace freehold
