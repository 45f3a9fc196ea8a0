// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_store.h"

#include <array>

/// How long a claim lasts, and what happens as its end comes near. Pure: asks the caller for the time.
namespace freehold::kyc {

inline constexpr qint64 kDayMs = 24LL * 3600 * 1000;
/// A person is told so many days before the end.
inline constexpr std::array kWarningDays{30, 7, 1};
/// The registry lets all claims of a wallet end with the first one, so an accreditation is taken away shortly before its
/// end: then the wallet's identity goes on without a gap.
inline constexpr qint64 kAccreditationEndsEarlyMs = 3600 * 1000;

/// When a claim that is made now ends: after so many days (0: never), and not after the provider's own end.
[[nodiscard]] std::optional<TimeMs> claimEnd(TimeMs now, int validDays, std::optional<TimeMs> validUntil);

/// Whether an approval's time is over. Not while a claim of a later decision is due or on its way: the provider stands by its
/// approval, and only the chain is late.
[[nodiscard]] bool isOver(const VerificationRecord &record, TimeMs now);

/// The warning that a claim of so many milliseconds is too short for, so that a new claim is not warned about at once.
[[nodiscard]] std::optional<int> warningsSkipped(std::optional<TimeMs> expiresAt, TimeMs now);
/// The nearest warning that the time has come for; nothing before the first.
[[nodiscard]] std::optional<int> warningFor(TimeMs expiresAt, TimeMs now);

/// Ends that differ by less are the same: a claim's counts whole seconds, a document's whole days.
inline constexpr qint64 kEndToleranceMs = 3600 * 1000;
/// Whether the claim on chain lasts longer than the documents that it was made of, as the provider sees them now.
[[nodiscard]] bool outlivesDocuments(const VerificationRecord &record);

enum class Renewal {
    NotDue,
    Automatic, ///< the provider stands by its approval: a new claim can last longer
    ByPerson,  ///< it does not, or its documents end too: the person has to go there again
};

struct RenewalTerms {
    int validDays = 365;
    int renewBeforeDays = 14;
    QString signer; ///< address of the key that signs now
};

/// When a claim may be renewed at the earliest; for short claims that is the second half of their life.
[[nodiscard]] qint64 renewalWindowMs(const RenewalTerms &terms);

/// What is to be done about the claim on chain, given that the provider was just asked and `stands` by its approval.
[[nodiscard]] Renewal renewalOf(const VerificationRecord &record, bool stands, const RenewalTerms &terms, TimeMs now);

} // namespace freehold::kyc
