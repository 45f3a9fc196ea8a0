// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/api_error.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace freehold::desktop {

namespace {

QList<FieldProblem> fieldsOf(const QJsonObject &params)
{
    QList<FieldProblem> fields;
    for (const QJsonValue &value : params[u"fields"].toArray()) {
        const QJsonObject field = value.toObject();
        fields.append({field[u"field"].toString(), field[u"reason"].toString(), field[u"params"].toObject()});
    }
    return fields;
}

} // namespace

ApiError::ApiError(Parts parts) : m_parts(std::move(parts))
{
    m_what =
        QStringLiteral("%1 %2/%3: %4").arg(m_parts.status).arg(m_parts.code, m_parts.reason, m_parts.message).toUtf8();
}

ApiError ApiError::offline(const QString &message, const QString &reason)
{
    return ApiError({.code = QStringLiteral("offline"), .reason = reason, .message = message});
}

ApiError ApiError::badAnswer(const QString &what)
{
    return ApiError({.code = QStringLiteral("bad_answer"), .reason = QStringLiteral("bad_answer"), .message = what});
}

ApiError ApiError::fromBody(int status, const QByteArray &body)
{
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    if (!problem.contains(u"code")) // a proxy's page, for example
        return ApiError({.status = status,
                         .code = QStringLiteral("internal"),
                         .reason = QStringLiteral("bad_answer"),
                         .message = QStringLiteral("HTTP status %1 without a problem").arg(status)});
    const QJsonObject params = problem[u"params"].toObject();
    return ApiError({.status = status,
                     .code = problem[u"code"].toString(),
                     .reason = problem[u"reason"].toString(),
                     .message = problem[u"detail"].toString(),
                     .params = params,
                     .fields = fieldsOf(params),
                     .requestId = problem[u"request_id"].toString()});
}

} // namespace freehold::desktop
