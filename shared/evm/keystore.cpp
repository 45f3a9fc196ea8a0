// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/keystore.h"

#include "shared/evm/keccak.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace freehold::evm {

namespace {

constexpr std::size_t kDerivedKeySize = 32;
constexpr qsizetype kIvSize = 16;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(size)) != 1)
        return {};
    return bytes;
}

// AES-128 in counter mode, which is its own inverse.
Result<SecretBytes> aes128Ctr(QByteArrayView key, QByteArrayView iv, QByteArrayView input)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  &EVP_CIPHER_CTX_free);
    const auto bytes = [](QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); };
    SecretBytes output(static_cast<std::size_t>(input.size()));
    int written = 0;
    if (!context || EVP_EncryptInit_ex(context.get(), EVP_aes_128_ctr(), nullptr, bytes(key), bytes(iv)) != 1
        || EVP_EncryptUpdate(context.get(), output.data(), &written, bytes(input), static_cast<int>(input.size())) != 1)
        return failure(EvmErrorCode::OutOfMemory, QStringLiteral("AES is not available"));
    return output;
}

} // namespace

Result<SecretBytes> Keystore::deriveKey(QByteArrayView password) const
{
    if (const auto *cost = std::get_if<ScryptCost>(&m_cost))
        return scrypt(password, m_salt, *cost, kDerivedKeySize);
    return pbkdf2(Pbkdf2Hash::Sha256, password, m_salt, std::get<Pbkdf2Cost>(m_cost).iterations, kDerivedKeySize);
}

QByteArray Keystore::mac(const SecretBytes &derivedKey) const
{
    SecretBytes preimage(16 + static_cast<std::size_t>(m_cipherText.size()));
    std::copy_n(derivedKey.data() + 16, 16, preimage.data());
    std::ranges::copy(m_cipherText, preimage.data() + 16);
    return keccak256(preimage.view()).toBytes();
}

Result<PrivateKey> Keystore::decrypt(QByteArrayView password) const
{
    const auto derivedKey = deriveKey(password);
    if (!derivedKey)
        return std::unexpected(derivedKey.error());
    if (CRYPTO_memcmp(mac(*derivedKey).constData(), m_mac.constData(), static_cast<std::size_t>(m_mac.size())) != 0)
        return failure(EvmErrorCode::WrongPassword, QStringLiteral("wrong password, or a damaged keystore"));
    const auto secret = aes128Ctr(derivedKey->view().first(16), m_iv, m_cipherText);
    if (!secret)
        return std::unexpected(secret.error());
    auto key = PrivateKey::fromBytes(secret->view());
    if (!key || (m_address && key->address() != *m_address))
        return failure(EvmErrorCode::InvalidKeystore, QStringLiteral("keystore holds another address's key, or none"));
    return key;
}

Result<Keystore> Keystore::encrypt(const PrivateKey &key, QByteArrayView password, const KeystoreCost &cost)
{
    const auto checked = checkCost(cost);
    if (!checked)
        return std::unexpected(checked.error());
    Keystore store;
    store.m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    store.m_address = key.address();
    store.m_cost = cost;
    store.m_salt = randomBytes(32);
    store.m_iv = randomBytes(kIvSize);
    if (store.m_salt.isEmpty() || store.m_iv.isEmpty())
        return failure(EvmErrorCode::OutOfMemory, QStringLiteral("the system gave no randomness"));
    const auto derivedKey = store.deriveKey(password);
    const auto sealed = derivedKey ? aes128Ctr(derivedKey->view().first(16), store.m_iv, key.secretView())
                                   : std::unexpected(derivedKey.error());
    if (!sealed)
        return std::unexpected(sealed.error());
    store.m_cipherText = sealed->view().toByteArray();
    store.m_mac = store.mac(*derivedKey);
    return store;
}

QByteArray Keystore::toJson() const
{
    const auto hex = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); };
    QJsonObject parameters{{QStringLiteral("dklen"), static_cast<qint64>(kDerivedKeySize)},
                           {QStringLiteral("salt"), hex(m_salt)}};
    const auto *scryptCost = std::get_if<ScryptCost>(&m_cost);
    if (scryptCost != nullptr) {
        parameters[QLatin1String("n")] = static_cast<qint64>(scryptCost->n);
        parameters[QLatin1String("r")] = static_cast<qint64>(scryptCost->r);
        parameters[QLatin1String("p")] = static_cast<qint64>(scryptCost->p);
    } else {
        parameters[QLatin1String("c")] = std::get<Pbkdf2Cost>(m_cost).iterations;
        parameters[QLatin1String("prf")] = QStringLiteral("hmac-sha256");
    }
    const QJsonObject crypto{
        {QStringLiteral("cipher"), QStringLiteral("aes-128-ctr")},
        {QStringLiteral("cipherparams"), QJsonObject{{QStringLiteral("iv"), hex(m_iv)}}},
        {QStringLiteral("ciphertext"), hex(m_cipherText)},
        {QStringLiteral("kdf"), scryptCost != nullptr ? QStringLiteral("scrypt") : QStringLiteral("pbkdf2")},
        {QStringLiteral("kdfparams"), parameters},
        {QStringLiteral("mac"), hex(m_mac)}};
    QJsonObject root{{QStringLiteral("version"), 3}, {QStringLiteral("id"), m_id}, {QStringLiteral("crypto"), crypto}};
    if (m_address)
        root[QLatin1String("address")] = m_address->toHex().mid(2);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace freehold::evm
