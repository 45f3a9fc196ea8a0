// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/signing_request.h"

#include <QCoro/QCoroTask>

namespace freehold::desktop {

struct Signed {
    evm::Signature signature;
    /// The bytes to send, when a transaction was signed.
    QByteArray rawTransaction;
};

/// Whoever holds keys: the wallet file now, a device that asks on its own screen another time. Signing may take as long as a
/// person takes, so it is a coroutine; a caller has shown the sheet before.
class Signer {
public:
    virtual ~Signer() = default;
    [[nodiscard]] virtual bool holds(const evm::Address &address) const = 0;
    /// Errors: Locked, UnknownAccount, WatchOnly, CannotSign.
    [[nodiscard]] virtual QCoro::Task<Outcome<Signed>> sign(SigningRequest request) = 0;
};

} // namespace freehold::desktop
