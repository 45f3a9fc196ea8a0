// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_contents.h"
#include "client/desktop/wallet/wallet_error.h"

namespace freehold::desktop {

/// The UTF-8 of what was typed. The text field's own memory is Qt's and cannot be wiped from here.
[[nodiscard]] evm::SecretBytes secretOf(const QString &text);

/// New words from the system's randomness; 12 or 24. Errors: WrongWordCount.
[[nodiscard]] Outcome<Secret> newPhrase(int wordCount);
/// The words of a phrase, to be written down. Empty for another kind of secret.
[[nodiscard]] QString phraseOf(const Secret &secret);

/// Errors: UnknownWord with its position, WrongWordCount, WrongWordChecksum.
[[nodiscard]] Outcome<Secret> secretFromPhrase(const QString &phrase);
/// 64 digits, with or without "0x". Errors: InvalidKey.
[[nodiscard]] Outcome<Secret> secretFromKey(const QString &hex);
/// A version 3 keystore. Takes as long as its cost says. Errors: InvalidKeystore, WrongPassword.
[[nodiscard]] Outcome<Secret> secretFromKeystore(QByteArrayView json, const evm::SecretBytes &password);

} // namespace freehold::desktop
