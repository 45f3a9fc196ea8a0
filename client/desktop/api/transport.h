// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <exception>
#include <functional>
#include <stop_token>
#include <utility>

namespace freehold::desktop {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// Bytes done and bytes in all; all is -1 where that is not known.
using Progress = std::function<void(qint64, qint64)>;

struct HttpRequest {
    QByteArray operation; ///< operationId of openapi.yaml, for logs and tests; not sent
    QByteArray method;
    QUrl url;
    HttpHeaders headers{};
    QByteArray body{};
    std::chrono::milliseconds timeout{30'000}; ///< without a byte going either way
    Progress onUpload{};
    Progress onDownload{};
    std::stop_token cancel{};
};

struct HttpResponse {
    int status = 0;
    HttpHeaders headers; ///< names in lower case
    QByteArray body{};

    /// Empty when there is none; several of one name are joined by a newline.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// No answer came: everything else, also a refusal, is an HttpResponse.
class TransportError : public std::exception {
public:
    enum class Kind { Unreachable, TimedOut, Tls, Cancelled };

    TransportError(Kind kind, QString message) : m_kind(kind), m_message(std::move(message)), m_what(m_message.toUtf8())
    {
    }
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// A sentence for a person, in their language.
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    Kind m_kind;
    QString m_message;
    QByteArray m_what;
};

/// Carries one HTTP request to a server and its answer back. Throws TransportError.
class ApiTransport {
public:
    ApiTransport() = default;
    virtual ~ApiTransport() = default;
    Q_DISABLE_COPY_MOVE(ApiTransport)

    [[nodiscard]] virtual Task<HttpResponse> send(HttpRequest request) = 0;
};

} // namespace freehold::desktop
