// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/domain/ids.h"
#include "shared/evm/address.h"

#include <optional>

namespace freehold::auth {

enum class ChallengePurpose { LinkWallet, SignIn };

/// A text that we wrote for a wallet to sign, once.
struct Challenge {
    QString nonce;
    std::optional<UserId> user; ///< whose account asked for it; nothing where nobody has signed in yet
    evm::Address address;
    QString message;
    TimeMs expiresAt;
    std::optional<TimeMs> usedAt{};

    static Challenge fromRow(const Row &row);
};

/// The rows of table challenges with one purpose.
class ChallengeStore {
public:
    explicit ChallengeStore(ChallengePurpose purpose) : m_purpose(purpose) { }

    void insert(Sql &sql, const Challenge &challenge) const;
    [[nodiscard]] std::optional<Challenge> find(Sql &sql, const QString &message) const;
    void use(Sql &sql, const QString &nonce, TimeMs now) const;
    void removeExpiredBefore(Sql &sql, TimeMs time) const;

private:
    ChallengePurpose m_purpose;
};

} // namespace freehold::auth
