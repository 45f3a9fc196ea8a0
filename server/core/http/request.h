// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "server/core/http/actor.h"
#include "server/core/http/body_stream.h"

#include <QHash>
#include <QHostAddress>
#include <QJsonObject>
#include <QUrlQuery>

#include <memory>
#include <optional>

namespace freehold {

/// One HTTP request as handlers see it. Cheap to copy: handlers are coroutines and take it by value.
class Request {
public:
    struct Data {
        QString id; ///< request id, also in the answer's X-Request-Id and in every log line
        QByteArray method;
        QString path;
        QUrlQuery query;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
        std::shared_ptr<BodyStream> bodyStream = {}; ///< instead of `body`, where the route asks for it
        QHostAddress remoteAddress;
        QHash<QString, QString> pathParameters;
        Actor actor;
    };
    explicit Request(Data data) : m_data(std::make_shared<const Data>(std::move(data))) { }

    [[nodiscard]] const QString &id() const { return m_data->id; }
    [[nodiscard]] const QByteArray &method() const { return m_data->method; }
    [[nodiscard]] const QString &path() const { return m_data->path; }
    /// Null on public routes without a session.
    [[nodiscard]] const Actor &actor() const { return m_data->actor; }
    [[nodiscard]] const QByteArray &body() const { return m_data->body; }
    /// Null unless the route takes its body as a stream.
    [[nodiscard]] const std::shared_ptr<BodyStream> &bodyStream() const { return m_data->bodyStream; }
    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const
    {
        return m_data->headers.value(lowerCaseName);
    }
    [[nodiscard]] const QHostAddress &remoteAddress() const { return m_data->remoteAddress; }
    [[nodiscard]] QByteArray cookie(const QByteArray &name) const;

    /// The body as a JSON object; throws InvalidRequest for anything else (duplicate keys and trailing data included) and
    /// UnsupportedMediaType for another content type. An empty body reads as {}.
    [[nodiscard]] QJsonObject json() const;

    /// `{name}` of the route; an id of the wrong form is NotFound, as nothing can be there.
    template <typename IdType>
    [[nodiscard]] IdType pathId(const QString &name) const
    {
        const auto id = IdType::parse(m_data->pathParameters.value(name));
        if (!id)
            throw notFound(name);
        return *id;
    }
    [[nodiscard]] QString pathText(const QString &name) const { return m_data->pathParameters.value(name); }

    /// The same request as somebody else's, or with a mark of its effect.
    [[nodiscard]] Request withActor(Actor actor) const;

    /// The whole query, encoded; empty without one.
    [[nodiscard]] QByteArray queryBytes() const { return m_data->query.toString(QUrl::FullyEncoded).toUtf8(); }
    [[nodiscard]] std::optional<QString> queryText(const QString &name) const;
    /// Page size from ?limit= (1 to 100, default 50); throws InvalidRequest outside.
    [[nodiscard]] int limit() const;
    [[nodiscard]] std::optional<QString> cursor() const { return queryText(QStringLiteral("cursor")); }

private:
    std::shared_ptr<const Data> m_data;
};

} // namespace freehold
