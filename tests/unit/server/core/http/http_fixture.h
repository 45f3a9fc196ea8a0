// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_server.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_random.h"
#include "tests/support/test_database.h"
#include "tests/support/test_sealing.h"

#include <QHash>
#include <QJsonDocument>
#include <QPromise>
#include <QTcpSocket>

#include <optional>

namespace freehold::test {

/// An answer as it came over the wire.
struct WireAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString reason() const { return json().value(QStringLiteral("reason")).toString(); }
};

/// A client that sends exactly the bytes it is told to.
class WireClient {
public:
    explicit WireClient(quint16 port);

    void send(const QByteArray &bytes);
    /// The next answer; nothing when the connection ends first or five seconds pass.
    [[nodiscard]] std::optional<WireAnswer> next();
    [[nodiscard]] bool waitForClose(int timeoutMs = 5000);
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    QTcpSocket socket;

private:
    QByteArray m_received;
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] QByteArray requestBytes(const QByteArray &method, const QByteArray &target, const Headers &headers = {},
                                      const QByteArray &body = {});

/// Knows two sessions: "investor-token" (CSRF token "investor-csrf") and "admin-token" ("admin-csrf").
struct FakeAuthenticator final : Authenticator {
    Task<Actor> authenticate(QByteArray sessionToken) override;
    static UserId investor();
    bool fails = false;
};

/// Handlers that show what reached them.
struct ProbeRoutes {
    void mount(Router &router);
    Task<Response> show(Request request);
    Task<Response> echo(Request request);
    Task<Response> count(Request request);
    /// As many bytes as ?bytes= says.
    Task<Response> large(Request request);
    Task<Response> wait(Request request);
    Task<Response> refuse(Request request);
    Task<Response> explode(Request request);
    Task<Response> explodeDifferently(Request request);
    void release();

    int calls = 0;
    int finished = 0;
    int nextStatus = 201;
    QPromise<void> gate;
};

/// A server on a free port with the probe routes.
class ServerFixture {
public:
    explicit ServerFixture(HttpServerConfig config = {}, Dialect dialect = Dialect::Sqlite);
    ~ServerFixture();

    /// One request on a connection of its own.
    [[nodiscard]] WireAnswer ask(const QByteArray &method, const QByteArray &target, const Headers &headers = {},
                                 const QByteArray &body = {});

    TestDatabase database;
    FakeClock clock;
    FakeRandom random;
    Sealing sealing = testSealing(random);
    FakeAuthenticator authenticator;
    Router router;
    ProbeRoutes routes;
    std::unique_ptr<HttpServer> server;
    quint16 port = 0;
};

/// Headers of a signed-in investor's unsafe request.
[[nodiscard]] Headers investorHeaders(const Headers &more = {});

[[nodiscard]] inline HttpServerConfig withLimits(const HttpLimits &limits)
{
    HttpServerConfig config;
    config.limits = limits;
    return config;
}

} // namespace freehold::test
