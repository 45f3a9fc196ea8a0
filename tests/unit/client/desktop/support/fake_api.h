// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"

#include <QHash>
#include <QJsonObject>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace freehold::desktop::test {

/// Stands in for a server: answers each operation of openapi.yaml with what a test says, and notes what was asked.
///
///     FakeApi api;
///     api.answer("listProperties", {{"items", QJsonArray{property}}, {"next_cursor", QJsonValue::Null}});
///     PropertiesPage page(api.client(), …);
///
/// What a test says nothing about meets 404. Every answer takes a turn of the event loop, as real ones do.
class FakeApi {
public:
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    FakeApi();
    /// Waits for what is still being asked, so that nothing of one test ends in the next.
    ~FakeApi();
    Q_DISABLE_COPY_MOVE(FakeApi)

    [[nodiscard]] ApiClient &client() { return *m_client; }

    void answer(const QByteArray &operation, const QJsonObject &json, int status = 200);
    /// 204
    void answerNothing(const QByteArray &operation);
    void answerFile(const QByteArray &operation, const QByteArray &bytes, const QByteArray &mediaType);
    void refuse(const QByteArray &operation, int status, const QString &code, const QString &reason,
                const QJsonObject &params = {});
    void handle(const QByteArray &operation, Handler handler);

    /// No answer to anything until it is online again.
    void setOffline(bool isOffline) { m_state->isOffline = isOffline; }
    /// The answers of this operation that are lost on their way, from now on: the server has done it all the same.
    void loseAnswers(const QByteArray &operation, int count) { m_state->lost[operation] = count; }
    void setDelay(std::chrono::milliseconds delay) { m_state->delay = delay; }

    /// What was asked, the oldest first.
    [[nodiscard]] const QList<HttpRequest> &requests() const { return m_state->requests; }
    [[nodiscard]] QList<HttpRequest> requestsOf(const QByteArray &operation) const;
    [[nodiscard]] int count(const QByteArray &operation) const { return int(requestsOf(operation).size()); }
    /// The JSON of the last request of this operation; empty when there was none.
    [[nodiscard]] QJsonObject lastBody(const QByteArray &operation) const;

    struct State {
        QHash<QByteArray, Handler> handlers;
        QHash<QByteArray, int> lost;
        QList<HttpRequest> requests;
        std::chrono::milliseconds delay{0};
        bool isOffline = false;
        int inFlight = 0;
    };

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
    std::unique_ptr<ApiClient> m_client;
};

/// {"items": [...], "next_cursor": null}
[[nodiscard]] QJsonObject pageOf(const QJsonArray &items, const QString &nextCursor = {});
[[nodiscard]] HttpResponse jsonResponse(const QJsonObject &json, int status = 200);

namespace waiting {

template <typename T>
Task<> keep(Task<T> task, std::optional<T> *value, std::exception_ptr *failure)
{
    try {
        *value = co_await task;
    } catch (...) {
        *failure = std::current_exception();
    }
}

inline Task<> keep(Task<> task, std::exception_ptr *failure)
{
    try {
        co_await task;
    } catch (...) {
        *failure = std::current_exception();
    }
}

} // namespace waiting

/// Runs the event loop until the task is done; throws what it throws (QCoro::waitFor does not come back then).
template <typename T>
T await(Task<T> task)
{
    std::exception_ptr failure;
    if constexpr (std::is_void_v<T>) {
        QCoro::waitFor(waiting::keep(std::move(task), &failure));
        if (failure)
            std::rethrow_exception(failure);
    } else {
        std::optional<T> value;
        QCoro::waitFor(waiting::keep(std::move(task), &value, &failure));
        if (failure)
            std::rethrow_exception(failure);
        return *value;
    }
}

} // namespace freehold::desktop::test
