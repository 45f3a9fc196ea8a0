// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpServer>
#include <QHttpServerResponder>
#include <QUrl>

#include <functional>
#include <utility>

namespace freehold::test {

/// A third party on a port of its own: every request goes to one function.
class ProviderServer {
public:
    struct Answer {
        int status = 200;
        QByteArray body;
    };
    using Handler = std::function<Answer(const QHttpServerRequest &)>;

    explicit ProviderServer(Handler handler)
    {
        m_server.setMissingHandler(
            [handler = std::move(handler)](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
                const Answer answer = handler(request);
                responder.write(answer.body, "application/json",
                                static_cast<QHttpServerResponder::StatusCode>(answer.status));
            });
        m_port = m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

private:
    QHttpServer m_server;
    quint16 m_port = 0;
};

} // namespace freehold::test
