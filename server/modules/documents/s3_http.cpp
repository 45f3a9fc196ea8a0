// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/s3_http.h"

#include "server/core/error.h"

#include <QFile>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <QCoro/QCoroNetworkReply>

#include <algorithm>
#include <memory>

namespace freehold::documents {

namespace {

struct DeleteLater {
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};

Error failed(const char *reason, const QString &detail)
{
    return {ErrorCode::ProviderFailed,
            QString::fromLatin1(reason),
            QStringLiteral("The document store did not answer."),
            {},
            detail};
}

/// Qt reports an answer that ended halfway through its body as a success.
bool isWhole(const S3Request &request, const S3Answer &answer)
{
    const QByteArray length = answer.header("content-length");
    const bool hasBody = request.method != "HEAD" && answer.status != 204 && answer.status != 304;
    return !hasBody || length.isEmpty() || length.toLongLong() == answer.body.size();
}

} // namespace

QByteArray S3Answer::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        headers, [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

QNetworkReply *S3Http::start(const S3Request &request)
{
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    if (request.method == "HEAD") // as a custom verb Qt waits for the body that the length speaks of
        return m_network.head(wire);
    if (request.bodyFile.isEmpty())
        return m_network.sendCustomRequest(wire, request.method, QByteArray());
    auto file = std::make_unique<QFile>(request.bodyFile);
    if (!file->open(QIODevice::ReadOnly))
        throw failed("unreachable", file->errorString());
    QNetworkReply *reply = m_network.sendCustomRequest(wire, request.method, file.get());
    file.release()->setParent(reply); // which may read it until it is deleted
    return reply;
}

Task<S3Answer> S3Http::send(S3Request request)
{
    const std::unique_ptr<QNetworkReply, DeleteLater> reply(start(request));
    const char *ending = nullptr;
    const auto end = [&ending, raw = reply.get()](const char *how) {
        if (!ending) {
            ending = how;
            raw->abort();
        }
    };
    const QObject scope; // what points into this frame ends with it
    QTimer::singleShot(request.timeoutMs, &scope, [end] { end("timeout"); });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &scope, [&, end] {
        if (reply->bytesAvailable() > request.maxAnswerBytes)
            end("answer_too_large");
    });
    co_await reply.get();

    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const bool isHttpError = reply->error() >= QNetworkReply::ContentAccessDenied;
    if (ending || !status.isValid() || (reply->error() != QNetworkReply::NoError && !isHttpError))
        throw failed(ending ? ending : "unreachable", reply->errorString());
    S3Answer answer{status.toInt(), reply->readAll()};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.emplace_back(name, value);
    if (!isWhole(request, answer))
        throw failed("unreachable", QStringLiteral("the answer was cut off"));
    co_return answer;
}

} // namespace freehold::documents
