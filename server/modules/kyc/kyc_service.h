// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_store.h"
#include "server/modules/kyc/kyc_sumsub.h"
#include "server/modules/notification/notification.h"

namespace freehold::kyc {

struct StartedVerification {
    Verification verification;
    QString sdkToken;
};

/// Verifications: starting them, and following what Sumsub decides. News from outside only makes us look: the state always
/// comes from Sumsub's present answer, so late, repeated or reordered webhooks change nothing.
class KycService {
public:
    KycService(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification, Sumsub &sumsub)
        : m_core(core), m_auth(auth), m_notification(notification), m_sumsub(sumsub)
    {
    }

    [[nodiscard]] Task<StartedVerification> start(Actor actor, VerificationLevel level);
    [[nodiscard]] Task<std::vector<Verification>> list(Actor actor);

    /// Looks the applicant up and applies what it finds, in the transaction that completes the job.
    [[nodiscard]] Task<> refresh(QString externalId, Job job);
    /// The rule of refresh(), on an answer of Sumsub that was asked for when the record was as given.
    void apply(Sql &sql, VerificationRecord record, const Applicant &applicant);

private:
    struct Beginning {
        VerificationRecord record;
        QString email;
    };
    [[nodiscard]] Beginning begin(Sql &sql, const Actor &actor, const VerificationRecord &fresh) const;
    void announce(Sql &sql, const VerificationRecord &record);

    Core &m_core;
    auth::AuthModule &m_auth;
    notification::NotificationModule &m_notification;
    Sumsub &m_sumsub;
    VerificationStore m_store;
};

} // namespace freehold::kyc
