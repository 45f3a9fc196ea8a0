// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_attempts.h"

#include "server/core/log/log.h"

#include <algorithm>

namespace freehold::dividend {

namespace {

QString nameOf(const QString &reference, int attempt) { return QStringLiteral("%1:%2").arg(reference).arg(attempt); }

bool isOver(const blockchain::ChainTransaction &transaction)
{
    return transaction.state == ChainTransactionState::Failed || transaction.state == ChainTransactionState::Replaced;
}

} // namespace

Attempts::Attempts(blockchain::BlockchainModule &blockchain, Sql &sql, QString purpose, QString reference)
    : m_blockchain(blockchain), m_sql(sql), m_purpose(std::move(purpose)), m_reference(std::move(reference))
{
    // They are numbered without a gap, and something that is paused for a month has hundreds: so the last one is looked for by halves.
    int beyond = 1;
    while (look(beyond))
        beyond *= 2;
    while (beyond - m_count > 1) {
        const int middle = m_count + (beyond - m_count) / 2;
        if (!look(middle))
            beyond = middle;
    }
}

bool Attempts::look(int attempt)
{
    auto sent = m_blockchain.findTransaction(m_sql, m_purpose, nameOf(m_reference, attempt));
    if (!sent)
        return false;
    m_last = std::move(sent);
    m_count = attempt;
    return true;
}

bool Attempts::isUnderWay() const { return m_last && !isOver(*m_last) && !hasHadItsEffect(); }

/// Whoever asks about an attempt whose logs were all applied misses something that it did not do: a reorganisation can put other
/// holders into a page than the transaction names.
bool Attempts::hasHadItsEffect() const
{
    return m_last->state == ChainTransactionState::Confirmed && m_last->blockNumber
        && *m_last->blockNumber <= m_blockchain.readBlock(m_sql);
}

bool Attempts::rests(TimeMs now) const
{
    return m_last && !isUnderWay() && now < m_last->createdAt.plusMs(restAfterMs(m_count));
}

void Attempts::send(const evm::Address &to, const QByteArray &data)
{
    if (m_last && m_last->failureReason)
        log::error("dividend_attempt_failed",
                   {{"purpose", m_purpose}, {"reference", m_last->reference}, {"reason", *m_last->failureReason}});
    const int attempt = m_count + 1;
    m_blockchain.enqueue(m_sql,
                         {.purpose = m_purpose, .reference = nameOf(m_reference, attempt), .to = to, .data = data});
    look(attempt);
}

Attempts snapshotAttempts(blockchain::BlockchainModule &blockchain, Sql &sql, const DistributionId &id)
{
    return Attempts(blockchain, sql, kSnapshotPurpose, id.text());
}

qint64 restAfterMs(int failures)
{
    constexpr qint64 kFirstRestMs = 30'000;
    constexpr qint64 kLongestRestMs = 3'600'000;
    constexpr int kMostDoublings = 20;
    return std::min(kFirstRestMs << std::min(std::max(failures, 1) - 1, kMostDoublings), kLongestRestMs);
}

} // namespace freehold::dividend
