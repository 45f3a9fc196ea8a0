// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/documents/documents_config.h"
#include "server/modules/documents/s3_http.h"

namespace freehold::documents {

struct S3Call {
    QByteArray method = "GET";
    QString key;            ///< without the prefix; empty for the bucket itself
    QByteArray query = {};  ///< encoded
    S3Headers headers = {}; ///< names in lower case
    QString bodyFile = {};
    qint64 bodyBytes = 0;
    QByteArray bodySha256 = {}; ///< empty without a body
    qint64 maxAnswerBytes = 64 * 1024;
};

/// Speaks S3: signs, retries what may pass (no answer, 5xx, 503 SlowDown, a clock that differs) with growing pauses, follows
/// no redirect.
class S3Client {
public:
    S3Client(Core &core, S3Config config);

    /// Any answer that is not to be retried, refusals included. Throws Unavailable "storage_unavailable" when none came.
    [[nodiscard]] Task<S3Answer> send(S3Call call);
    /// Throws Unavailable "storage_unavailable" with S3's code in the detail: a refusal is a matter of configuration or
    /// permission there, which a person must look at and may mend.
    [[noreturn]] static void throwRefused(const S3Call &call, const S3Answer &answer);

    [[nodiscard]] const S3Config &config() const { return m_config; }

private:
    [[nodiscard]] S3Request signedCall(const S3Call &call) const;
    [[nodiscard]] Task<std::optional<S3Answer>> attempt(S3Call call);
    void learnClock(const S3Answer &answer);

    Core &m_core;
    S3Config m_config;
    S3Signer m_signer;
    S3Http m_http;
    qint64 m_clockDifferenceMs = 0; ///< what the store's clock is ahead of ours
};

/// The address of an object in either style, or of the bucket without a key.
[[nodiscard]] QUrl s3Url(const S3Config &config, const QString &key, const QByteArray &query);
/// The text of the first element of that name in one of S3's answers.
[[nodiscard]] QString s3Text(const QByteArray &xml, QLatin1StringView element);

} // namespace freehold::documents
