// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_client.h"
#include "server/modules/documents/documents_config.h"
#include "tests/support/await.h"

#include <QJsonObject>
#include <QProcess>

namespace freehold::test {

/// The provider sandbox with its S3, as a process of its own.
class S3Sandbox {
public:
    S3Sandbox()
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
    ~S3Sandbox()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(S3Sandbox)

    [[nodiscard]] documents::S3Config config() const
    {
        documents::S3Config config{.endpoint = m_url,
                                   .region = QStringLiteral("eu-central-1"),
                                   .bucket = QStringLiteral("freehold-documents"),
                                   .prefix = QStringLiteral("unit tests/"),
                                   .style = documents::S3Config::Style::Path,
                                   .deleted = documents::S3Config::Deleted::Erase,
                                   .accessKey = "AKIALOCALFREEHOLD",
                                   .secretKey = "local-s3-secret-key",
                                   .sessionToken = {}};
        config.firstPauseMs = 10;
        config.timeoutMs = 3000;
        return config;
    }
    void setFaults(const QJsonObject &switches)
    {
        control("PUT", QStringLiteral("/_sandbox/s3/faults"), QJsonDocument(switches).toJson());
    }
    /// Versions and delete markers of all objects.
    [[nodiscard]] qsizetype versions()
    {
        return control("GET", QStringLiteral("/_sandbox/s3/objects"), {}).array().size();
    }

private:
    QJsonDocument control(const QByteArray &method, const QString &path, const QByteArray &body)
    {
        QUrl url = m_url;
        url.setPath(path);
        return await(
                   m_http.send(
                       {.method = method, .url = url, .headers = {{"Content-Type", "application/json"}}, .body = body}))
            .json();
    }

    QProcess m_process;
    QUrl m_url;
    HttpClient m_http;
};

} // namespace freehold::test
