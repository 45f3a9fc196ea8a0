// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"
#include "shared/evm/secret_bytes.h"

#include <QString>

#include <optional>

namespace freehold::evm {

/// A BIP-39 phrase of 12 to 24 English words, held as its entropy and wiped from memory when it goes.
class Mnemonic {
public:
    /// From the system's randomness; 12, 15, 18, 21 or 24 words. Errors: InvalidMnemonic for another count or without randomness.
    [[nodiscard]] static Result<Mnemonic> generate(int wordCount);
    /// 16, 20, 24, 28 or 32 bytes. Errors: InvalidMnemonic.
    [[nodiscard]] static Result<Mnemonic> fromEntropy(QByteArrayView entropy);
    /// Words apart by any white space, in any case. Errors: InvalidMnemonic for an unknown word (position is the word's number,
    /// from 0), a wrong count or a wrong checksum.
    [[nodiscard]] static Result<Mnemonic> parse(const QString &phrase);

    [[nodiscard]] QByteArrayView entropy() const { return m_entropy.view(); }
    /// The words with one space between. Whoever shows it holds it no longer than needed.
    [[nodiscard]] QString phrase() const;
    /// 64 bytes for HdNode::fromSeed. Errors: OutOfMemory.
    [[nodiscard]] Result<SecretBytes> seed(const QString &passphrase = {}) const;

private:
    explicit Mnemonic(SecretBytes entropy) : m_entropy(std::move(entropy)) { }
    SecretBytes m_entropy;
};

/// The seed of a phrase in any language, not checked against a word list (BIP-39, "From mnemonic to seed").
[[nodiscard]] Result<SecretBytes> seedFromPhrase(const QString &phrase, const QString &passphrase);

inline constexpr int kWordListSize = 2048;

/// The English word of a number below kWordListSize, and back.
[[nodiscard]] QLatin1String englishWord(int index);
[[nodiscard]] std::optional<int> englishWordIndex(const QString &word);

} // namespace freehold::evm
