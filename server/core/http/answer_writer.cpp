// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/answer_writer.h"

#include <algorithm>

namespace freehold {

namespace {

constexpr const char *kSecurityHeaders = "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n";

const char *reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 416: return "Range Not Satisfiable";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    }
    return ""; // the phrase is optional (RFC 9112 section 4)
}

/// A line break in a value would start a header of its own.
void appendLine(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    const qsizetype start = bytes.size();
    bytes.append(name).append(": ").append(value);
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    std::replace_if(bytes.begin() + start, bytes.end(), isControl, ' ');
    bytes.append("\r\n");
}

bool has(const Response &response, const char *name)
{
    return std::ranges::any_of(
        response.headers, [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray serializeAnswer(const Response &response, Connection connection, BodyPart bodyPart)
{
    QByteArray bytes;
    bytes.reserve(512 + response.body.size());
    bytes.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    bytes.append(reasonPhrase(response.status)).append("\r\n");
    for (const auto &[name, value] : response.headers)
        appendLine(bytes, name, value);
    if (!response.contentType.isEmpty())
        appendLine(bytes, "Content-Type", response.contentType);
    if (response.status != 204 && response.status != 304)
        appendLine(bytes, "Content-Length", QByteArray::number(response.body.size()));
    bytes += kSecurityHeaders;
    if (!has(response, "Content-Security-Policy"))
        bytes += "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
    if (!has(response, "Cache-Control"))
        bytes += "Cache-Control: no-store\r\n";
    bytes += connection == Connection::Close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    if (bodyPart == BodyPart::Sent && response.status != 204 && response.status != 304)
        bytes += response.body;
    return bytes;
}

} // namespace freehold
