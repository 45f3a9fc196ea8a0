// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpServer>
#include <QHttpServerResponder>
#include <QUrl>

#include <functional>
#include <utility>
#include <vector>

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
            [this, handler = std::move(handler)](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
                const Answer answer = handler(request);
                if (m_isHolding)
                    m_held.emplace_back(std::move(responder), answer);
                else
                    write(responder, answer);
            });
        m_port = m_server.listen(QHostAddress::LocalHost);
    }

    /// Answers nothing until release().
    void hold() { m_isHolding = true; }
    void release()
    {
        m_isHolding = false;
        for (auto &[responder, answer] : std::exchange(m_held, {}))
            write(responder, answer);
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

private:
    static void write(QHttpServerResponder &responder, const Answer &answer)
    {
        responder.write(answer.body, "application/json", static_cast<QHttpServerResponder::StatusCode>(answer.status));
    }

    std::vector<std::pair<QHttpServerResponder, Answer>> m_held;
    bool m_isHolding = false;
    QHttpServer m_server;
    quint16 m_port = 0;
};

} // namespace freehold::test
