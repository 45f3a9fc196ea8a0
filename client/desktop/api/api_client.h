// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_error.h"
#include "client/desktop/api/api_request.h"
#include "client/desktop/api/coro.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace freehold::desktop {

enum class Connection { Online, Reconnecting, Offline };

struct RetryPolicy {
    int attempts = 3; ///< of one request
    std::chrono::milliseconds firstDelay{400};
    std::chrono::milliseconds maxDelay{15'000};
};

/// Asks one server on behalf of one session: adds the session's cookie, CSRF token and idempotency keys, repeats what may
/// be repeated, and turns refusals into ApiError. The operations of the API are free functions, generated from
/// openapi.yaml, that take it first: `co_await api::getProperty(client, id)`.
class ApiClient final : public QObject {
    Q_OBJECT

public:
    explicit ApiClient(std::unique_ptr<ApiTransport> transport, QObject *parent = nullptr);
    ~ApiClient() override;

    void setServer(const QUrl &server);
    [[nodiscard]] const QUrl &server() const { return m_server; }
    void setRetryPolicy(RetryPolicy policy) { m_retry = policy; }

    /// "name=value" of the session; empty when signed out. LiveClient sends it too.
    [[nodiscard]] const QByteArray &sessionCookie() const { return m_cookie; }
    void setSession(const QByteArray &cookie, const QByteArray &csrfToken);
    void setCsrfToken(const QByteArray &token) { m_csrfToken = token; }
    void clearSession();

    [[nodiscard]] Connection connection() const { return m_connection; }

    /// Any answer that is no refusal. Throws ApiError.
    [[nodiscard]] Task<HttpResponse> send(ApiRequest request);
    /// Asks the server whether it is there, now rather than at the next round.
    void checkConnection();

Q_SIGNALS:
    void connectionChanged(freehold::desktop::Connection connection);
    /// A request of a session met 401: sign in again. Input is kept where it is.
    void sessionExpired();

private:
    [[nodiscard]] HttpRequest httpRequest(const ApiRequest &request) const;
    [[nodiscard]] Task<HttpResponse> attempt(HttpRequest request, int number);
    void noteAnswer(const HttpResponse &response);
    void setConnection(Connection connection);
    void startProbing();
    [[nodiscard]] Task<> probe();
    [[nodiscard]] Task<bool> isServerThere();
    [[nodiscard]] std::chrono::milliseconds delayBefore(int attempt) const;

    std::unique_ptr<ApiTransport> m_transport;
    QUrl m_server;
    QByteArray m_cookie;
    QByteArray m_csrfToken;
    RetryPolicy m_retry;
    Connection m_connection = Connection::Online;
    bool m_isProbing = false;
};

} // namespace freehold::desktop
