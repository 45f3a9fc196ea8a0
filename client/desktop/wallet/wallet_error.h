// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"

#include <QString>

#include <expected>

namespace freehold::desktop {

/// Every way the wallet can refuse. What a person reads about it is made where it is shown.
enum class WalletErrorCode {
    NoFile,
    FileExists,
    CannotRead,
    CannotWrite,
    ChangedOnDisk, ///< somebody else wrote the file meanwhile
    Damaged,
    OtherVersion,
    WrongPassword,
    PasswordTooShort,
    Locked,
    Busy,        ///< the last change is still being written
    UnknownWord, ///< position: which word, from 0
    WrongWordCount,
    WrongWordChecksum,
    InvalidKey,
    InvalidKeystore,
    InvalidAddress,
    AccountExists,
    UnknownAccount,
    WatchOnly,
    NoPhrase, ///< the account does not come from words
    CannotSign,
    NodeUnreachable,
    NodeRefused,
    WrongChain,
};

struct WalletError {
    WalletErrorCode code;
    /// For the log and the details; holds nothing secret.
    QString message;
    qsizetype position = 0;
};

template <typename T = void>
using Outcome = std::expected<T, WalletError>;

[[nodiscard]] inline std::unexpected<WalletError> refused(WalletErrorCode code, QString message = {},
                                                          qsizetype position = 0)
{
    return std::unexpected(WalletError{code, std::move(message), position});
}

[[nodiscard]] inline std::unexpected<WalletError> refused(WalletErrorCode code, const evm::EvmError &cause)
{
    return refused(code, cause.message, cause.position);
}

/** The node answered something that its interface does not allow. */
[[nodiscard]] inline std::unexpected<WalletError> nonsense()
{
    return refused(WalletErrorCode::NodeRefused, "The node's answer makes no sense.");
}

} // namespace freehold::desktop
