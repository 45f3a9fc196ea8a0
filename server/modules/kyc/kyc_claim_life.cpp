// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claim_life.h"

#include <algorithm>

namespace freehold::kyc {

std::optional<TimeMs> claimEnd(TimeMs now, int validDays, std::optional<TimeMs> validUntil)
{
    if (validDays == 0)
        return validUntil;
    const TimeMs own = now.plusMs(validDays * kDayMs);
    return validUntil ? std::min(own, *validUntil) : own;
}

bool isOver(const VerificationRecord &record, TimeMs now)
{
    const Verification &verification = record.verification;
    const bool isClaimed = verification.onChain && record.claimedDecision == record.decisions;
    if (verification.state != VerificationState::Approved || !verification.expiresAt || !isClaimed)
        return false;
    const qint64 early = verification.level == VerificationLevel::Accredited ? kAccreditationEndsEarlyMs : 0;
    return now >= verification.expiresAt->plusMs(-early);
}

std::optional<int> warningsSkipped(std::optional<TimeMs> expiresAt, TimeMs now)
{
    return expiresAt ? warningFor(*expiresAt, now) : std::nullopt;
}

std::optional<int> warningFor(TimeMs expiresAt, TimeMs now)
{
    std::optional<int> nearest;
    for (const int days : kWarningDays)
        if (now.plusMs(days * kDayMs) >= expiresAt)
            nearest = days;
    return nearest;
}

qint64 renewalWindowMs(const RenewalTerms &terms)
{
    const qint64 window = terms.renewBeforeDays * kDayMs;
    return terms.validDays == 0 ? window : std::min(window, terms.validDays * kDayMs / 2);
}

bool outlivesDocuments(const VerificationRecord &record)
{
    const auto end = record.verification.expiresAt;
    return record.validUntil && (!end || *end > record.validUntil->plusMs(kEndToleranceMs));
}

Renewal renewalOf(const VerificationRecord &record, bool stands, const RenewalTerms &terms, TimeMs now)
{
    const Verification &verification = record.verification;
    const bool isClaimed = record.claimedDecision != 0 && record.claimedDecision == record.decisions;
    if (verification.state != VerificationState::Approved || !isClaimed)
        return Renewal::NotDue;
    if (stands && (record.claimSigner != terms.signer || outlivesDocuments(record)))
        return Renewal::Automatic;
    if (!verification.expiresAt || now < verification.expiresAt->plusMs(-renewalWindowMs(terms)))
        return Renewal::NotDue;
    const auto next = claimEnd(now, terms.validDays, record.validUntil);
    const bool lastsLonger = !next || *next > verification.expiresAt->plusMs(kDayMs);
    return stands && lastsLonger ? Renewal::Automatic : Renewal::ByPerson;
}

} // namespace freehold::kyc
