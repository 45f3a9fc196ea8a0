// SPDX-License-Identifier: GPL-3.0-or-later
// bench_hub: core's HTTP server and hub with one topic, book:bench. POST /api/v1/publish?count=N publishes N messages to
// it. Listens on $PORT.
#include "server/core/ws/hub.h"
#include "server/core/clock.h"
#include "server/core/db/database.h"
#include "server/core/http/http_server.h"
#include "server/core/log/log.h"
#include "server/core/random.h"
#include "tests/support/test_sealing.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QWebSocket>

using namespace freehold;

namespace {

const QString kTopic = QStringLiteral("book:bench");

struct NoAccounts final : Authenticator {
    Task<Actor> authenticate(QByteArray) override { co_return Actor{}; }
};

QJsonObject level(const char *price, qint64 shares)
{
    return {{QStringLiteral("price"), QLatin1StringView(price)}, {QStringLiteral("shares"), QString::number(shares)}};
}

/// A small order book.
QJsonObject bookOf(qint64 seq)
{
    return {{QStringLiteral("bids"), QJsonArray{level("49500000", 100 + seq % 10), level("49000000", 250)}},
            {QStringLiteral("asks"), QJsonArray{level("50000000", 40), level("50500000", 75)}},
            {QStringLiteral("last_price"), QStringLiteral("49750000")}};
}

class Publisher {
public:
    explicit Publisher(Hub &hub) : m_hub(hub) { }

    void mount(Router &router)
    {
        router.post(QStringLiteral("/publish"), Permission::Public, &Publisher::publish, this);
        router.getRoot(QStringLiteral("/health/live"), Permission::Public, &Publisher::live, this);
    }
    Task<std::optional<QJsonObject>> snapshot() { co_return bookOf(m_seq); }

private:
    Task<Response> publish(Request request)
    {
        for (int left = request.queryText(QStringLiteral("count")).value_or(QString()).toInt(); left > 0; --left)
            m_hub.publish(kTopic, bookOf(++m_seq));
        co_return Response::ok({});
    }
    Task<Response> live(Request) { co_return Response::ok({}); }

    Hub &m_hub;
    qint64 m_seq = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1"); // as freeholdd does
    QCoreApplication application(argc, argv);
    log::setLevel(log::Level::Warning);
    QTemporaryDir directory;
    Database database({.url = QStringLiteral("sqlite:") + directory.filePath(QStringLiteral("bench.db"))});
    SystemClock clock;
    SystemRandom random;
    const Sealing sealing = test::testSealing(random);
    NoAccounts accounts;
    Router router;
    Hub hub;
    Publisher publisher(hub);
    publisher.mount(router);
    hub.provide(kTopic, [&publisher](Actor, QString) { return publisher.snapshot(); });

    HttpServerConfig config;
    config.limits.webSockets = {.all = 1'000'000, .perAddress = 1'000'000, .perAccount = 1'000'000};
    config.port = static_cast<quint16>(qEnvironmentVariableIntValue("PORT"));
    config.limits.maxConnectionsPerAddress = config.limits.maxConnections;
    config.limits.requestsPerMinutePerAddress = 1'000'000;
    HttpServer server(config, router, accounts, database, clock, random, sealing);
    server.onWebSocket(
        [&hub](std::unique_ptr<QWebSocket> socket, Actor actor) { hub.accept(std::move(socket), std::move(actor)); });
    server.listen();
    return QCoreApplication::exec();
}
