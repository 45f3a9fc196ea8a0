// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

#include <QByteArray>
#include <QUrl>

#include <utility>
#include <vector>

namespace freehold::documents {

using S3Headers = std::vector<std::pair<QByteArray, QByteArray>>;

struct S3Signer {
    QByteArray accessKey;
    QByteArray secretKey;
    QByteArray region;

    /// The headers that go with a request: `headers` (names in lower case), x-amz-date, and Authorization over all of them,
    /// method, address and body. AWS Signature Version 4, header form:
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
    /// `headers` holds x-amz-content-sha256. The address is encoded as it is sent.
    [[nodiscard]] S3Headers sign(const QByteArray &method, const QUrl &url, S3Headers headers, TimeMs now) const;
};

/// All but the unreserved characters of RFC 3986 in hexadecimal; of a path, segment by segment.
[[nodiscard]] QByteArray s3EncodedPath(const QByteArray &path);

} // namespace freehold::documents
