// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/repeating.h"
#include "server/modules/kyc/kyc_claims.h"
#include "server/modules/kyc/kyc_decisions.h"

namespace freehold::kyc {

/// Looks applicants up: when a webhook came, and from time to time in case one was lost. Watches the ends of claims.
class KycJobs {
public:
    KycJobs(Core &core, const KycConfig &config, notification::NotificationModule &notification, Decisions &decisions,
            Claims &claims);
    void registerHandlers();
    void start() { m_polls.start(); }
    [[nodiscard]] Task<> stop() { return m_polls.stop(); }

    /// One turn of the timer.
    [[nodiscard]] Task<> poll();

private:
    [[nodiscard]] Task<> onWebhook(Job job);
    [[nodiscard]] Task<> onClaim(Job job);
    void lookUp(Sql &sql, const std::vector<VerificationRecord> &records, qint64 overMs);
    void endApprovals(Sql &sql, TimeMs now);
    void warn(Sql &sql, TimeMs now);
    [[nodiscard]] std::vector<VerificationRecord> toRenew(Sql &sql, TimeMs now) const;

    Core &m_core;
    const KycConfig &m_config;
    notification::NotificationModule &m_notification;
    Decisions &m_decisions;
    Claims &m_claims;
    VerificationStore m_store;
    Repeating m_polls;
};

} // namespace freehold::kyc
