// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/keccak.h"
#include "shared/evm/signature.h"
#include "tests/fuzz/fuzz.h"

using namespace freehold;
using fuzz::require;

namespace {

constexpr qsizetype kParityOffset = 64;

/// A signature has one text and, but for v as 0 or 1, one row of bytes; no other may stand for the same approval.
void requireCanonical(const evm::Signature &signature, QByteArray bytes)
{
    if (bytes.at(kParityOffset) < 27)
        bytes[kParityOffset] = static_cast<char>(bytes.at(kParityOffset) + 27);
    require(signature.toBytes() == bytes);
    require(evm::Signature::fromHex(signature.toHex()) == signature);
    require(evm::Signature::fromParts(signature.r, signature.s, signature.v) == signature);
}

/// Other digests and the other v lead to another signer, or to none.
void requireBound(const evm::Signature &signature)
{
    const auto digest = evm::keccak256("a message");
    const auto signer = evm::recoverAddress(digest, signature);
    if (!signer)
        return;
    require(evm::recoverAddress(evm::keccak256("another message"), signature) != *signer);
    auto flipped = signature;
    flipped.v = signature.v == 27 ? 28 : 27;
    require(evm::recoverAddress(digest, flipped) != *signer);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes = fuzz::view(data, size).toByteArray();
    if (const auto signature = evm::Signature::fromBytes(bytes)) {
        requireCanonical(*signature, bytes);
        requireBound(*signature);
    }
    const QString text = QString::fromUtf8(bytes);
    if (const auto signature = evm::Signature::fromHex(text))
        requireCanonical(*signature, evm::fromHex(text).value());
    return 0;
}
