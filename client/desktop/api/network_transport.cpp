// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/network_transport.h"

#include "client/desktop/api/tls_errors.h"

#include <QCoreApplication>
#include <QCoro/QCoroNetworkReply>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <memory>
#include <optional>

namespace freehold::desktop {

namespace {

struct DeleteLater {
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};
using Reply = std::unique_ptr<QNetworkReply, DeleteLater>;

QString translated(const char *text) { return QCoreApplication::translate("NetworkTransport", text); }

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest made(request.url);
    made.setTransferTimeout(int(request.timeout.count()));
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value);
    return made;
}

void followProgress(QNetworkReply *reply, const HttpRequest &request)
{
    if (request.onUpload)
        QObject::connect(reply, &QNetworkReply::uploadProgress, reply, request.onUpload);
    if (request.onDownload)
        QObject::connect(reply, &QNetworkReply::downloadProgress, reply, request.onDownload);
}

HttpResponse responseOf(QNetworkReply &reply, int status)
{
    HttpResponse response{.status = status, .headers = {}, .body = reply.readAll()};
    for (const auto &[name, value] : reply.rawHeaderPairs())
        response.headers.emplaceBack(name.toLower(), value);
    return response;
}

[[noreturn]] void throwFor(const QNetworkReply &reply, const std::optional<QString> &tls, bool wasCancelled)
{
    using enum TransportError::Kind;
    if (tls)
        throw TransportError(Tls, *tls);
    if (wasCancelled)
        throw TransportError(Cancelled, translated(QT_TRANSLATE_NOOP("NetworkTransport", "Cancelled.")));
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError: // what a transfer timeout ends as
    case QNetworkReply::TimeoutError:
        throw TransportError(TimedOut,
                             translated(QT_TRANSLATE_NOOP("NetworkTransport", "The server did not answer in time.")));
    case QNetworkReply::HostNotFoundError:
        throw TransportError(
            Unreachable,
            translated(QT_TRANSLATE_NOOP("NetworkTransport", "There is no server named %1.")).arg(reply.url().host()));
    case QNetworkReply::ConnectionRefusedError:
        throw TransportError(
            Unreachable,
            translated(QT_TRANSLATE_NOOP("NetworkTransport", "Nothing answers at %1.")).arg(reply.url().authority()));
    case QNetworkReply::SslHandshakeFailedError:
        throw TransportError(
            Tls,
            translated(QT_TRANSLATE_NOOP("NetworkTransport", "No secure connection to %1 could be made."))
                .arg(reply.url().host()));
    default:
        throw TransportError(
            Unreachable,
            translated(QT_TRANSLATE_NOOP("NetworkTransport", "The connection to %1 failed.")).arg(reply.url().host()));
    }
}

} // namespace

NetworkTransport::NetworkTransport() : m_network(std::make_unique<QNetworkAccessManager>()) { }

NetworkTransport::~NetworkTransport()
{
    for (QNetworkReply *reply : m_network->findChildren<QNetworkReply *>())
        QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
    m_network->setParent(QCoreApplication::instance());
    m_network.release()->deleteLater();
}

Task<HttpResponse> NetworkTransport::send(HttpRequest request)
{
    const Reply reply(m_network->sendCustomRequest(networkRequest(request), request.method, request.body));
    followProgress(reply.get(), request);
    std::optional<QString> tls;
    QObject::connect(
        reply.get(), &QNetworkReply::sslErrors, reply.get(),
        [&tls, host = request.url.host()](const QList<QSslError> &errors) { tls = explainTlsErrors(host, errors); });
    const std::stop_callback onCancel(request.cancel, [raw = reply.get()] { raw->abort(); });
    if (!reply->isFinished())
        co_await reply.get();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A status with a body cut short is no answer: what was read of it could be taken for all of it.
    const bool isWhole =
        reply->error() == QNetworkReply::NoError || reply->error() > QNetworkReply::ProxyAuthenticationRequiredError;
    if (status == 0 || !isWhole)
        throwFor(*reply, tls, request.cancel.stop_requested());
    co_return responseOf(*reply, status);
}

} // namespace freehold::desktop
