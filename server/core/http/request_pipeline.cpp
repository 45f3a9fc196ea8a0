// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/request_pipeline.h"

#include "server/core/clock.h"
#include "server/core/http/empty_body.h"
#include "server/core/http/problem.h"
#include "server/core/log/log.h"
#include "server/core/random.h"
#include "shared/api/json_writer.h"

#include <QElapsedTimer>

namespace freehold {

namespace {

const QString kRetryAfter = QStringLiteral("retry_after_seconds");

bool isUnsafe(const QByteArray &method) { return method != "GET" && method != "HEAD" && method != "OPTIONS"; }

/// Takes as long for a first wrong byte as for a last one.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
    return difference == 0;
}

Error forbidden(const char *reason, const char *message)
{
    return {ErrorCode::Forbidden, QString::fromLatin1(reason), QString::fromLatin1(message)};
}

void requirePermission(const Route &route, const Actor &actor)
{
    if (route.permission == Permission::Public)
        return;
    if (actor.isNull())
        throw Error(ErrorCode::Unauthenticated, QStringLiteral("no_session"), QStringLiteral("Sign in first."));
    if (!actor.may(route.permission))
        throw forbidden("missing_permission", "Your roles do not allow this.");
}

/// The one place that holds back an account which is not complete yet.
void requireCompleteAccount(const Route &route, const Request::Data &data)
{
    if (route.permission == Permission::Public || route.options.account == RouteOptions::Account::MayBeIncomplete)
        return;
    if (data.actor.lacks == Lacks::TotpEnrolment)
        throw forbidden("totp_enrolment_required", "Set up your authenticator app first.");
    if (data.actor.lacks == Lacks::EmailVerification && isUnsafe(data.method))
        throw forbidden("email_not_verified", "Verify your email address first.");
}

Response toResponse(const Error &error, const QString &requestId)
{
    const bool isOurs = error.code == ErrorCode::Internal;
    if (isOurs || !error.detail.isEmpty())
        (isOurs ? log::error : log::warning)("http_error",
                                             {{QStringLiteral("request_id"), requestId},
                                              {QStringLiteral("code"), api::toString(error.code)},
                                              {QStringLiteral("reason"), error.reason},
                                              {QStringLiteral("message"), error.message},
                                              {QStringLiteral("detail"), error.detail}});
    Response response = Response::problem(error, requestId);
    if (error.params.contains(kRetryAfter))
        response.withHeader("Retry-After", QByteArray::number(error.params.value(kRetryAfter).toInt()));
    return response;
}

Response unknownFailure(const char *what, const QString &requestId)
{
    log::error("http_unknown_exception",
               {{QStringLiteral("request_id"), requestId}, {QStringLiteral("what"), QString::fromUtf8(what)}});
    return Response::problem(Error(ErrorCode::Internal, QStringLiteral("internal"), QString()), requestId);
}

/// The path exists, or not, with other methods: 204 for OPTIONS, 405 or 404 for the rest.
Response noSuchRoute(const Request::Data &data, QList<QByteArray> allowed)
{
    if (allowed.isEmpty())
        return Response::problem(Error(ErrorCode::NotFound, QStringLiteral("route_not_found"),
                                       QStringLiteral("There is nothing at this address.")),
                                 data.id);
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    allowed.append("OPTIONS");
    Response response = data.method == "OPTIONS"
        ? Response::noContent()
        : problemWithStatus(405,
                            Error(ErrorCode::InvalidRequest, QStringLiteral("method_not_allowed"),
                                  QStringLiteral("This address does not know that method.")),
                            data.id);
    return response.withHeader("Allow", allowed.join(", "));
}

} // namespace

RequestPipeline::RequestPipeline(const HttpServerConfig &config, Router &router, Authenticator &authenticator,
                                 Database &database, const Clock &clock, Random &random, const Sealing &sealing)
    : m_config(config)
    , m_router(router)
    , m_authenticator(authenticator)
    , m_clock(clock)
    , m_random(random)
    , m_addressLimiter(config.limits.requestsPerMinutePerAddress, clock)
    , m_accountLimiter(config.limits.unsafeRequestsPerMinutePerAccount, clock)
    , m_webSocketPlaces(std::make_shared<WebSocketPlaces>(config.limits.webSockets))
    , m_idempotency(database, clock, random, sealing)
{
}

Task<Response> RequestPipeline::run(RequestHead head, Body body, QHostAddress peer)
{
    QElapsedTimer timer;
    timer.start();
    ++m_inProgress;
    m_figures.begin();
    const Router::Match found = match(head);
    const Route *const route = found.route;
    const Request::Data data{
        .id = newRequestId(),
        .method = head.method,
        .path = head.path,
        .query = head.query.isEmpty() ? QUrlQuery()
                                      : QUrlQuery(QString::fromLatin1(QByteArray(head.query).replace('+', "%20"))),
        .headers = head.headers,
        .body = body.whole,
        .bodyStream = body.stream,
        .remoteAddress = clientAddress(head.headers.value("x-forwarded-for"), peer),
        .pathParameters = found.parameters,
        .actor = {},
    };
    Response response;
    try {
        response = co_await answer(data, found);
    } catch (const Error &error) {
        response = toResponse(error, data.id);
    } catch (const std::exception &error) {
        response = unknownFailure(error.what(), data.id);
    } catch (...) {
        response = unknownFailure("not a std::exception", data.id);
    }
    response.withHeader("X-Request-Id", data.id.toLatin1());
    logAccess(data, m_figures.nameOf(route), response.status, timer.elapsed());
    m_figures.end(route, response.status, std::chrono::nanoseconds(timer.nsecsElapsed()));
    --m_inProgress;
    co_return response;
}

Task<Response> RequestPipeline::answer(Request::Data data, Router::Match found)
{
    if (const auto wait = m_addressLimiter.take(RateLimiter::keyOf(data.remoteAddress)))
        throw tooManyRequests(*wait);
    if (!found.route)
        co_return noSuchRoute(data, found.allowedMethods);
    co_return co_await checked(std::move(data), found.route);
}

Task<Response> RequestPipeline::checked(Request::Data data, const Route *route)
{
    if (const QByteArray cookies = data.headers.value("cookie"); !cookies.isEmpty())
        data.actor = co_await authenticate(cookies);
    data.actor.address = data.remoteAddress;
    requirePermission(*route, data.actor);
    requireCompleteAccount(*route, data);
    // Where anybody may ask, a session without its second factor is nobody's.
    if (route->permission == Permission::Public && data.actor.lacks == Lacks::TotpEnrolment)
        data.actor = {};
    if (isUnsafe(data.method)) {
        requireSameSite(data, *route);
        const auto wait = data.actor.isNull() ? std::nullopt : m_accountLimiter.take(data.actor.id.text());
        if (wait)
            throw tooManyRequests(*wait);
    }
    const bool isOnce = data.method == "POST" && data.headers.contains("idempotency-key")
        && route->options.idempotency == RouteOptions::Idempotency::Kept;
    if (!data.bodyStream && route->options.body == RouteOptions::Body::Streamed)
        data.bodyStream = std::make_shared<EmptyBody>();
    Request request(std::move(data));
    if (isOnce)
        co_return co_await once(std::move(request), route);
    co_return co_await handle(std::move(request), route);
}

Task<Response> RequestPipeline::once(Request request, const Route *route)
{
    auto claim = co_await m_idempotency.claim(request);
    if (claim.replay)
        co_return claim.replay->withHeader("Idempotency-Replayed", "true");
    Actor actor = request.actor();
    actor.effect = Idempotency::effectOf(claim);
    const Response response = co_await handle(request.withActor(std::move(actor)), route);
    if (request.bodyStream())
        claim.bodyHash = request.bodyStream()->sha256();
    co_await m_idempotency.settle(std::move(claim), response);
    co_return response;
}

/// A failure is an answer here already, so that it can be stored under the request's key.
Task<Response> RequestPipeline::handle(Request request, const Route *route)
{
    const QString id = request.id();
    try {
        co_return co_await route->handler(std::move(request));
    } catch (const Error &error) {
        co_return toResponse(error, id);
    } catch (const std::exception &error) {
        co_return unknownFailure(error.what(), id);
    } catch (...) {
        co_return unknownFailure("not a std::exception", id);
    }
}

Task<Actor> RequestPipeline::authenticate(QByteArray cookieHeader)
{
    Request::Data data;
    data.headers.insert("cookie", cookieHeader);
    const QByteArray token = Request(std::move(data)).cookie(m_config.cookie.name());
    if (token.isEmpty())
        co_return Actor{};
    co_return co_await m_authenticator.authenticate(token);
}

void RequestPipeline::requireSameSite(const Request::Data &data, const Route &route) const
{
    if (route.options.csrf == RouteOptions::Csrf::CalledByMachines)
        return;
    if (isForeign(data.headers.value("origin")))
        throw forbidden("origin_not_allowed", "Requests from this site are not accepted.");
    if (route.options.csrf == RouteOptions::Csrf::NoToken)
        return;
    // Without a session there is nothing that another site could abuse.
    const bool isProven = data.actor.isNull()
        || (!data.actor.csrfToken.isEmpty()
            && equalInConstantTime(data.headers.value("x-csrf-token"), data.actor.csrfToken));
    if (!isProven)
        throw forbidden("csrf_token_invalid", "The X-CSRF-Token header does not belong to this session.");
}

bool RequestPipeline::isForeign(const QByteArray &origin) const
{
    return !origin.isEmpty() && !m_config.allowedOrigins.isEmpty()
        && !m_config.allowedOrigins.contains(QString::fromLatin1(origin));
}

QHostAddress RequestPipeline::clientAddress(const QByteArray &forwarded, const QHostAddress &peer) const
{
    if (!m_config.trustForwardedFor)
        return peer;
    // Only the last entry is our proxy's; the ones before it are whatever the client sent.
    const QHostAddress address(QString::fromLatin1(forwarded.split(',').last().trimmed()));
    return address.isNull() ? peer : address;
}

QString RequestPipeline::newRequestId() { return makeUlid(m_clock.now().value, m_random.bytes(kUlidRandomBytes)); }

void RequestPipeline::logAccess(const Request::Data &data, const QString &routeName, int status, qint64 elapsedMs)
{
    // The route's pattern, not the path: a path can hold ids and whatever a stranger typed.
    api::JsonWriter json;
    json.reserve(160);
    json.member("request_id", data.id)
        .member("method", QString::fromLatin1(data.method.left(16)))
        .member("route", routeName)
        .member("status", qint64{status})
        .member("ms", elapsedMs);
    log::infoText("http_request", json.text());
}

} // namespace freehold
