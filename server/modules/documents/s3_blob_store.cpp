// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/s3_blob_store.h"

#include <QUrl>
#include <QXmlStreamReader>

namespace freehold::documents {

namespace {

Error failed(const QString &key, const QString &why)
{
    return {ErrorCode::Internal,
            QStringLiteral("storage_failed"),
            QStringLiteral("The file could not be stored."),
            {},
            QString(key + QStringLiteral(": ") + why)};
}

QByteArray versionQuery(const QString &version)
{
    return version.isEmpty() ? QByteArray() : "versionId=" + QUrl::toPercentEncoding(version);
}

/// What the store says it holds must be what we have sent, and be there to stay.
QString requireStored(const QString &key, const SpooledBlob &blob, const S3Answer &answer)
{
    const QByteArray checksum = answer.header("x-amz-checksum-sha256");
    if (checksum != blob.sha256.toBase64())
        throw failed(key, QStringLiteral("the store answered with another checksum"));
    const QString version = QString::fromLatin1(answer.header("x-amz-version-id"));
    if (version.isEmpty() || version == QLatin1StringView("null"))
        throw failed(key, QStringLiteral("the bucket has no versioning"));
    return version;
}

} // namespace

Task<QString> S3BlobStore::put(QString key, SpooledBlob blob)
{
    // Only where nothing is yet: an attempt whose answer was lost must not become two versions.
    const S3Call call{.method = "PUT",
                      .key = key,
                      .headers = {{"if-none-match", "*"}, {"x-amz-checksum-sha256", blob.sha256.toBase64()}},
                      .bodyFile = blob.path,
                      .bodyBytes = blob.bytes,
                      .bodySha256 = blob.sha256};
    S3Answer answer = co_await m_client.send(call);
    if (answer.status == 412)
        answer = co_await headOf(key);
    if (answer.status != 200)
        S3Client::throwRefused(call, answer);
    co_return requireStored(key, blob, answer);
}

Task<S3Answer> S3BlobStore::headOf(QString key)
{
    return m_client.send({.method = "HEAD", .key = std::move(key), .headers = {{"x-amz-checksum-mode", "ENABLED"}}});
}

Task<QByteArray> S3BlobStore::read(BlobRef blob, qint64 offset, qint64 bytes)
{
    const QByteArray range = "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + bytes - 1);
    const S3Call call{.key = blob.key,
                      .query = versionQuery(blob.version),
                      .headers = {{"range", range}},
                      .maxAnswerBytes = std::max<qint64>(bytes, 64 * 1024)};
    const S3Answer answer = co_await m_client.send(call);
    if (answer.status == 404 || answer.status == 416)
        throw Error(ErrorCode::Internal, QStringLiteral("blob_missing"), QStringLiteral("The file is missing."), {},
                    blob.key);
    if (answer.status != 206 || answer.body.size() != bytes)
        S3Client::throwRefused(call, answer);
    co_return answer.body;
}

Task<> S3BlobStore::remove(BlobRef blob)
{
    if (m_client.config().deleted == S3Config::Deleted::Keep) {
        co_await removeVersion(blob.key, {}); // hides it; the version stays
        co_return;
    }
    const QStringList versions = blob.version.isEmpty() ? co_await versionsOf(blob.key) : QStringList{blob.version};
    for (const QString &version : versions)
        co_await removeVersion(blob.key, version);
}

Task<> S3BlobStore::removeVersion(QString key, QString version)
{
    const S3Call call{.method = "DELETE", .key = key, .query = versionQuery(version)};
    const S3Answer answer = co_await m_client.send(call);
    if (answer.status != 204 && answer.status != 404)
        S3Client::throwRefused(call, answer);
}

/// Of an upload that died between its put and its row, whose version nobody knows.
Task<QStringList> S3BlobStore::versionsOf(QString key)
{
    const S3Call call{.key = {},
                      .query = "prefix=" + QUrl::toPercentEncoding(m_client.config().prefix + key) + "&versions",
                      .maxAnswerBytes = 1024 * 1024};
    const S3Answer answer = co_await m_client.send(call);
    if (answer.status != 200)
        S3Client::throwRefused(call, answer);
    QStringList versions;
    QXmlStreamReader reader(answer.body);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1StringView("VersionId"))
            versions.append(reader.readElementText());
    co_return versions;
}

} // namespace freehold::documents
