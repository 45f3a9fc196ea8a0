// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/server/modules/provider_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <memory>

namespace freehold::test {

/// A provider that asks a real node and changes what it answers.
class FaultyNode {
public:
    /// What to answer instead of `result`.
    using Fault = std::function<QJsonValue(const QString &method, const QJsonArray &params, QJsonValue result)>;

    explicit FaultyNode(QUrl node)
        : m_node(std::move(node))
        , m_server([this](const QHttpServerRequest &request) { return answer(request.body()); })
    {
    }

    Fault fault;                 ///< empty: honest
    int status = 200;            ///< another one: instead of an answer
    std::function<void()> asked; ///< at each request
    [[nodiscard]] QUrl url() const { return m_server.url(); }

private:
    ProviderServer::Answer answer(const QByteArray &body)
    {
        if (asked)
            asked();
        return {status, status == 200 ? ask(body) : QByteArray("{}")};
    }
    QByteArray ask(const QByteArray &body)
    {
        const QJsonDocument asked = QJsonDocument::fromJson(body);
        const QJsonDocument told = QJsonDocument::fromJson(forward(body));
        if (!asked.isArray())
            return QJsonDocument(changed(asked.object(), told.object())).toJson();
        QJsonArray answers;
        for (int i = 0; i < asked.array().size(); ++i) // anvil answers in order
            answers.append(changed(asked.array()[i].toObject(), told.array()[i].toObject()));
        return QJsonDocument(answers).toJson();
    }
    QJsonObject changed(const QJsonObject &call, QJsonObject answer) const
    {
        const QString result = QStringLiteral("result");
        if (fault && answer.contains(result))
            answer[result] = fault(call.value(QStringLiteral("method")).toString(),
                                   call.value(QStringLiteral("params")).toArray(), answer.value(result));
        return answer;
    }
    /// Waits without an event loop, in which other requests would come in between.
    QByteArray forward(const QByteArray &body) const
    {
        QTcpSocket socket;
        socket.connectToHost(m_node.host(), static_cast<quint16>(m_node.port()));
        socket.waitForConnected();
        socket.write("POST / HTTP/1.1\r\nHost: node\r\nConnection: close\r\nContent-Type: application/json\r\n"
                     "Content-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        while (socket.waitForReadyRead())
            answer += socket.readAll();
        answer += socket.readAll();
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }

    QUrl m_node;
    ProviderServer m_server;
};

} // namespace freehold::test
