// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/s3_signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace freehold::documents {

namespace {

constexpr auto kSha256 = QCryptographicHash::Sha256;

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, kSha256);
}

/// Pairs sorted by name; one without a value is signed as "name=".
QByteArray canonicalQuery(const QUrl &url)
{
    QList<QByteArray> pairs;
    for (QByteArray pair : url.query(QUrl::FullyEncoded).toLatin1().split('&')) {
        if (pair.isEmpty())
            continue;
        pairs.append(pair.contains('=') ? pair : pair + '=');
    }
    std::ranges::sort(pairs);
    return pairs.join('&');
}

QByteArray hostOf(const QUrl &url)
{
    const bool isDefault = url.port() < 0 || (url.scheme() == u"https" && url.port() == 443)
        || (url.scheme() == u"http" && url.port() == 80);
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    return isDefault ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray valueOf(const S3Headers &headers, const QByteArray &name)
{
    const auto found = std::ranges::find(headers, name, &S3Headers::value_type::first);
    return found == headers.end() ? QByteArray() : found->second;
}

} // namespace

QByteArray s3EncodedPath(const QByteArray &path)
{
    QList<QByteArray> segments;
    for (const QByteArray &segment : path.split('/'))
        segments.append(QUrl::toPercentEncoding(QString::fromUtf8(segment)));
    return segments.join('/');
}

S3Headers S3Signer::sign(const QByteArray &method, const QUrl &url, S3Headers headers, TimeMs now) const
{
    const QByteArray time =
        QDateTime::fromMSecsSinceEpoch(now.value, Qt::UTC).toString("yyyyMMdd'T'HHmmss'Z'").toLatin1();
    const QByteArray date = time.first(8);
    headers.emplace_back("x-amz-date", time);

    S3Headers covered = headers;
    covered.emplace_back("host", hostOf(url));
    std::ranges::sort(covered);
    QByteArray canonicalHeaders;
    QList<QByteArray> names;
    for (const auto &[name, value] : covered) {
        canonicalHeaders += name + ':' + value.simplified() + '\n';
        names.append(name);
    }
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray request = method + '\n' + (path.isEmpty() ? QByteArray("/") : path) + '\n' + canonicalQuery(url)
        + '\n' + canonicalHeaders + '\n' + names.join(';') + '\n' + valueOf(headers, "x-amz-content-sha256");

    const QByteArray scope = date + '/' + region + "/s3/aws4_request";
    const QByteArray text =
        "AWS4-HMAC-SHA256\n" + time + '\n' + scope + '\n' + QCryptographicHash::hash(request, kSha256).toHex();
    const QByteArray key = hmac(hmac(hmac(hmac("AWS4" + secretKey, date), region), "s3"), "aws4_request");
    headers.emplace_back("Authorization",
                         "AWS4-HMAC-SHA256 Credential=" + accessKey + '/' + scope + ",SignedHeaders=" + names.join(';')
                             + ",Signature=" + hmac(key, text).toHex());
    return headers;
}

} // namespace freehold::documents
