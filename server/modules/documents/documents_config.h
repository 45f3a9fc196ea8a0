// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace freehold::documents {

struct S3Config {
    QUrl endpoint; ///< "https://s3.eu-central-1.amazonaws.com"
    QString region;
    QString bucket; ///< with versioning on
    QString prefix; ///< "documents/", or empty
    enum class Style { Path, VirtualHost } style = Style::VirtualHost;
    /// What becomes of a removed file: Keep hides it behind a delete marker, for the bucket's lifecycle rules to end;
    /// Erase removes its version.
    enum class Deleted { Keep, Erase } deleted = Deleted::Keep;
    QByteArray accessKey;
    QByteArray secretKey;
    QByteArray sessionToken; ///< of temporary credentials; else empty
    int attempts = 4;
    int firstPauseMs = 200; ///< before the second attempt; doubles
    int timeoutMs = 15'000; ///< of an attempt, beside the time its bytes take
};

struct DocumentsConfig {
    QString directory;          ///< the spool, and what is stored locally; made when missing
    std::optional<S3Config> s3; ///< where new files go instead
    qint64 maxDocumentBytes = 100 * 1024 * 1024;
    qint64 maxPhotoBytes = 20 * 1024 * 1024;
    qint64 collectAfterMs = 24LL * 3600 * 1000; ///< how long a file without a document is kept
};

} // namespace freehold::documents
