// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/response.h"

#include "server/core/http/problem.h"

#include <QJsonDocument>
#include <QUrl>

namespace freehold {

namespace {
Response jsonResponse(int status, const QByteArray &text) { return {status, "application/json", text, {}}; }

Response jsonResponse(int status, const QJsonObject &json)
{
    return jsonResponse(status, QJsonDocument(json).toJson(QJsonDocument::Compact));
}
} // namespace

Response Response::ok(const QJsonObject &json) { return jsonResponse(200, json); }

Response Response::okText(const QByteArray &jsonText) { return jsonResponse(200, jsonText); }

Response Response::created(const QJsonObject &json) { return jsonResponse(201, json); }

Response Response::createdText(const QByteArray &jsonText) { return jsonResponse(201, jsonText); }

Response Response::accepted(const QJsonObject &json) { return jsonResponse(202, json); }

Response Response::noContent() { return {204, {}, {}, {}}; }

Response Response::page(const QJsonArray &items, const std::optional<QString> &nextCursor)
{
    return ok({{QStringLiteral("items"), items},
               {QStringLiteral("next_cursor"), nextCursor ? QJsonValue(*nextCursor) : QJsonValue(QJsonValue::Null)}});
}

Response Response::file(const QByteArray &content, const QByteArray &contentType, const QString &name)
{
    // RFC 6266 with RFC 8187 encoding: no quoting rules to get wrong. Always an attachment, so that an uploaded HTML file
    // never runs in the API's origin.
    Response response{200, contentType, content, {}};
    return response.withHeader("Content-Disposition", "attachment; filename*=UTF-8''" + QUrl::toPercentEncoding(name));
}

Response Response::problem(const Error &error, const QString &requestId)
{
    return problemWithStatus(api::httpStatus(error.code), error, requestId);
}

Response problemWithStatus(int status, const Error &error, const QString &requestId)
{
    // An internal failure says nothing about itself; the log has it under the request id.
    const bool isInternal = error.code == ErrorCode::Internal;
    const QString code = api::toString(error.code);
    const QJsonObject json{
        {QStringLiteral("type"), QString(QStringLiteral("urn:freehold:problem:") + code)},
        {QStringLiteral("title"), QString(code).replace(u'_', u' ')},
        {QStringLiteral("status"), status},
        {QStringLiteral("detail"), isInternal ? QStringLiteral("Something went wrong on our side.") : error.message},
        {QStringLiteral("code"), code},
        {QStringLiteral("reason"), isInternal ? QStringLiteral("internal") : error.reason},
        {QStringLiteral("params"), isInternal ? QJsonObject() : error.params},
        {QStringLiteral("request_id"), requestId},
    };
    Response response = jsonResponse(status, json);
    response.contentType = "application/problem+json";
    return response;
}

Response &Response::withHeader(const QByteArray &name, const QByteArray &value)
{
    headers.emplace_back(name, value);
    return *this;
}

} // namespace freehold
