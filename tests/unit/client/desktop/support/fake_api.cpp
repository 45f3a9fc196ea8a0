// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/client/desktop/support/fake_api.h"

#include "client/desktop/api/coro.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

namespace freehold::desktop::test {

namespace {

class FakeTransport final : public ApiTransport {
public:
    explicit FakeTransport(std::shared_ptr<FakeApi::State> state) : m_state(std::move(state)) { }

    Task<HttpResponse> send(HttpRequest request) override
    {
        const auto state = m_state;
        state->requests.append(request);
        ++state->inFlight;
        const auto ended = qScopeGuard([state] { --state->inFlight; });
        co_await sleepFor(state->delay);
        if (request.cancel.stop_requested())
            throw TransportError(TransportError::Kind::Cancelled, QStringLiteral("Cancelled."));
        if (state->isOffline)
            throw TransportError(TransportError::Kind::Unreachable, QStringLiteral("Nothing answers here."));
        HttpResponse response = answerTo(*state, request);
        if (state->lost.value(request.operation) > 0) {
            --state->lost[request.operation];
            throw TransportError(TransportError::Kind::Unreachable, QStringLiteral("The connection broke."));
        }
        if (request.onUpload)
            request.onUpload(request.body.size(), request.body.size());
        co_return response;
    }

private:
    static HttpResponse answerTo(const FakeApi::State &state, const HttpRequest &request)
    {
        const auto handler = state.handlers.value(request.operation);
        if (handler)
            return handler(request);
        if (request.operation == "getLiveness")
            return jsonResponse({{QStringLiteral("status"), QStringLiteral("ok")}});
        return jsonResponse({{QStringLiteral("code"), QStringLiteral("not_found")},
                             {QStringLiteral("reason"), QStringLiteral("not_found")},
                             {QStringLiteral("detail"), QStringLiteral("There is no such thing.")}},
                            404);
    }

    std::shared_ptr<FakeApi::State> m_state;
};

} // namespace

FakeApi::FakeApi() : m_client(std::make_unique<ApiClient>(std::make_unique<FakeTransport>(m_state)))
{
    using namespace std::chrono_literals;
    m_client->setServer(QUrl(QStringLiteral("http://localhost:1")));
    m_client->setRetryPolicy({.attempts = 2, .firstDelay = 1ms, .maxDelay = 5ms});
}

FakeApi::~FakeApi()
{
    constexpr int kMostMs = 2000;
    constexpr int kRetriesMs = 20; // requests that are between two attempts are not in flight
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kRetriesMs || (m_state->inFlight > 0 && clock.elapsed() < kMostMs))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    // Whoever was offline still looks for the server, and sleeps in between.
    m_client.reset();
    finishTasks(std::chrono::milliseconds(200));
}

void FakeApi::answer(const QByteArray &operation, const QJsonObject &json, int status)
{
    handle(operation, [response = jsonResponse(json, status)](const HttpRequest &) { return response; });
}

void FakeApi::answerNothing(const QByteArray &operation)
{
    handle(operation, [](const HttpRequest &) { return HttpResponse{.status = 204, .headers = {}}; });
}

void FakeApi::answerFile(const QByteArray &operation, const QByteArray &bytes, const QByteArray &mediaType)
{
    handle(operation, [=](const HttpRequest &) {
        return HttpResponse{.status = 200, .headers = {{"content-type", mediaType}}, .body = bytes};
    });
}

void FakeApi::refuse(const QByteArray &operation, int status, const QString &code, const QString &reason,
                     const QJsonObject &params)
{
    answer(operation,
           {{QStringLiteral("code"), code},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("detail"), QStringLiteral("Refused.")},
            {QStringLiteral("params"), params},
            {QStringLiteral("request_id"), QStringLiteral("req_1")}},
           status);
}

void FakeApi::handle(const QByteArray &operation, Handler handler)
{
    m_state->handlers.insert(operation, std::move(handler));
}

QList<HttpRequest> FakeApi::requestsOf(const QByteArray &operation) const
{
    QList<HttpRequest> requests;
    for (const HttpRequest &request : m_state->requests)
        if (request.operation == operation)
            requests.append(request);
    return requests;
}

QJsonObject FakeApi::lastBody(const QByteArray &operation) const
{
    const QList<HttpRequest> requests = requestsOf(operation);
    return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
}

QJsonObject pageOf(const QJsonArray &items, const QString &nextCursor)
{
    return {{QStringLiteral("items"), items},
            {QStringLiteral("next_cursor"), nextCursor.isEmpty() ? QJsonValue() : QJsonValue(nextCursor)}};
}

HttpResponse jsonResponse(const QJsonObject &json, int status)
{
    return {.status = status,
            .headers = {{"content-type", "application/json"}},
            .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

} // namespace freehold::desktop::test
