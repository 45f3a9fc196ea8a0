// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claim_store.h"
#include "server/modules/kyc/kyc_history_store.h"
#include "server/modules/kyc/kyc_sumsub.h"
#include "server/modules/notification/notification.h"

namespace freehold::kyc {

struct StartedVerification {
    Verification verification;
    QString sdkToken;
    QString pageUrl;
};

/// A verification with all that happened to it.
struct VerificationStory {
    VerificationRecord record;
    std::vector<HistoryEntry> history; ///< oldest first
    std::vector<ClaimRecord> claims;   ///< the transactions sent for it, oldest first
};

/// What people ask for: starting a verification, and looking at them.
class KycService {
public:
    KycService(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification, Sumsub &sumsub)
        : m_core(core)
        , m_auth(auth)
        , m_notification(notification)
        , m_sumsub(sumsub)
        , m_store(core.sealing)
        , m_history(core.sealing)
    {
    }

    /// Also goes on with one, tries again after a rejection, and repeats one whose time is over or that cannot be renewed.
    [[nodiscard]] Task<StartedVerification> start(Actor actor, VerificationLevel level);
    [[nodiscard]] Task<std::vector<Verification>> list(Actor actor);
    /// Lets somebody who was refused go through the provider again from the beginning, also where it had called that final.
    [[nodiscard]] Task<VerificationRecord> reopen(Actor actor, VerificationId id);

    [[nodiscard]] Task<std::vector<VerificationRecord>> all(std::optional<VerificationState> state,
                                                            std::optional<VerificationId> before, int limit);
    /// Claims that end within so many days, the next one first.
    [[nodiscard]] Task<std::vector<VerificationRecord>> expiring(int withinDays, int limit);
    [[nodiscard]] Task<std::vector<VerificationStory>> storiesOf(UserId user);

private:
    struct Beginning {
        VerificationRecord record;
        QString email;
    };
    [[nodiscard]] Beginning begin(Sql &sql, const Actor &actor, const VerificationRecord &fresh) const;
    [[nodiscard]] VerificationRecord getRefused(Sql &sql, const VerificationId &id) const;
    [[nodiscard]] Task<> createApplicant(Beginning beginning);
    [[nodiscard]] Task<> repeat(QString externalId);
    [[nodiscard]] Task<> forgetReviews(QString externalId);

    Core &m_core;
    auth::AuthModule &m_auth;
    notification::NotificationModule &m_notification;
    Sumsub &m_sumsub;
    VerificationStore m_store;
    HistoryStore m_history;
    ClaimStore m_claims;
};

} // namespace freehold::kyc
