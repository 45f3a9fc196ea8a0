// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/evm/address.h"

#include <optional>

namespace freehold::auth {

struct SignInChallenge {
    QString nonce;
    evm::Address address;
    QString message;
    TimeMs expiresAt;
    std::optional<TimeMs> usedAt;

    static SignInChallenge fromRow(const Row &row);
};

/// Table sign_in_challenges.
class SignInStore {
public:
    static void insert(Sql &sql, const SignInChallenge &challenge);
    [[nodiscard]] static std::optional<SignInChallenge> find(Sql &sql, const QString &message);
    static void use(Sql &sql, const QString &nonce, TimeMs now);
    static void removeExpiredBefore(Sql &sql, TimeMs time);
};

} // namespace freehold::auth
