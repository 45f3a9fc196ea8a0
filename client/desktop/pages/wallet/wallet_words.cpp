// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/wallet_words.h"

#include "client/desktop/wallet/wallet_file.h"

#include <QCoreApplication>

#include <utility>

namespace freehold::desktop {

namespace {
struct WalletWords {
    Q_DECLARE_TR_FUNCTIONS(WalletWords)
};
} // namespace

QString walletErrorText(const WalletError &error)
{
    using Code = WalletErrorCode;
    switch (error.code) {
    case Code::NoFile: return WalletWords::tr("There is no wallet on this computer yet. Create or import one.");
    case Code::FileExists: return WalletWords::tr("There is a wallet file already. It was left as it is.");
    case Code::CannotRead: return WalletWords::tr("The wallet file cannot be read: %1").arg(error.message);
    case Code::CannotWrite: return WalletWords::tr("The wallet file cannot be written: %1").arg(error.message);
    case Code::ChangedOnDisk:
        return WalletWords::tr("Another program changed the wallet file. Lock the wallet and unlock it again.");
    case Code::Damaged:
        return WalletWords::tr(
                   "The wallet file is damaged and was left as it is. Import your words into a new one. (%1)")
            .arg(error.message);
    case Code::OtherVersion:
        return WalletWords::tr("The wallet file comes from another version of Freehold and was left as it is. (%1)")
            .arg(error.message);
    case Code::WrongPassword: return WalletWords::tr("This is not the password.");
    case Code::PasswordTooShort:
        return WalletWords::tr("The password needs at least %1 characters.").arg(kMinPasswordBytes);
    case Code::Locked: return WalletWords::tr("The wallet is locked. Unlock it first.");
    case Code::Busy: return WalletWords::tr("The last change is still being saved. Try again in a moment.");
    case Code::UnknownWord: return WalletWords::tr("Word %1 is not one of the list.").arg(error.position + 1);
    case Code::WrongWordCount: return WalletWords::tr("A phrase has 12, 15, 18, 21 or 24 words.");
    case Code::WrongWordChecksum:
        return WalletWords::tr("These words do not belong together: one is wrong, or two have changed places.");
    case Code::InvalidKey: return WalletWords::tr("A private key has 64 digits from 0 to 9 and a to f.");
    case Code::InvalidKeystore: return WalletWords::tr("This is no keystore file of version 3.");
    case Code::InvalidAddress: return WalletWords::tr("This is no address. One has 0x and 40 digits.");
    case Code::AccountExists: return WalletWords::tr("This account is in the wallet already.");
    case Code::UnknownAccount: return WalletWords::tr("This account is not in the wallet.");
    case Code::WatchOnly: return WalletWords::tr("This account is only watched; its key is not here.");
    case Code::NoPhrase: return WalletWords::tr("This account does not come from words.");
    case Code::CannotSign: return WalletWords::tr("This cannot be signed: %1").arg(error.message);
    case Code::NodeUnreachable: return WalletWords::tr("The chain's node does not answer.");
    case Code::NodeRefused: return WalletWords::tr("The chain's node refused: %1").arg(error.message);
    case Code::WrongChain: return WalletWords::tr("The node belongs to another chain and is not believed.");
    }
    std::unreachable();
}

QString accountKindText(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Derived: return WalletWords::tr("From words");
    case AccountKind::Imported: return WalletWords::tr("Imported key");
    case AccountKind::WatchOnly: return WalletWords::tr("Watch only");
    }
    std::unreachable();
}

} // namespace freehold::desktop
