// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_client.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QProcess>

namespace freehold::test {

/// The program that starts sandboxes, once for all tests of this one: it takes a second to load.
class Sandboxes {
public:
    static Sandboxes &instance()
    {
        static Sandboxes *only = nullptr;
        if (!only) {
            only = new Sandboxes;
            qAddPostRoutine([] { // with the application, which a QProcess may not outlive
                delete only;
                only = nullptr;
            });
        }
        return *only;
    }
    Q_DISABLE_COPY_MOVE(Sandboxes)

    [[nodiscard]] QUrl start()
    {
        m_process.write("start\n");
        QByteArray said;
        while (!said.endsWith('\n')) {
            if (!m_process.waitForReadyRead(60'000))
                qFatal("the sandbox does not start: %s", said.constData());
            said += m_process.readAllStandardOutput();
        }
        return QUrl(QString::fromLatin1(said.trimmed()));
    }
    void stop(const QUrl &url)
    {
        m_process.write("stop " + url.toEncoded() + '\n');
        m_process.waitForBytesWritten();
    }

private:
    Sandboxes()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(FREEHOLD_SOURCE_DIR "/node_modules/.bin/node"),
                        {QStringLiteral(FREEHOLD_SOURCE_DIR "/tests/sandbox/main.ts"), QStringLiteral("--on-demand")});
    }
    ~Sandboxes()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QProcess m_process;
};

/// A fresh provider sandbox, in a process of its own.
class SandboxProcess {
public:
    SandboxProcess() : m_url(Sandboxes::instance().start()) { }
    ~SandboxProcess() { Sandboxes::instance().stop(m_url); }
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
    QUrl m_url;
    HttpClient m_http;
};

} // namespace freehold::test
