// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/s3_client.h"

#include "server/core/log/log.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QXmlStreamReader>

#include <chrono>

namespace freehold::documents {

namespace {

/// A line this slow is as good as none: 64 KiB a second.
constexpr qint64 kSlowestBytesPerMs = 64;

Error unavailable(const QString &detail)
{
    return {ErrorCode::Unavailable,
            QStringLiteral("storage_unavailable"),
            QStringLiteral("The document store does not answer; try again later."),
            {},
            detail};
}

bool mayPass(const S3Answer &answer) { return answer.status >= 500 || answer.status == 429 || answer.status == 408; }

/// S3's word for a refusal.
QString codeOf(const S3Answer &answer)
{
    return answer.status < 400 ? QString() : s3Text(answer.body, QLatin1StringView("Code"));
}

} // namespace

QString s3Text(const QByteArray &xml, QLatin1StringView element)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            return reader.readElementText(QXmlStreamReader::SkipChildElements);
    return {};
}

QUrl s3Url(const S3Config &config, const QString &key, const QByteArray &query)
{
    QUrl url = config.endpoint;
    QByteArray path = key.isEmpty() ? QByteArray("/") : '/' + s3EncodedPath((config.prefix + key).toUtf8());
    if (config.style == S3Config::Style::Path)
        path = '/' + config.bucket.toLatin1() + (key.isEmpty() ? QByteArray() : path);
    else
        url.setHost(config.bucket + u'.' + url.host());
    url.setPath(QString::fromLatin1(path), QUrl::TolerantMode);
    url.setQuery(QString::fromLatin1(query));
    return url;
}

S3Client::S3Client(Core &core, S3Config config)
    : m_core(core)
    , m_config(std::move(config))
    , m_signer{m_config.accessKey, m_config.secretKey, m_config.region.toLatin1()}
{
}

Task<S3Answer> S3Client::send(S3Call call)
{
    auto pause = std::chrono::milliseconds(m_config.firstPauseMs);
    QString lastFailure = QStringLiteral("no answer");
    for (int attempts = 1;; ++attempts) {
        const auto answer = co_await attempt(call);
        if (answer && codeOf(*answer) == QLatin1StringView("RequestTimeTooSkewed"))
            learnClock(*answer);
        else if (answer && !mayPass(*answer))
            co_return *answer;
        if (answer)
            lastFailure = QStringLiteral("%1 %2").arg(answer->status).arg(codeOf(*answer));
        if (attempts >= m_config.attempts)
            throw unavailable(QStringLiteral("%1 attempts, the last one: %2").arg(attempts).arg(lastFailure));
        // Up to half as long again, so that many servers do not come back at once.
        const int spread = static_cast<quint8>(m_core.random.bytes(1).front());
        co_await sleepFor(pause + pause * spread / 512);
        pause *= 2;
    }
}

Task<std::optional<S3Answer>> S3Client::attempt(S3Call call)
{
    try {
        co_return co_await m_http.send(signedCall(call));
    } catch (const Error &error) {
        log::info("s3_no_answer", {{QStringLiteral("reason"), error.reason}, {QStringLiteral("detail"), error.detail}});
    }
    co_return std::nullopt;
}

void S3Client::throwRefused(const S3Call &call, const S3Answer &answer)
{
    throw unavailable(
        QStringLiteral("%1 %2: %3 %4")
            .arg(QString::fromLatin1(call.method), call.key, QString::number(answer.status), codeOf(answer)));
}

S3Request S3Client::signedCall(const S3Call &call) const
{
    const QByteArray hash = call.bodySha256.isEmpty() ? QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex()
                                                      : call.bodySha256.toHex();
    S3Headers headers = call.headers;
    headers.emplace_back("x-amz-content-sha256", hash);
    if (!m_config.sessionToken.isEmpty())
        headers.emplace_back("x-amz-security-token", m_config.sessionToken);
    const QUrl url = s3Url(m_config, call.key, call.query);
    headers = m_signer.sign(call.method, url, std::move(headers), m_core.clock.now().plusMs(m_clockDifferenceMs));
    if (!call.bodyFile.isEmpty())
        headers.emplace_back("Content-Type", "application/octet-stream"); // not signed
    const qint64 bytes = call.bodyBytes + call.maxAnswerBytes;
    return {.method = call.method,
            .url = url,
            .headers = std::move(headers),
            .bodyFile = call.bodyFile,
            .timeoutMs = static_cast<int>(m_config.timeoutMs + bytes / kSlowestBytesPerMs),
            .maxAnswerBytes = call.maxAnswerBytes};
}

/// The store refuses a request whose time is a quarter of an hour off; its own time comes with the refusal.
void S3Client::learnClock(const S3Answer &answer)
{
    const QDateTime theirs = QLocale::c().toDateTime(QString::fromLatin1(answer.header("date")),
                                                     QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!theirs.isValid())
        return;
    const qint64 theirMs = QDateTime(theirs.date(), theirs.time(), Qt::UTC).toMSecsSinceEpoch();
    m_clockDifferenceMs = theirMs - m_core.clock.now().value;
    log::warning("s3_clock_differs", {{QStringLiteral("ahead_ms"), m_clockDifferenceMs}});
}

} // namespace freehold::documents
