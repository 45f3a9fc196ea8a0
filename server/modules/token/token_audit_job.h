// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/token_audit.h"

#include <QTimer>

namespace freehold::token {

/// Audits every token again and again, one at a time, spread over the period. What differs rings an alarm until it agrees.
class TokenAuditJob {
public:
    TokenAuditJob(Core &core, blockchain::BlockchainModule &blockchain, TokenAudit &audit, int periodSeconds);

    void start();
    [[nodiscard]] Task<std::vector<AuditRecord>> records();

private:
    /// At least so many tokens get their turn in one period.
    static constexpr int kTurnsPerPeriod = 60;

    [[nodiscard]] Task<> next();
    [[nodiscard]] Task<> onJob(Job job);
    void ring(const AuditRecord &record);

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
    TokenAudit &m_audit;
    qint64 m_periodMs;
    QTimer m_timer;
};

} // namespace freehold::token
