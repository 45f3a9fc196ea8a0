// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_client.h"
#include "tests/support/await.h"

#include <QJsonObject>
#include <QProcess>

namespace freehold::test {

/// The provider sandbox as a process of its own.
class SandboxProcess {
public:
    SandboxProcess()
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(FREEHOLD_SOURCE_DIR "/node_modules/.bin/node"),
                        {QStringLiteral(FREEHOLD_SOURCE_DIR "/tests/sandbox/main.ts"), QStringLiteral("--port"),
                         QStringLiteral("0")});
        QByteArray said;
        while (!said.contains('\n')) {
            if (!m_process.waitForReadyRead(60'000))
                qFatal("the sandbox does not start: %s", said.constData());
            said += m_process.readAll();
        }
        m_url = QUrl(QString::fromLatin1(said.split(' ').last().trimmed()));
    }
    ~SandboxProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    [[nodiscard]] const QUrl &url() const { return m_url; }

    HttpAnswer send(HttpCall call)
    {
        call.url = m_url.resolved(call.url);
        return await(m_http.send(std::move(call)));
    }
    /// Over the control plane, below /_sandbox.
    QJsonDocument control(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        const HttpAnswer answer = send({.method = method,
                                        .url = QUrl(QStringLiteral("/_sandbox") + path),
                                        .headers = {{"Content-Type", "application/json"}},
                                        .body = method == "GET" ? QByteArray() : QJsonDocument(body).toJson()});
        if (answer.status != 200)
            qFatal("%s: %s", qPrintable(path), answer.body.constData());
        return answer.json();
    }

private:
    QProcess m_process;
    QUrl m_url;
    HttpClient m_http;
};

} // namespace freehold::test
