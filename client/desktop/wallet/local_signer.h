// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/signer.h"
#include "client/desktop/wallet/wallet.h"

namespace freehold::desktop {

/// Signs with the keys of the open wallet.
class LocalSigner final : public Signer {
public:
    explicit LocalSigner(Wallet &wallet) : m_wallet(wallet) { }

    [[nodiscard]] bool holds(const evm::Address &address) const override;
    [[nodiscard]] QCoro::Task<Outcome<Signed>> sign(SigningRequest request) override;

private:
    Wallet &m_wallet;
};

} // namespace freehold::desktop
