// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/api_client.h"

#include <QNetworkCookie>
#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kMaxRounds = 15; // of waiting for an answer that another connection is still making

bool isSafe(const QByteArray &method) { return method == "GET" || method == "HEAD"; }

/// A POST carries its key, and PUT says what shall be: both mean the same the second time.
bool mayRepeat(const QByteArray &method) { return isSafe(method) || method == "POST" || method == "PUT"; }

bool isSessionCookie(const QNetworkCookie &cookie) { return cookie.name().endsWith("freehold_session"); }

ApiError cancelledBy(const QString &message)
{
    return ApiError({.code = QStringLiteral("cancelled"), .reason = QStringLiteral("cancelled"), .message = message});
}

} // namespace

Intent Intent::make() { return {QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}; }

ApiClient::ApiClient(std::unique_ptr<ApiTransport> transport, QObject *parent)
    : QObject(parent), m_transport(std::move(transport))
{
}

ApiClient::~ApiClient() = default;

void ApiClient::setServer(const QUrl &server)
{
    m_server = server;
    clearSession();
}

void ApiClient::setSession(const QByteArray &cookie, const QByteArray &csrfToken)
{
    m_cookie = cookie;
    m_csrfToken = csrfToken;
}

void ApiClient::clearSession() { setSession({}, {}); }

HttpRequest ApiClient::httpRequest(const ApiRequest &request) const
{
    HttpRequest made{.operation = request.operation, .method = request.method, .url = m_server};
    made.url.setPath(QString::fromLatin1(request.path), QUrl::TolerantMode);
    if (!request.query.isEmpty())
        made.url.setQuery(QString::fromLatin1(request.query), QUrl::TolerantMode);
    made.body = request.body;
    made.onUpload = request.call.onUpload;
    made.onDownload = request.call.onDownload;
    made.cancel = request.call.cancel;
    if (!request.mediaType.isEmpty())
        made.headers.emplaceBack("Content-Type", request.mediaType);
    if (!m_cookie.isEmpty())
        made.headers.emplaceBack("Cookie", m_cookie);
    if (!isSafe(request.method) && !m_csrfToken.isEmpty())
        made.headers.emplaceBack("X-CSRF-Token", m_csrfToken);
    if (request.method == "POST") {
        const Intent intent = request.call.intent.key.isEmpty() ? Intent::make() : request.call.intent;
        made.headers.emplaceBack("Idempotency-Key", intent.key);
    }
    return made;
}

Task<HttpResponse> ApiClient::send(ApiRequest request)
{
    const HttpRequest made = httpRequest(request);
    const QByteArray cookie = m_cookie;
    for (int round = 1;; ++round) {
        HttpResponse response = co_await attempt(made, 1);
        if (response.status >= 200 && response.status < 400)
            co_return response;
        const ApiError error = ApiError::fromBody(response.status, response.body);
        if (error.reason() == u"idempotency_in_progress" && round < kMaxRounds) {
            const QPointer<ApiClient> self(this);
            co_await sleepFor(std::max(m_retry.firstDelay, std::chrono::milliseconds(1)) * 2);
            if (!self)
                throw cancelledBy(QStringLiteral("The client is gone."));
            continue;
        }
        // Of the session that asked: a late answer to one before says nothing about this one.
        if (response.status == 401 && !cookie.isEmpty() && cookie == m_cookie && error.reason() == u"no_session") {
            clearSession();
            Q_EMIT sessionExpired();
        }
        throw error;
    }
}

Task<HttpResponse> ApiClient::attempt(HttpRequest request, int number)
{
    const QPointer<ApiClient> self(this);
    std::optional<TransportError> failure;
    std::optional<HttpResponse> response;
    try {
        response = co_await m_transport->send(request);
    } catch (const TransportError &error) {
        failure = error;
    }
    if (!self)
        throw cancelledBy(QStringLiteral("The client is gone."));
    if (response) {
        noteAnswer(*response);
        const bool isBusy = response->status == 503 && isSafe(request.method);
        if (!isBusy || number >= m_retry.attempts)
            co_return *response;
    } else if (failure->kind() == TransportError::Kind::Cancelled) {
        throw cancelledBy(failure->message());
    } else if (failure->kind() == TransportError::Kind::Tls) {
        setConnection(Connection::Offline);
        throw ApiError::offline(failure->message(), QStringLiteral("tls"));
    } else if (!mayRepeat(request.method) || number >= m_retry.attempts) {
        setConnection(Connection::Offline);
        startProbing();
        throw ApiError::offline(failure->message());
    } else if (m_connection == Connection::Online) {
        setConnection(Connection::Reconnecting);
    }
    co_await sleepFor(delayBefore(number));
    if (!self)
        throw cancelledBy(QStringLiteral("The client is gone."));
    co_return co_await attempt(std::move(request), number + 1);
}

void ApiClient::noteAnswer(const HttpResponse &response)
{
    setConnection(Connection::Online);
    for (const QNetworkCookie &cookie : QNetworkCookie::parseCookies(response.header("set-cookie")))
        if (isSessionCookie(cookie))
            m_cookie = cookie.value().isEmpty() ? QByteArray() : cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
}

void ApiClient::setConnection(Connection connection)
{
    if (m_connection == connection)
        return;
    m_connection = connection;
    Q_EMIT connectionChanged(connection);
}

void ApiClient::checkConnection() { startProbing(); }

void ApiClient::startProbing()
{
    if (m_isProbing)
        return;
    m_isProbing = true;
    detach(probe(), "probe");
}

Task<> ApiClient::probe()
{
    const QPointer<ApiClient> self(this);
    for (int number = 1;; ++number) {
        co_await sleepFor(delayBefore(number));
        if (!self)
            co_return;
        const bool isThere = co_await isServerThere();
        if (!self)
            co_return;
        if (isThere)
            break;
        setConnection(Connection::Offline);
    }
    m_isProbing = false;
    setConnection(Connection::Online);
}

Task<bool> ApiClient::isServerThere()
{
    HttpRequest request{.operation = "getLiveness", .method = "GET", .url = m_server};
    request.url.setPath(QStringLiteral("/health/live"));
    request.timeout = std::chrono::seconds(5);
    try {
        const HttpResponse response = co_await m_transport->send(std::move(request));
        co_return response.status == 200;
    } catch (const TransportError &) {
        co_return false;
    }
}

std::chrono::milliseconds ApiClient::delayBefore(int attempt) const
{
    return std::min(m_retry.firstDelay * (1 << std::min(attempt - 1, 10)), m_retry.maxDelay);
}

} // namespace freehold::desktop
