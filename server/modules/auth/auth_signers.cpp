// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_signers.h"

#include "server/modules/auth/auth_wallet_message.h"
#include "shared/evm/personal_message.h"

namespace freehold::auth {

Task<evm::Address> WalletSigners::require(const Challenges &challenges, std::optional<UserId> user, QString message,
                                          QByteArray signature) const
{
    const auto signer = findSigner(message, signature);
    const auto named = addressIn(message);
    if (named && signer != named && m_check) {
        static_cast<void>(co_await m_core.database.read(
            [=, &challenges](Sql &sql) { return challenges.require(sql, message, user, *named); }));
        if (co_await m_check(*named, evm::personalMessageHash(message.toUtf8()), signature))
            co_return *named;
    }
    if (!signer)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("signature_invalid"),
                    QStringLiteral("This is not a valid signature."));
    co_return *signer;
}

} // namespace freehold::auth
