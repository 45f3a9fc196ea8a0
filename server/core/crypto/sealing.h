// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/random.h"
#include "shared/evm/secret_bytes.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <expected>
#include <memory>

namespace freehold {

/// The two secrets in words; see Sealing::fromText.
struct SealingConfig {
    QByteArray dataKeys;
    QByteArray indexKey;
};

/// Encrypts what must not be readable in the database or in stored files: AES-256-GCM (NIST SP 800-38D) with keys named by
/// reference, so that a key can be replaced while old values stay readable. Thread-safe as far as its Random is.
///
/// A sealed value: version 1 | length of the key's name | name | 12-byte nonce | ciphertext | 16-byte tag. The name, and the
/// context that the caller gives ("users.email:usr_…"), are authenticated: a value copied to another row does not open.
class Sealing {
public:
    static constexpr int kKeyBytes = 32;

    /// Data keys are "name:base64" separated by commas: the first one seals, all open. The index key is base64.
    /// A name has 1 to 32 letters, digits, '-' or '_'. The error is a sentence without the secret.
    [[nodiscard]] static std::expected<Sealing, QString> fromText(const SealingConfig &config, Random &random);

    [[nodiscard]] QByteArray seal(QByteArrayView plain, QByteArrayView context) const;
    /// Throws Error{Internal, "sealed_value_broken"} for anything that was changed, moved, or sealed with a key not here.
    [[nodiscard]] QByteArray open(QByteArrayView sealed, QByteArrayView context) const;
    /// Whether `sealed` was made with another key than the one that seals now.
    [[nodiscard]] bool isOutdated(QByteArrayView sealed) const;

    /// A keyed hash (HMAC-SHA256, 32 bytes) by which equal values of one context can be found without being readable. Its key is
    /// not replaced: doing so means computing every stored index anew.
    [[nodiscard]] QByteArray blindIndex(QByteArrayView plain, QByteArrayView context) const;

    /// The key that seals now, and any key by name, for those who encrypt streams themselves; throws as open() does.
    [[nodiscard]] const QByteArray &currentKeyName() const { return m_current; }
    [[nodiscard]] QByteArrayView key(const QByteArray &name) const;

private:
    explicit Sealing(Random &random) : m_random(&random) { }

    Random *m_random;
    QByteArray m_current;
    /// A QHash wants copies; the keys themselves must not be copied.
    QHash<QByteArray, std::shared_ptr<const evm::SecretBytes>> m_keys;
    std::shared_ptr<const evm::SecretBytes> m_indexKey;
};

} // namespace freehold
