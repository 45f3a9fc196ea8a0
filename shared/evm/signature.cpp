// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/signature.h"

#include "shared/evm/keccak.h"
#include "shared/evm/public_key.h"
#include "shared/evm/secp256k1_context.h"
#include "shared/evm/u256.h"

#include <secp256k1_recovery.h>

namespace freehold::evm {

namespace {

// Half of secp256k1's group order, big-endian (SEC 2, section 2.4.1; EIP-2).
constexpr Hash32 kHalfOrder{{0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                             0xff, 0xff, 0xff, 0xff, 0xff, 0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4,
                             0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0}};
constexpr Hash32 kOrder{{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                         0xff, 0xff, 0xff, 0xff, 0xfe, 0xba, 0xae, 0xdc, 0xe6, 0xaf, 0x48,
                         0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41}};

} // namespace

QByteArray Signature::toBytes() const
{
    QByteArray bytes;
    bytes.append(r.view()).append(s.view()).append(static_cast<char>(v));
    return bytes;
}

QString Signature::toHex() const { return evm::toHex(toBytes()); }

Result<Signature> Signature::fromParts(const Hash32 &r, const Hash32 &s, quint8 v)
{
    if (v != 27 && v != 28)
        return failure(EvmErrorCode::InvalidSignature, QStringLiteral("v is neither 27 nor 28"), 64);
    if (r.isZero() || r >= kOrder)
        return failure(EvmErrorCode::InvalidSignature, QStringLiteral("r is out of range"), 0);
    if (s.isZero() || s > kHalfOrder)
        return failure(EvmErrorCode::InvalidSignature, QStringLiteral("s is out of range"), 32);
    return Signature{r, s, v};
}

Result<Signature> Signature::fromBytes(QByteArrayView data)
{
    if (data.size() != 65)
        return failure(EvmErrorCode::InvalidLength,
                       QStringLiteral("a signature has 65 bytes, got %1").arg(data.size()));
    const auto v = static_cast<quint8>(data[64]);
    return fromParts(*Hash32::fromBytes(data.first(32)), *Hash32::fromBytes(data.sliced(32, 32)),
                     static_cast<quint8>(v < 2 ? v + 27 : v));
}

Result<Signature> Signature::fromHex(QAnyStringView text)
{
    return andThen(evm::fromHex(text), [](const QByteArray &bytes) { return fromBytes(bytes); });
}

Result<Address> recoverAddress(const Hash32 &digest, const Signature &signature)
{
    const auto checked = Signature::fromParts(signature.r, signature.s, signature.v);
    if (!checked)
        return std::unexpected(checked.error());
    const QByteArray compact = signature.toBytes();
    secp256k1_ecdsa_recoverable_signature parsed;
    secp256k1_pubkey key;
    const secp256k1_context *context = secp256k1Context();
    const auto *bytes = reinterpret_cast<const unsigned char *>(compact.constData());
    if (secp256k1_ecdsa_recoverable_signature_parse_compact(context, &parsed, bytes, signature.yParity()) != 1
        || secp256k1_ecdsa_recover(context, &key, &parsed, digest.bytes.data()) != 1)
        return failure(EvmErrorCode::InvalidSignature, QStringLiteral("no key makes this signature"));
    return addressOf(serializePublicKey(key));
}

} // namespace freehold::evm
