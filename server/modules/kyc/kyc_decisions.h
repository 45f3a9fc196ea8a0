// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claim_life.h"
#include "server/modules/kyc/kyc_history_store.h"
#include "server/modules/kyc/kyc_sumsub.h"
#include "server/modules/notification/notification.h"

namespace freehold::kyc {

/// Follows what Sumsub decides. News from outside only makes us look: the state always comes from Sumsub's present answer,
/// so late, repeated or reordered webhooks change nothing.
class Decisions {
public:
    Decisions(Core &core, const KycConfig &config, notification::NotificationModule &notification, Sumsub &sumsub)
        : m_core(core)
        , m_config(config)
        , m_notification(notification)
        , m_sumsub(sumsub)
        , m_store(core.sealing)
        , m_history(core.sealing)
    {
    }

    /// Looks the applicant up and applies what it finds, in the transaction that completes the job.
    [[nodiscard]] Task<> refresh(QString externalId, Job job);
    /// The rule of refresh(), on an answer of Sumsub that was asked for when the record was as given.
    void apply(Sql &sql, VerificationRecord record, const Applicant &applicant);
    /// Ends an approval whose time is over, in the caller's transaction.
    void expire(Sql &sql, VerificationRecord record);

private:
    void decide(VerificationRecord &record, const Applicant &applicant, VerificationState before) const;
    /// What a look at the provider means for the claim on chain; the cause of a history entry, if it means anything.
    void renew(Sql &sql, VerificationRecord &record, const Applicant &applicant);
    /// Another claim follows, with what is known now.
    void claimAnew(Sql &sql, VerificationRecord &record);
    void announce(Sql &sql, const VerificationRecord &record, HistoryCause cause);
    [[nodiscard]] RenewalTerms termsOf(VerificationLevel level) const;

    Core &m_core;
    const KycConfig &m_config;
    notification::NotificationModule &m_notification;
    Sumsub &m_sumsub;
    VerificationStore m_store;
    HistoryStore m_history;
};

} // namespace freehold::kyc
