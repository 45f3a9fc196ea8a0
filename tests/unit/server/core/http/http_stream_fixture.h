// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/server/core/http/http_fixture.h"

#include <QCryptographicHash>

namespace freehold::test {

inline constexpr qint64 kMegabyte = 1024 * 1024;
inline constexpr qint64 kUploadLimit = 64 * kMegabyte;

/// Counts up, so that a piece that is lost or comes twice is seen.
inline QByteArray pattern(qint64 from, qint64 bytes)
{
    QByteArray piece(bytes, Qt::Uninitialized);
    for (qint64 i = 0; i < bytes; ++i)
        piece[i] = static_cast<char>((from + i) % 251);
    return piece;
}

struct Pattern final : BodySource {
    Task<QByteArray> next() override
    {
        if (failAt >= 0 && given >= failAt)
            throw std::runtime_error("the disk is gone");
        const QByteArray piece = pattern(given, pieceBytes);
        given += pieceBytes;
        co_return piece;
    }
    qint64 pieceBytes = 64 * 1024;
    qint64 given = 0;
    qint64 failAt = -1;
};

struct StreamRoutes {
    void mount(Router &router)
    {
        const RouteOptions streamed{.maxBodyBytes = kUploadLimit, .body = RouteOptions::Body::Streamed};
        router.post("/streams", Permission::SignedIn, &StreamRoutes::take, this, streamed);
        router.post("/ignored-streams", Permission::Public, &StreamRoutes::refuse, this, streamed);
        router.get("/streams", Permission::Public, &StreamRoutes::give, this);
    }
    Task<Response> take(Request request)
    {
        ++calls;
        taken = 0;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        while (true) {
            while (isHeld)
                co_await sleepFor(std::chrono::milliseconds(5));
            const QByteArray piece = co_await request.bodyStream()->read();
            if (piece.isEmpty())
                break;
            largest = std::max(largest, piece.size());
            taken += piece.size();
            hash.addData(piece);
        }
        co_return Response::created(
            {{QStringLiteral("sha256"), QString::fromLatin1(hash.result().toHex())}, {QStringLiteral("calls"), calls}});
    }
    Task<Response> refuse(Request)
    {
        ++calls;
        throw Error(ErrorCode::RuleRefused, QStringLiteral("no_room"), QStringLiteral("There is no room."));
        co_return Response::noContent();
    }
    Task<Response> give(Request request)
    {
        source = std::make_shared<Pattern>();
        source->failAt = request.queryText(QStringLiteral("fail_at")).value_or(QStringLiteral("-1")).toLongLong();
        Response response{200, "application/octet-stream", {}, {}};
        response.stream = StreamedBody{source, request.queryText(QStringLiteral("bytes")).value().toLongLong()};
        co_return response;
    }

    std::shared_ptr<Pattern> source;
    int calls = 0;
    qint64 taken = 0;
    qsizetype largest = 0;
    bool isHeld = false;
};

struct StreamFixture {
    explicit StreamFixture(HttpServerConfig config = {}) : server(config) { routes.mount(server.router); }
    QByteArray head(qint64 length, const Headers &more = {}, const QByteArray &target = "/api/v1/streams") const
    {
        return requestBytes("POST", target,
                            investorHeaders({{"Content-Length", QByteArray::number(length)},
                                             {"Content-Type", "application/octet-stream"}})
                                + more);
    }
    WireAnswer upload(const QByteArray &body, const Headers &more = {})
    {
        WireClient client(server.port);
        client.send(head(body.size(), more) + body);
        return client.next().value_or(WireAnswer{});
    }
    StreamRoutes routes;
    ServerFixture server;
};

inline HttpServerConfig impatient()
{
    HttpServerConfig config;
    config.limits.requestTimeoutMs = 300;
    config.limits.drainTimeoutMs = 200;
    return config;
}

} // namespace freehold::test
