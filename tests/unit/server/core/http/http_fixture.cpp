// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/core/http/http_fixture.h"

#include <QCoro/QCoroFuture>

namespace freehold::test {

namespace {

std::optional<WireAnswer> takeAnswer(QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    WireAnswer answer;
    const auto lines = received.first(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    if (received.size() < end + 4 + length)
        return std::nullopt;
    answer.body = received.sliced(end + 4, length);
    received.remove(0, end + 4 + length);
    return answer;
}

} // namespace

WireClient::WireClient(quint16 port)
{
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { m_received += socket.readAll(); });
    // The server may close at once, so the state alone can miss that there was a connection.
    bool connected = false;
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&connected] { connected = true; });
    socket.connectToHost(QHostAddress::LocalHost, port);
    const bool seen = waitUntil([&] { return connected; });
    QObject::disconnect(&socket, &QTcpSocket::connected, nullptr, nullptr);
    if (!seen)
        qFatal("cannot connect");
}

void WireClient::send(const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

std::optional<WireAnswer> WireClient::next()
{
    std::optional<WireAnswer> answer;
    const bool ended = waitUntil([&] {
        answer = takeAnswer(m_received);
        return answer || socket.state() == QAbstractSocket::UnconnectedState;
    });
    return ended ? answer : std::nullopt;
}

bool WireClient::waitForClose(int timeoutMs)
{
    return waitUntil([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, timeoutMs);
}

QByteArray requestBytes(const QByteArray &method, const QByteArray &target, const Headers &headers,
                        const QByteArray &body)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: test\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

UserId FakeAuthenticator::investor() { return UserId::trusted(QStringLiteral("usr_01jb0000000000000000000001")); }

Task<Actor> FakeAuthenticator::authenticate(QByteArray sessionToken)
{
    if (fails)
        throw Error(ErrorCode::Unavailable, QStringLiteral("sessions_down"), QStringLiteral("Try again."));
    if (sessionToken == "investor-token")
        co_return Actor{investor(), SessionId::trusted(QStringLiteral("ses_1")), Role::Investor, "investor-csrf"};
    if (sessionToken == "admin-token")
        co_return Actor{UserId::trusted(QStringLiteral("usr_01jb0000000000000000000002")),
                        SessionId::trusted(QStringLiteral("ses_2")), Role::Admin, "admin-csrf"};
    co_return Actor{};
}

void ProbeRoutes::mount(Router &router)
{
    gate.start();
    router.get("/show/{id}", Permission::Public, &ProbeRoutes::show, this);
    router.get("/mine", Permission::SignedIn, &ProbeRoutes::show, this);
    router.get("/operations", Permission::ViewOperations, &ProbeRoutes::show, this);
    router.get("/large", Permission::Public, &ProbeRoutes::large, this);
    router.get("/wait", Permission::Public, &ProbeRoutes::wait, this);
    router.get("/explode", Permission::Public, &ProbeRoutes::explode, this);
    router.get("/explode-differently", Permission::Public, &ProbeRoutes::explodeDifferently, this);
    router.get("/refuse", Permission::Public, &ProbeRoutes::refuse, this);
    router.getRoot("/health/live", Permission::Public, &ProbeRoutes::show, this);
    router.post("/echo", Permission::Public, &ProbeRoutes::echo, this);
    router.post("/count", Permission::Public, &ProbeRoutes::count, this);
    router.post("/orders", Permission::SignedIn, &ProbeRoutes::count, this);
    router.post("/slow-orders", Permission::Public, &ProbeRoutes::wait, this);
    router.post("/webhook", Permission::Public, &ProbeRoutes::count, this,
                {.csrf = RouteOptions::Csrf::CalledByMachines});
    router.post("/sign-in", Permission::Public, &ProbeRoutes::count, this, {.csrf = RouteOptions::Csrf::NoToken});
    router.post("/log-in", Permission::Public, &ProbeRoutes::count, this,
                {.idempotency = RouteOptions::Idempotency::Ignored});
    router.post("/upload", Permission::Public, &ProbeRoutes::echo, this, {.maxBodyBytes = 8 * 1024 * 1024});
}

Task<Response> ProbeRoutes::show(Request request)
{
    co_return Response::ok({{QStringLiteral("path"), request.path()},
                            {QStringLiteral("id"), request.pathText(QStringLiteral("id"))},
                            {QStringLiteral("q"), request.queryText(QStringLiteral("q")).value_or(QString())},
                            {QStringLiteral("address"), request.remoteAddress().toString()},
                            {QStringLiteral("user"), request.actor().id.text()}});
}

Task<Response> ProbeRoutes::echo(Request request)
{
    if (request.header("content-type") == "application/json")
        co_return Response::ok(request.json());
    co_return Response::ok({{QStringLiteral("bytes"), request.body().size()}});
}

Task<Response> ProbeRoutes::count(Request)
{
    Response response = Response::created({{QStringLiteral("calls"), ++calls}});
    response.status = nextStatus;
    response.withHeader("Set-Cookie", "secret=1").withHeader("Location", "/there");
    co_return response;
}

Task<Response> ProbeRoutes::large(Request request)
{
    Response response = Response::ok({});
    response.body = QByteArray(request.queryText(QStringLiteral("bytes")).value_or(QString()).toLongLong(), 'x');
    co_return response;
}

Task<Response> ProbeRoutes::wait(Request)
{
    ++calls;
    co_await gate.future();
    ++finished;
    co_return Response::ok({{QStringLiteral("calls"), calls}});
}

Task<Response> ProbeRoutes::refuse(Request)
{
    throw Error(ErrorCode::RuleRefused, QStringLiteral("too_few_shares"), QStringLiteral("You hold too few shares."),
                {{QStringLiteral("held"), QStringLiteral("3")}}, QStringLiteral("internal detail"));
    co_return Response::noContent();
}

Task<Response> ProbeRoutes::explode(Request)
{
    throw std::runtime_error("password=hunter2");
    co_return Response::noContent();
}

Task<Response> ProbeRoutes::explodeDifferently(Request)
{
    throw 42;
    co_return Response::noContent();
}

void ProbeRoutes::release() { gate.finish(); }

ServerFixture::ServerFixture(HttpServerConfig config, Dialect dialect) : database(dialect)
{
    config.cookie.secure = false;
    routes.mount(router);
    server = std::make_unique<HttpServer>(config, router, authenticator, *database, clock, random, sealing);
    port = server->listen();
}

ServerFixture::~ServerFixture()
{
    if (!routes.gate.future().isFinished())
        routes.release();
    await(server->close());
}

WireAnswer ServerFixture::ask(const QByteArray &method, const QByteArray &target, const Headers &headers,
                              const QByteArray &body)
{
    WireClient client(port);
    client.send(requestBytes(method, target, headers, body));
    return client.next().value_or(WireAnswer{});
}

Headers investorHeaders(const Headers &more)
{
    return Headers{{"Cookie", "freehold_session=investor-token"}, {"X-CSRF-Token", "investor-csrf"}} + more;
}

} // namespace freehold::test
