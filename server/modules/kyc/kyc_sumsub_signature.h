// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace freehold::kyc {

/// X-App-Access-Sig: hex HMAC-SHA256 of timestamp, method, path with query, and body (docs.sumsub.com/reference/authentication).
[[nodiscard]] QByteArray requestSignature(const QByteArray &secretKey, qint64 timestampSeconds,
                                          const QByteArray &method, const QByteArray &pathWithQuery,
                                          const QByteArray &body);

/// Whether X-Payload-Digest is right for the raw body. Only HMAC_SHA256_HEX and HMAC_SHA512_HEX are accepted: SHA-1 is not.
[[nodiscard]] bool isWebhookDigestValid(const QByteArray &webhookSecret, const QByteArray &body,
                                        const QByteArray &digest, const QByteArray &algorithm);

} // namespace freehold::kyc
