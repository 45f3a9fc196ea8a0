// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/server_address.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

namespace freehold::desktop {

namespace {

struct ServerAddressWords {
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
};

bool isThisComputer(const QString &host) { return host == u"localhost" || QHostAddress(host).isLoopback(); }

ServerCheck verdictOn(const HttpResponse &response, const QString &address)
{
    using enum ServerCheck::Verdict;
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    const QString status = answer[u"status"].toString();
    if (status.isEmpty() || !answer[u"checks"].isObject())
        return {NotFreehold, ServerAddressWords::tr("%1 answers, but it is not a Freehold server.").arg(address)};
    if (status == u"ok" || status == u"degraded")
        return {Ready, {}};
    if (status == u"draining")
        return {NotReady, ServerAddressWords::tr("The server is about to stop. It should be back in a moment.")};
    return {NotReady,
            ServerAddressWords::tr("The server is starting or has lost its database or chain. Try again in a moment.")};
}

} // namespace

std::optional<ServerAddress> ServerAddress::parse(const QString &text, Fault *fault)
{
    const auto refuse = [fault](Fault why) -> std::optional<ServerAddress> {
        if (fault)
            *fault = why;
        return std::nullopt;
    };
    QString typed = text.trimmed();
    if (typed.isEmpty())
        return refuse(Fault::Empty);
    if (!typed.contains(u"://")) {
        const bool isLocal = isThisComputer(QUrl(QStringLiteral("http://") + typed, QUrl::StrictMode).host());
        typed.prepend(isLocal ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    const QUrl url(typed, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty())
        return refuse(Fault::Malformed);
    if (url.scheme() == u"http" && !isThisComputer(url.host()))
        return refuse(Fault::Insecure);
    QUrl bare;
    bare.setScheme(url.scheme());
    bare.setHost(url.host());
    bare.setPort(url.port());
    return ServerAddress(bare);
}

QString ServerAddress::sentenceFor(Fault fault)
{
    switch (fault) {
    case Fault::Empty: return ServerAddressWords::tr("Enter the address of a server.");
    case Fault::Malformed:
        return ServerAddressWords::tr(
            "This is not an address. It looks like freehold.example or https://freehold.example:8443.");
    case Fault::Insecure:
        return ServerAddressWords::tr("Passwords would cross the network in the clear. Use https://.");
    }
    std::unreachable();
}

Task<ServerCheck> checkServer(ApiTransport &transport, ServerAddress address)
{
    HttpRequest request{.operation = "getReadiness", .method = "GET", .url = address.url()};
    request.url.setPath(QStringLiteral("/health/ready"));
    request.timeout = std::chrono::seconds(10);
    try {
        const HttpResponse response = co_await transport.send(std::move(request));
        co_return verdictOn(response, address.text());
    } catch (const TransportError &error) {
        const bool isTls = error.kind() == TransportError::Kind::Tls;
        co_return ServerCheck{isTls ? ServerCheck::Verdict::Untrusted : ServerCheck::Verdict::Unreachable,
                              error.message()};
    }
}

} // namespace freehold::desktop
