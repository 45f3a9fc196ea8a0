// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_client.h"

#include "server/core/metrics/metrics.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <QCoro/QCoroNetworkReply>

#include <chrono>

namespace freehold {

namespace {

enum class Ending { Finished, TimedOut, TooLarge };

struct DeleteLater {
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};
using ReplyPointer = std::unique_ptr<QNetworkReply, DeleteLater>;

Error providerFailed(const char *reason, const QUrl &url, const QString &detail)
{
    // The host alone: paths and queries of providers can hold ids and tokens.
    return {ErrorCode::ProviderFailed,
            QString::fromLatin1(reason),
            QStringLiteral("A service we depend on did not answer."),
            {},
            QString(url.host() + QStringLiteral(": ") + detail)};
}

QNetworkRequest requestOf(const HttpCall &call)
{
    QNetworkRequest request(call.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Asked for plainly, so that the limit on an answer counts what is held in memory.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    return request;
}

/// By the host, which comes from the configuration.
void count(const QByteArray &host, const QByteArray &outcome, std::chrono::steady_clock::time_point start)
{
    metrics::counter("freehold_provider_calls_total", "Calls to third parties by how they ended.",
                     {{"host", host}, {"outcome", outcome}})
        .add();
    metrics::histogram("freehold_provider_call_seconds", "How long third parties took to answer.", {{"host", host}})
        .observe(std::chrono::steady_clock::now() - start);
}

} // namespace

struct HttpClient::Private {
    QNetworkAccessManager network;
};

HttpClient::HttpClient() : m_private(std::make_unique<Private>()) { }
HttpClient::~HttpClient() = default;

QJsonDocument HttpAnswer::json() const
{
    QJsonParseError error;
    auto document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("malformed_answer"),
                    QStringLiteral("A service we depend on sent an answer that cannot be read."), {},
                    error.errorString());
    return document;
}

Task<HttpAnswer> HttpClient::send(HttpCall call)
{
    const auto start = std::chrono::steady_clock::now();
    const QByteArray host = call.url.host().toLatin1();
    try {
        HttpAnswer answer = co_await exchange(std::move(call));
        count(host, QByteArray::number(answer.status / 100) + "xx", start);
        co_return answer;
    } catch (const Error &error) {
        count(host, error.reason.toLatin1(), start);
        throw;
    }
}

Task<HttpAnswer> HttpClient::exchange(HttpCall call)
{
    const ReplyPointer reply(m_private->network.sendCustomRequest(requestOf(call), call.method, call.body));
    Ending ending = Ending::Finished;
    const auto end = [&ending, raw = reply.get()](Ending how) {
        if (ending != Ending::Finished)
            return;
        ending = how;
        raw->abort();
    };
    // The reply outlives this frame until the event loop deletes it; what points into the frame must not.
    const QObject scope;
    // One deadline for the whole call: a transfer timeout would start anew with every byte that trickles in.
    QTimer::singleShot(call.timeoutMs, &scope, [end] { end(Ending::TimedOut); });
    // Nothing is read before the end, so what is available is all there is. (downloadProgress leaves out steps.)
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &scope,
                     [end, raw = reply.get(), limit = call.maxAnswerBytes] {
                         if (raw->bytesAvailable() > limit)
                             end(Ending::TooLarge);
                     });
    co_await reply.get();

    if (ending == Ending::TimedOut)
        throw providerFailed("timeout", call.url, QStringLiteral("no answer in %1 ms").arg(call.timeoutMs));
    if (ending == Ending::TooLarge)
        throw providerFailed("answer_too_large", call.url,
                             QStringLiteral("more than %1 bytes").arg(call.maxAnswerBytes));
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const bool isHttpError = reply->error() >= QNetworkReply::ContentAccessDenied;
    if (!status.isValid() || (reply->error() != QNetworkReply::NoError && !isHttpError))
        throw providerFailed("unreachable", call.url, reply->errorString());
    HttpAnswer answer{status.toInt(), reply->readAll()};
    const auto headers = reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        answer.headers.insert(name.toLower(), value);
    // Qt reports a connection that ended halfway through the body as a success.
    const QVariant length = reply->header(QNetworkRequest::ContentLengthHeader);
    const bool hasBody = call.method != "HEAD" && answer.status != 204 && answer.status != 304;
    if (hasBody && length.isValid() && length.toLongLong() != answer.body.size())
        throw providerFailed("unreachable", call.url, QStringLiteral("the answer was cut off"));
    co_return answer;
}

} // namespace freehold
