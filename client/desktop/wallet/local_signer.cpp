// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/local_signer.h"

#include <algorithm>

namespace freehold::desktop {

bool LocalSigner::holds(const evm::Address &address) const
{
    return std::ranges::any_of(m_wallet.accounts(),
                               [&](const Account &account) { return account.address == address && account.canSign(); });
}

QCoro::Task<Outcome<Signed>> LocalSigner::sign(SigningRequest request)
{
    const auto key = m_wallet.keyOf(request.signer);
    if (!key)
        co_return std::unexpected(key.error());
    const auto digest = request.digest();
    if (!digest)
        co_return std::unexpected(digest.error());
    Signed result{.signature = (*key)->sign(*digest), .rawTransaction = {}};
    if (const auto *transaction = std::get_if<evm::Transaction>(&request.payload))
        result.rawTransaction = evm::SignedTransaction{*transaction, result.signature}.serialize();
    Q_EMIT m_wallet.used();
    co_return result;
}

} // namespace freehold::desktop
