// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/request_head.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace freehold {

namespace {

constexpr HeadProblem kMalformed{};
constexpr int kMaxHeaderFields = 100;

bool isTokenCharacter(char c)
{
    constexpr QByteArrayView kSymbols("!#$%&'*+-.^_`|~");
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || kSymbols.contains(c);
}

bool isToken(QByteArrayView text) { return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter); }

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

/// Decodes once. An encoded slash would change the number of segments, so it is refused like a control character.
std::optional<QString> decodePath(QByteArrayView encoded)
{
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        char c = encoded[i];
        if (c == '%') {
            const auto high = i + 2 < encoded.size() ? hexDigit(encoded[i + 1]) : std::nullopt;
            const auto low = high ? hexDigit(encoded[i + 2]) : std::nullopt;
            if (!low)
                return std::nullopt;
            c = static_cast<char>(*high * 16 + *low);
            if (c == '/')
                return std::nullopt;
            i += 2;
        }
        if (isControl(c))
            return std::nullopt;
        bytes.append(c);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString path = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(path);
}

bool parseTarget(QByteArrayView target, RequestHead &head)
{
    const bool plain = std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
    if (!plain || !target.startsWith('/'))
        return false;
    const qsizetype mark = target.indexOf('?');
    const auto path = decodePath(mark < 0 ? target : target.first(mark));
    if (!path)
        return false;
    head.path = *path;
    if (mark >= 0)
        head.query = target.sliced(mark + 1).toByteArray();
    return true;
}

/// Method SP target SP version, one space each.
std::expected<bool, HeadProblem> parseRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last == first)
        return std::unexpected(kMalformed);
    head.method = line.first(first).toByteArray();
    const QByteArrayView version = line.sliced(last + 1);
    if (!isToken(head.method) || !version.startsWith("HTTP/"))
        return std::unexpected(kMalformed);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return std::unexpected(HeadProblem{505, "http_version_not_supported"});
    if (!parseTarget(line.sliced(first + 1, last - first - 1), head))
        return std::unexpected(HeadProblem{400, "malformed_target"});
    return version == "HTTP/1.1";
}

bool parseField(QByteArrayView line, RequestHead &head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return false;
    const QByteArray name = line.first(colon).toByteArray().toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    if (std::ranges::any_of(value, [](char c) { return isControl(c) && c != '\t'; }))
        return false;
    const auto it = head.headers.find(name);
    if (it == head.headers.end()) {
        head.headers.insert(name, value);
        return true;
    }
    // Two of these would mean two different requests to two readers.
    if (name == "host" || name == "content-length" || name == "transfer-encoding" || name == "content-type")
        return false;
    it.value() += (name == "cookie" ? "; " : ", ") + value;
    return true;
}

/// Bodies have a length up front; a chunked one has none that could be checked before it is read.
std::optional<HeadProblem> readFraming(RequestHead &head)
{
    if (head.headers.contains("transfer-encoding"))
        return HeadProblem{411, "length_required"};
    const auto length = head.headers.constFind("content-length");
    if (length == head.headers.constEnd())
        return std::nullopt;
    const bool digits = !length->isEmpty() && length->size() <= 15
        && std::ranges::all_of(*length, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return kMalformed;
    head.contentLength = length->toLongLong();
    return std::nullopt;
}

void readConnection(RequestHead &head, bool isHttp11)
{
    const QByteArray connection = head.headers.value("connection").toLower();
    head.keepAlive = isHttp11 && !connection.contains("close");
    head.wantsWebSocket =
        connection.contains("upgrade") && head.headers.value("upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
    head.expectsContinue = isHttp11 && head.headers.value("expect").compare("100-continue", Qt::CaseInsensitive) == 0;
}

} // namespace

std::expected<qsizetype, HeadProblem> findHeadEnd(QByteArrayView received)
{
    // A bare LF or CR ends a line for lenient readers only.
    for (qsizetype i = 0; i < received.size(); ++i) {
        const bool bareLf = received[i] == '\n' && (i == 0 || received[i - 1] != '\r');
        const bool bareCr = received[i] == '\r' && i + 1 < received.size() && received[i + 1] != '\n';
        if (bareLf || bareCr || received[i] == '\0')
            return std::unexpected(kMalformed);
        if (received[i] == '\n' && i >= 3 && received.sliced(i - 3, 4) == "\r\n\r\n")
            return i + 1;
    }
    return -1;
}

std::expected<RequestHead, HeadProblem> parseRequestHead(QByteArrayView text)
{
    RequestHead head;
    qsizetype start = 0;
    bool isHttp11 = true;
    for (int line = 0;; ++line) {
        const qsizetype end = text.indexOf("\r\n", start);
        if (end < 0)
            return std::unexpected(kMalformed);
        const QByteArrayView content = text.sliced(start, end - start);
        start = end + 2;
        if (line == 0) {
            const auto parsed = parseRequestLine(content, head);
            if (!parsed)
                return std::unexpected(parsed.error());
            isHttp11 = *parsed;
            continue;
        }
        if (content.isEmpty())
            break;
        if (line > kMaxHeaderFields)
            return std::unexpected(HeadProblem{431, "too_many_headers"});
        if (!parseField(content, head))
            return std::unexpected(kMalformed);
    }
    if (isHttp11 && !head.headers.contains("host"))
        return std::unexpected(kMalformed);
    if (const auto problem = readFraming(head))
        return std::unexpected(*problem);
    readConnection(head, isHttp11);
    if (head.wantsWebSocket && head.contentLength > 0)
        return std::unexpected(kMalformed);
    return head;
}

} // namespace freehold
