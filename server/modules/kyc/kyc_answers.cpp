// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_answers.h"

namespace freehold::kyc {

namespace {

std::optional<QString> textOf(std::optional<TimeMs> time)
{
    return time ? std::optional(time->toString()) : std::nullopt;
}

api::VerificationChangeAnswer answerOf(const HistoryEntry &entry)
{
    return {.state = entry.state, .cause = toString(entry.cause), .reasons = entry.reasons, .at = entry.at.toString()};
}

api::ClaimTransactionAnswer answerOf(const ClaimRecord &claim)
{
    return {
        .step = toString(claim.step),
        .wallet = claim.wallet.toChecksum(),
        .state = toString(claim.state),
        .reference = claim.reference,
        .failureReason = claim.failureReason,
        .expiresAt = textOf(claim.expiresAt),
        .createdAt = claim.createdAt.toString(),
        .settledAt = textOf(claim.settledAt),
    };
}

} // namespace

api::VerificationAnswer answerOf(const Verification &verification)
{
    return {
        .id = verification.id,
        .level = verification.level,
        .state = verification.state,
        .country = verification.country,
        .reasons = verification.reasons,
        .onChain = verification.onChain,
        .expiresAt = textOf(verification.expiresAt),
        .startedAt = verification.startedAt.toString(),
        .decidedAt = textOf(verification.decidedAt),
    };
}

api::VerificationOverviewAnswer answerOf(const VerificationRecord &record)
{
    return {
        .verification = answerOf(record.verification),
        .user = record.verification.user,
        .documentsValidUntil = textOf(record.validUntil),
        .checkedAt = record.checkedAt.toString(),
    };
}

api::VerificationStoryAnswer answerOf(const VerificationStory &story)
{
    api::VerificationStoryAnswer answer{.overview = answerOf(story.record), .history = {}, .transactions = {}};
    for (const HistoryEntry &entry : story.history)
        answer.history.push_back(answerOf(entry));
    for (const ClaimRecord &claim : story.claims)
        answer.transactions.push_back(answerOf(claim));
    return answer;
}

} // namespace freehold::kyc
