// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/kdf.h"
#include "shared/evm/private_key.h"

#include <optional>
#include <variant>

namespace freehold::evm {

/// PBKDF2 with HMAC-SHA-256.
struct Pbkdf2Cost {
    int iterations = 262144;
};
using KeystoreCost = std::variant<ScryptCost, Pbkdf2Cost>;

/// An encrypted key in the Web3 Secret Storage format, version 3 (aes-128-ctr).
class Keystore {
public:
    static constexpr qsizetype kMaxJsonBytes = 64 * 1024;
    /// A hostile file must not be able to ask for more memory or time than this.
    static constexpr quint64 kMaxScryptBytes = 512ULL * 1024 * 1024;
    static constexpr int kMaxIterations = 10'000'000;

    /// Errors: TooLarge, InvalidJson, InvalidKeystore, UnsupportedKeystore (version, cipher, KDF or excessive cost).
    [[nodiscard]] static Result<Keystore> parse(QByteArrayView json);
    /// The password is UTF-8. Salt, IV and id are random. Errors: OutOfMemory, and as checkCost.
    [[nodiscard]] static Result<Keystore> encrypt(const PrivateKey &key, QByteArrayView password,
                                                  const KeystoreCost &cost = ScryptCost());

    /// Takes about as long as the cost says (half a second by default): not for an event loop's thread.
    /// Errors: WrongPassword, InvalidKeystore when the key is not that of the stated address, OutOfMemory.
    [[nodiscard]] Result<PrivateKey> decrypt(QByteArrayView password) const;
    [[nodiscard]] QByteArray toJson() const;

    /// What the file says; checked only by decrypt.
    [[nodiscard]] const std::optional<Address> &address() const { return m_address; }
    [[nodiscard]] const KeystoreCost &cost() const { return m_cost; }

    /// Errors: InvalidKeystore for parameters that mean nothing, UnsupportedKeystore for an excessive cost.
    [[nodiscard]] static Result<void> checkCost(const KeystoreCost &cost);

private:
    Keystore() = default;
    [[nodiscard]] Result<SecretBytes> deriveKey(QByteArrayView password) const;
    [[nodiscard]] QByteArray mac(const SecretBytes &derivedKey) const;

    QString m_id;
    std::optional<Address> m_address;
    KeystoreCost m_cost;
    QByteArray m_salt;
    QByteArray m_iv;
    QByteArray m_cipherText;
    QByteArray m_mac;
};

} // namespace freehold::evm
