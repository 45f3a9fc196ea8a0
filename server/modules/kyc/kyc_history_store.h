// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc.h"

#include <vector>

namespace freehold::kyc {

/// Who or what changed a verification.
enum class HistoryCause { Person, Provider, Expiry, Renewal, Admin };
[[nodiscard]] QString toString(HistoryCause cause);

struct HistoryEntry {
    VerificationId verification;
    VerificationState state = VerificationState::Started;
    HistoryCause cause = HistoryCause::Person;
    QStringList reasons{};
    TimeMs at;
};

/// Table kyc_verification_history: what a verification went through. Rows are only added.
class HistoryStore {
public:
    explicit HistoryStore(const Sealing &sealing) : m_sealing(sealing) { }

    void append(Sql &sql, const HistoryEntry &entry) const;
    /// Oldest first.
    [[nodiscard]] std::vector<HistoryEntry> of(Sql &sql, const VerificationId &id) const;

private:
    const Sealing &m_sealing;
};

} // namespace freehold::kyc
