// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::auth {

struct TotpFactor {
    QByteArray secret;
    qint64 lastStep = 0;
};

/// Tables totp, totp_enrolments and recovery_codes. Secrets are sealed, codes are there as keyed hashes only.
class TotpStore {
public:
    explicit TotpStore(const Sealing &sealing) : m_sealing(sealing) { }

    void beginEnrolment(Sql &sql, const UserId &user, const QByteArray &secret, TimeMs now) const;
    /// The secret that was shown after `since`.
    [[nodiscard]] std::optional<QByteArray> enrolment(Sql &sql, const UserId &user, TimeMs since) const;

    /// Replaces what was there, and ends the enrolment.
    void enable(Sql &sql, const UserId &user, const TotpFactor &factor, TimeMs now) const;
    void disable(Sql &sql, const UserId &user) const;
    [[nodiscard]] std::optional<TotpFactor> find(Sql &sql, const UserId &user) const;
    void useStep(Sql &sql, const UserId &user, qint64 step) const;

    void replaceRecoveryCodes(Sql &sql, const UserId &user, const QStringList &codes) const;
    /// False for a code that is not there or was used.
    [[nodiscard]] bool useRecoveryCode(Sql &sql, const UserId &user, const QString &code, TimeMs now) const;

private:
    [[nodiscard]] QString codeIndex(const UserId &user, const QString &code) const;

    const Sealing &m_sealing;
};

} // namespace freehold::auth
