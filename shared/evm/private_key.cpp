// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/private_key.h"

#include "shared/evm/personal_message.h"
#include "shared/evm/public_key.h"
#include "shared/evm/secp256k1_context.h"
#include "shared/evm/secret_bytes.h"

#include <openssl/rand.h>
#include <secp256k1_recovery.h>

namespace freehold::evm {

namespace {

secp256k1_pubkey publicPoint(QByteArrayView secret)
{
    secp256k1_pubkey key;
    // A PrivateKey only ever holds a verified secret, so this cannot fail.
    static_cast<void>(
        secp256k1_ec_pubkey_create(secp256k1Context(), &key, reinterpret_cast<const unsigned char *>(secret.data())));
    return key;
}

} // namespace

Result<PrivateKey> PrivateKey::fromBytes(QByteArrayView data)
{
    if (data.size() != 32)
        return failure(EvmErrorCode::InvalidLength, QStringLiteral("a private key has 32 bytes"));
    PrivateKey key;
    std::copy_n(reinterpret_cast<const quint8 *>(data.data()), 32, key.m_bytes.begin());
    if (secp256k1_ec_seckey_verify(secp256k1Context(), key.m_bytes.data()) != 1)
        return failure(EvmErrorCode::InvalidKey, QStringLiteral("not a secp256k1 private key"));
    return key;
}

Result<PrivateKey> PrivateKey::fromHex(QAnyStringView text)
{
    auto bytes = evm::fromHex(text);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto key = fromBytes(*bytes);
    wipe(bytes->data(), static_cast<std::size_t>(bytes->size()));
    return key;
}

Result<PrivateKey> PrivateKey::generate()
{
    SecretBytes random(32);
    if (RAND_priv_bytes(random.data(), 32) != 1)
        return failure(EvmErrorCode::InvalidKey, QStringLiteral("the system gave no randomness"));
    return fromBytes(random.view());
}

PrivateKey::~PrivateKey() { wipe(m_bytes.data(), m_bytes.size()); }

PrivateKey::PrivateKey(PrivateKey &&other) noexcept : m_bytes(other.m_bytes)
{
    wipe(other.m_bytes.data(), other.m_bytes.size());
}

PrivateKey &PrivateKey::operator=(PrivateKey &&other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        wipe(other.m_bytes.data(), other.m_bytes.size());
    }
    return *this;
}

Address PrivateKey::address() const { return addressOf(publicKey()); }

Signature PrivateKey::sign(const Hash32 &digest) const
{
    const secp256k1_context *context = secp256k1Context();
    secp256k1_ecdsa_recoverable_signature raw;
    static_cast<void>(secp256k1_ecdsa_sign_recoverable(context, &raw, digest.bytes.data(), m_bytes.data(),
                                                       secp256k1_nonce_function_rfc6979, nullptr));
    std::array<quint8, 64> compact{};
    int parity = 0;
    static_cast<void>(secp256k1_ecdsa_recoverable_signature_serialize_compact(context, compact.data(), &parity, &raw));
    Signature signature;
    std::copy_n(compact.begin(), 32, signature.r.bytes.begin());
    std::copy_n(compact.begin() + 32, 32, signature.s.bytes.begin());
    signature.v = static_cast<quint8>(27 + parity);
    return signature;
}

Signature PrivateKey::signMessage(QByteArrayView message) const { return sign(personalMessageHash(message)); }

FixedBytes<33> PrivateKey::compressedPublicKey() const
{
    const secp256k1_pubkey key = publicPoint(secretView());
    FixedBytes<33> result;
    std::size_t size = result.bytes.size();
    static_cast<void>(
        secp256k1_ec_pubkey_serialize(secp256k1Context(), result.bytes.data(), &size, &key, SECP256K1_EC_COMPRESSED));
    return result;
}

FixedBytes<65> PrivateKey::publicKey() const { return serializePublicKey(publicPoint(secretView())); }

Result<PrivateKey> PrivateKey::tweakedAdd(QByteArrayView tweak) const
{
    if (tweak.size() != 32)
        return failure(EvmErrorCode::InvalidLength, QStringLiteral("a tweak has 32 bytes"));
    PrivateKey child;
    child.m_bytes = m_bytes;
    const auto *bytes = reinterpret_cast<const unsigned char *>(tweak.data());
    if (secp256k1_ec_seckey_tweak_add(secp256k1Context(), child.m_bytes.data(), bytes) != 1)
        return failure(EvmErrorCode::InvalidKey, QStringLiteral("tweak gives no valid key"));
    return child;
}

} // namespace freehold::evm
