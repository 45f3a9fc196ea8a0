// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/new_secret.h"

#include "shared/evm/keystore.h"
#include "shared/evm/mnemonic.h"

#include <QStringList>

namespace freehold::desktop {

namespace {

Secret secretOfPhrase(const evm::Mnemonic &mnemonic)
{
    return {SecretKind::Phrase, evm::SecretBytes(mnemonic.entropy())};
}

/// mnemonic.h has one error for all that can be wrong with a phrase; a person wants to know which.
WalletErrorCode wordProblem(const QStringList &words)
{
    for (const QString &word : words) {
        if (!evm::englishWordIndex(word))
            return WalletErrorCode::UnknownWord;
    }
    const bool isCount = words.size() >= 12 && words.size() <= 24 && words.size() % 3 == 0;
    return isCount ? WalletErrorCode::WrongWordChecksum : WalletErrorCode::WrongWordCount;
}

qsizetype firstUnknown(const QStringList &words)
{
    qsizetype position = 0;
    while (position < words.size() && evm::englishWordIndex(words[position]))
        ++position;
    return position < words.size() ? position : 0;
}

} // namespace

evm::SecretBytes secretOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    evm::SecretBytes secret(utf8);
    evm::wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return secret;
}

Outcome<Secret> newPhrase(int wordCount)
{
    const auto mnemonic = evm::Mnemonic::generate(wordCount);
    if (!mnemonic)
        return refused(WalletErrorCode::WrongWordCount, mnemonic.error());
    return secretOfPhrase(*mnemonic);
}

QString phraseOf(const Secret &secret)
{
    const auto mnemonic = evm::Mnemonic::fromEntropy(secret.bytes.view());
    return secret.kind == SecretKind::Phrase && mnemonic ? mnemonic->phrase() : QString();
}

Outcome<Secret> secretFromPhrase(const QString &phrase)
{
    const auto mnemonic = evm::Mnemonic::parse(phrase);
    if (mnemonic)
        return secretOfPhrase(*mnemonic);
    const QStringList words = phrase.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    return refused(wordProblem(words), {}, firstUnknown(words));
}

Outcome<Secret> secretFromKey(const QString &hex)
{
    const QString trimmed = hex.trimmed();
    const auto key = evm::PrivateKey::fromHex(trimmed.startsWith("0x") ? trimmed : "0x" + trimmed);
    if (!key)
        return refused(WalletErrorCode::InvalidKey);
    return Secret{SecretKind::Key, evm::SecretBytes(key->secretView())};
}

Outcome<Secret> secretFromKeystore(QByteArrayView json, const evm::SecretBytes &password)
{
    const auto keystore = evm::Keystore::parse(json);
    if (!keystore)
        return refused(WalletErrorCode::InvalidKeystore, keystore.error());
    const auto key = keystore->decrypt(password.view());
    if (!key)
        return refused(key.error().code == evm::EvmErrorCode::WrongPassword ? WalletErrorCode::WrongPassword
                                                                            : WalletErrorCode::InvalidKeystore,
                       key.error());
    return Secret{SecretKind::Key, evm::SecretBytes(key->secretView())};
}

} // namespace freehold::desktop
