// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/error.h"

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QUrl>

#include <memory>
#include <utility>
#include <vector>

namespace freehold {

struct HttpCall {
    QByteArray method = "GET";
    QUrl url = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    int timeoutMs = 10'000;
    qint64 maxAnswerBytes = 8 * 1024 * 1024;
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    /// The body as JSON; throws ProviderFailed when it is not.
    [[nodiscard]] QJsonDocument json() const;
};

/// Talks to third parties. Follows no redirects, keeps no cookies.
class HttpClient {
public:
    HttpClient();
    ~HttpClient();
    /// Any status is an answer; no connection, a timeout or an oversized body throws ProviderFailed ("unreachable",
    /// "timeout", "answer_too_large").
    [[nodiscard]] Task<HttpAnswer> send(HttpCall call);

private:
    [[nodiscard]] Task<HttpAnswer> exchange(HttpCall call);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold
