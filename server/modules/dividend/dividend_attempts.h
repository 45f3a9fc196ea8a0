// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/dividend/dividend_types.h"

#include <optional>

namespace freehold::dividend {

inline const QString kSnapshotPurpose = "dividend_snapshot";
inline const QString kPagePurpose = "dividend_page";
inline const QString kOwedPurpose = "dividend_owed";
inline const QString kReleasePurpose = "dividend_withheld";

/// Something that the operator's key sends until it is done: each attempt is a transaction of its own, `<reference>:<attempt>`, and
/// the next one is made only when the one before came to nothing for good, or was not enough. So a crash anywhere sends nothing twice.
class Attempts {
public:
    Attempts(blockchain::BlockchainModule &blockchain, Sql &sql, QString purpose, QString reference);

    /// The latest; nothing before the first.
    [[nodiscard]] const std::optional<blockchain::ChainTransaction> &last() const { return m_last; }
    [[nodiscard]] int count() const { return m_count; }
    /// Waits, is on its way, or was mined in a block whose logs are not applied yet.
    [[nodiscard]] bool isUnderWay() const;
    /// The last one came to nothing, or to too little, a short while ago; the more there were, the longer.
    [[nodiscard]] bool rests(TimeMs now) const;
    /// One more. What became of the one before is reported if that has failed.
    void send(const evm::Address &to, const QByteArray &data);

private:
    /// Whether there is such an attempt; it is the last one then, as far as is known.
    bool look(int attempt);
    [[nodiscard]] bool hasHadItsEffect() const;

    blockchain::BlockchainModule &m_blockchain;
    Sql &m_sql;
    QString m_purpose;
    QString m_reference;
    std::optional<blockchain::ChainTransaction> m_last;
    int m_count = 0;
};

[[nodiscard]] Attempts snapshotAttempts(blockchain::BlockchainModule &blockchain, Sql &sql, const DistributionId &id);

/// How often something was sent, as it is shown.
struct AttemptsView {
    int attempts = 0;
    std::optional<blockchain::ChainTransaction> transaction; ///< the latest

    static AttemptsView of(const Attempts &attempts) { return {attempts.count(), attempts.last()}; }
};

/// After the first, second… failure: half a minute, doubling up to an hour.
[[nodiscard]] qint64 restAfterMs(int failures);

} // namespace freehold::dividend
