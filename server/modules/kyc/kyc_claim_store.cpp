// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claim_store.h"

#include <stdexcept>

namespace freehold::kyc {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, user_id, verification_id, wallet, step, decision, reference, state, signature, signer, expires_at, "
    "failure_reason, created_at, settled_at FROM kyc_claims ");

template <typename Enum>
Enum spelled(const QString &text, std::initializer_list<Enum> values)
{
    for (const Enum value : values)
        if (toString(value) == text)
            return value;
    throw std::logic_error("a stored word is unknown");
}

} // namespace

ClaimRecord ClaimRecord::fromRow(const Row &row)
{
    return {
        .id = row.int64("id"),
        .user = row.id<UserId>("user_id"),
        .verification = row.id<VerificationId>("verification_id"),
        .wallet = evm::Address::parse(row.text("wallet")).value(),
        .step = spelled(row.text("step"),
                        {ClaimStep::Onboard, ClaimStep::Link, ClaimStep::Add, ClaimStep::Refresh, ClaimStep::Remove,
                         ClaimStep::Unlink}),
        .decision = row.int64("decision"),
        .reference = row.text("reference"),
        .state = spelled(row.text("state"), {ClaimState::Queued, ClaimState::Confirmed, ClaimState::Failed}),
        .signature = row.optionalBytes("signature"),
        .signer = row.optionalText("signer"),
        .expiresAt = row.optionalTime("expires_at"),
        .failureReason = row.optionalText("failure_reason"),
        .createdAt = row.time("created_at"),
        .settledAt = row.optionalTime("settled_at"),
    };
}

void ClaimStore::insert(Sql &sql, const UserId &user, const PlannedClaim &claim,
                        const std::optional<SignedClaim> &signedClaim, TimeMs now) const
{
    sql.exec(
        QStringLiteral("INSERT INTO kyc_claims (user_id, verification_id, wallet, step, decision, reference, state, "
                       "signature, signer, expires_at, created_at) VALUES (:user_id, :verification_id, :wallet, :step, "
                       ":decision, :reference, 'QUEUED', :signature, :signer, :expires_at, :now)"),
        {{QStringLiteral("user_id"), user},
         {QStringLiteral("verification_id"), claim.verification},
         {QStringLiteral("wallet"), claim.wallet.toChecksum()},
         {QStringLiteral("step"), claim.step},
         {QStringLiteral("decision"), claim.decision},
         {QStringLiteral("reference"), claim.reference()},
         {QStringLiteral("signature"), signedClaim ? std::optional(signedClaim->signature) : std::nullopt},
         {QStringLiteral("signer"), signedClaim ? std::optional(signedClaim->signer) : std::nullopt},
         {QStringLiteral("expires_at"), signedClaim ? signedClaim->expiresAt : std::nullopt},
         {QStringLiteral("now"), now}});
}

void ClaimStore::settle(Sql &sql, const QString &reference, ClaimState state,
                        const std::optional<QString> &failureReason, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE kyc_claims SET state = :state, failure_reason = :failure_reason, settled_at = :now "
                            "WHERE reference = :reference"),
             {{QStringLiteral("state"), state},
              {QStringLiteral("failure_reason"), failureReason},
              {QStringLiteral("now"), now},
              {QStringLiteral("reference"), reference}});
}

bool ClaimStore::isOfAnother(Sql &sql, const evm::Address &wallet, const UserId &user) const
{
    bool isFound = false;
    sql.forEach(QStringLiteral("SELECT id FROM kyc_claims WHERE wallet = :wallet AND user_id <> :user_id "
                               "AND step IN ('ONBOARD', 'LINK') AND state <> 'FAILED' LIMIT 1"),
                {{QStringLiteral("wallet"), wallet.toChecksum()}, {QStringLiteral("user_id"), user}},
                [&](const Row &) { isFound = true; });
    return isFound;
}

std::optional<ClaimRecord> ClaimStore::find(Sql &sql, const QString &reference) const
{
    return sql.find<ClaimRecord>(kSelect + QStringLiteral("WHERE reference = :reference"),
                                 {{QStringLiteral("reference"), reference}});
}

std::vector<ClaimRecord> ClaimStore::ofUser(Sql &sql, const UserId &user) const
{
    return sql.all<ClaimRecord>(kSelect + QStringLiteral("WHERE user_id = :user_id ORDER BY id"),
                                {{QStringLiteral("user_id"), user}});
}

} // namespace freehold::kyc
