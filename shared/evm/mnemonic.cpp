// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/mnemonic.h"

#include "shared/evm/kdf.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

#include <openssl/rand.h>

namespace freehold::evm {

namespace {

constexpr int kBitsPerWord = 11;
constexpr int kSeedIterations = 2048;
constexpr std::size_t kSeedSize = 64;
constexpr qsizetype kMaxPhraseLength = 1000;

std::unexpected<EvmError> invalid(const char *message, qsizetype word = 0)
{
    return failure(EvmErrorCode::InvalidMnemonic, QString::fromLatin1(message), word);
}

bool isEntropySize(qsizetype size) { return size >= 16 && size <= 32 && size % 4 == 0; }

// At most one byte of checksum: one bit per four bytes of entropy.
quint8 checksumByte(QByteArrayView entropy)
{
    return static_cast<quint8>(QCryptographicHash::hash(entropy, QCryptographicHash::Sha256)[0]);
}

bool bitAt(const SecretBytes &bytes, std::size_t index)
{
    return (bytes.data()[index / 8] >> (7 - index % 8) & 1) != 0;
}

} // namespace

Result<Mnemonic> Mnemonic::generate(int wordCount)
{
    const auto size = static_cast<std::size_t>(wordCount) * 4 / 3;
    if (wordCount < 12 || wordCount > 24 || wordCount % 3 != 0)
        return invalid("a phrase has 12, 15, 18, 21 or 24 words");
    SecretBytes entropy(size);
    if (RAND_priv_bytes(entropy.data(), static_cast<int>(size)) != 1)
        return invalid("the system gave no randomness");
    return Mnemonic(std::move(entropy));
}

Result<Mnemonic> Mnemonic::fromEntropy(QByteArrayView entropy)
{
    if (!isEntropySize(entropy.size()))
        return invalid("entropy has 16, 20, 24, 28 or 32 bytes");
    return Mnemonic(SecretBytes(entropy));
}

Result<Mnemonic> Mnemonic::parse(const QString &phrase)
{
    if (phrase.size() > kMaxPhraseLength)
        return invalid("phrase is too long");
    const QStringList words = phrase.toLower().simplified().split(u' ');
    if (words.size() < 12 || words.size() > 24 || words.size() % 3 != 0)
        return invalid("a phrase has 12, 15, 18, 21 or 24 words", words.size());

    SecretBytes bits(34);
    std::size_t bit = 0;
    for (qsizetype number = 0; number < words.size(); ++number) {
        const auto index = englishWordIndex(words[number]);
        if (!index)
            return invalid("not a word of the English list", number);
        for (int shift = kBitsPerWord - 1; shift >= 0; --shift, ++bit) {
            const auto value = static_cast<unsigned>(*index >> shift & 1);
            bits.data()[bit / 8] = static_cast<quint8>(bits.data()[bit / 8] | value << (7 - bit % 8));
        }
    }
    const qsizetype entropySize = words.size() * 4 / 3;
    const auto checksumBits = static_cast<int>(entropySize / 4);
    SecretBytes entropy(bits.view().first(entropySize));
    const int given = bits.data()[entropySize] >> (8 - checksumBits);
    if (given != checksumByte(entropy.view()) >> (8 - checksumBits))
        return invalid("checksum is wrong");
    return Mnemonic(std::move(entropy));
}

QString Mnemonic::phrase() const
{
    SecretBytes bits(m_entropy.size() + 1);
    std::copy_n(m_entropy.data(), m_entropy.size(), bits.data());
    bits.data()[m_entropy.size()] = checksumByte(m_entropy.view());

    QStringList words;
    const std::size_t wordCount = m_entropy.size() * 3 / 4;
    for (std::size_t word = 0; word < wordCount; ++word) {
        int index = 0;
        for (std::size_t i = 0; i < kBitsPerWord; ++i)
            index = index * 2 + (bitAt(bits, word * kBitsPerWord + i) ? 1 : 0);
        words.append(englishWord(index));
    }
    return words.join(u' ');
}

Result<SecretBytes> Mnemonic::seed(const QString &passphrase) const { return seedFromPhrase(phrase(), passphrase); }

Result<SecretBytes> seedFromPhrase(const QString &phrase, const QString &passphrase)
{
    QByteArray password = phrase.normalized(QString::NormalizationForm_KD).toUtf8();
    QByteArray salt = "mnemonic" + passphrase.normalized(QString::NormalizationForm_KD).toUtf8();
    auto seed = pbkdf2(Pbkdf2Hash::Sha512, password, salt, kSeedIterations, kSeedSize);
    wipe(password.data(), static_cast<std::size_t>(password.size()));
    wipe(salt.data(), static_cast<std::size_t>(salt.size()));
    return seed;
}

} // namespace freehold::evm
