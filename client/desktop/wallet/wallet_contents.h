// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/secret_bytes.h"

#include <QString>

#include <optional>
#include <vector>

namespace freehold::desktop {

enum class SecretKind : quint8 { Phrase = 1, Key = 2 };

/// What keys come from: the entropy of a phrase, or one private key.
struct Secret {
    SecretKind kind = SecretKind::Key;
    evm::SecretBytes bytes;

    [[nodiscard]] Secret copy() const { return {kind, evm::SecretBytes(bytes.view())}; }
};

enum class AccountKind { Derived, Imported, WatchOnly };

struct Account {
    evm::Address address;
    QString name;
    AccountKind kind = AccountKind::WatchOnly;
    int secret = -1;   ///< its place among the secrets; none for watch-only
    quint32 index = 0; ///< of a derived one: m/44'/60'/0'/0/index

    [[nodiscard]] bool canSign() const { return kind != AccountKind::WatchOnly; }
    bool operator==(const Account &) const = default;
};

/// Somebody in the address book.
struct Contact {
    evm::Address address;
    QString name;

    bool operator==(const Contact &) const = default;
};

/// All that a wallet file keeps, before it is sealed.
struct WalletContents {
    std::vector<Account> accounts;
    std::vector<Contact> contacts;
    std::vector<Secret> secrets;

    [[nodiscard]] const Account *find(const evm::Address &address) const;
    /// Secrets are written as raw bytes beside the JSON of the rest: no text object ever holds one.
    [[nodiscard]] evm::SecretBytes encode() const;
    [[nodiscard]] static std::optional<WalletContents> decode(QByteArrayView plain);
};

} // namespace freehold::desktop
