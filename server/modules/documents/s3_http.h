// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/modules/documents/s3_signature.h"

#include <QNetworkAccessManager>

class QNetworkReply;

namespace freehold::documents {

struct S3Request {
    QByteArray method;
    QUrl url;
    S3Headers headers;
    QString bodyFile; ///< sent from the disk, never in memory as a whole
    int timeoutMs = 0;
    qint64 maxAnswerBytes = 0;
};

struct S3Answer {
    int status = 0;
    QByteArray body;
    S3Headers headers = {};
    /// The value of a header, whatever its case; empty without it.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// HTTP as an object store needs it, beyond core's HttpClient: bodies from files, and the headers of answers. Follows no
/// redirect, keeps no cookies.
class S3Http {
public:
    /// Any status is an answer. Throws ProviderFailed ("unreachable", "timeout", "answer_too_large") when none came whole.
    [[nodiscard]] Task<S3Answer> send(S3Request request);

private:
    [[nodiscard]] QNetworkReply *start(const S3Request &request);

    QNetworkAccessManager m_network;
};

} // namespace freehold::documents
