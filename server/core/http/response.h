// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "server/core/http/body_stream.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace freehold {

/// A body that is made while the client takes it. Exactly `bytes` come from `source`.
struct StreamedBody {
    std::shared_ptr<BodySource> source;
    qint64 bytes = 0;
};

/// An answer: status, headers, body.
struct Response {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::optional<StreamedBody> stream = {}; ///< instead of `body`

    [[nodiscard]] static Response ok(const QJsonObject &json);
    /// JSON text, as api::JsonWriter makes it.
    [[nodiscard]] static Response okText(const QByteArray &jsonText);
    [[nodiscard]] static Response created(const QJsonObject &json);
    [[nodiscard]] static Response createdText(const QByteArray &jsonText);
    [[nodiscard]] static Response accepted(const QJsonObject &json);
    [[nodiscard]] static Response noContent();
    /// {"items": […], "next_cursor": "…" or null}
    [[nodiscard]] static Response page(const QJsonArray &items, const std::optional<QString> &nextCursor);
    [[nodiscard]] static Response file(const QByteArray &content, const QByteArray &contentType, const QString &name);
    /// RFC 9457 application/problem+json: type, title, status, detail, code, reason, params, request_id.
    [[nodiscard]] static Response problem(const Error &error, const QString &requestId);

    Response &withHeader(const QByteArray &name, const QByteArray &value);
};

} // namespace freehold
