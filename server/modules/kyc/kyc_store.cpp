// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace freehold::kyc {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, user_id, level, state, external_id, applicant_id, country, reasons, is_final, on_chain, decisions, "
    "review_attempt, reviewed_at, evidence_salt, revision, started_at, decided_at, checked_at FROM kyc_verifications ");

QString reasonsText(const QStringList &reasons)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(reasons)).toJson(QJsonDocument::Compact));
}

} // namespace

VerificationRecord VerificationRecord::fromRow(const Row &row)
{
    return {
        .verification = Verification::fromRow(row),
        .externalId = row.text("external_id"),
        .applicantId = row.optionalText("applicant_id"),
        .isFinal = row.boolean("is_final"),
        .decisions = row.int64("decisions"),
        .reviewAttempt = row.int64("review_attempt"),
        .reviewedAtMs = row.int64("reviewed_at"),
        .evidenceSalt = QByteArray::fromHex(row.text("evidence_salt").toLatin1()),
        .revision = row.int64("revision"),
        .checkedAt = row.time("checked_at"),
    };
}

void VerificationStore::insertIfAbsent(Sql &sql, const VerificationRecord &record) const
{
    const Verification &verification = record.verification;
    sql.exec(QStringLiteral("INSERT INTO kyc_verifications (id, user_id, level, state, external_id, evidence_salt, "
                            "started_at, checked_at) VALUES (:id, :user_id, :level, :state, :external_id, :salt, "
                            ":started_at, :checked_at) ON CONFLICT (user_id, level) DO NOTHING"),
             {{QStringLiteral("id"), verification.id},
              {QStringLiteral("user_id"), verification.user},
              {QStringLiteral("level"), verification.level},
              {QStringLiteral("state"), verification.state},
              {QStringLiteral("external_id"), record.externalId},
              {QStringLiteral("salt"), QString::fromLatin1(record.evidenceSalt.toHex())},
              {QStringLiteral("started_at"), verification.startedAt},
              {QStringLiteral("checked_at"), record.checkedAt}});
}

void VerificationStore::save(Sql &sql, const VerificationRecord &record) const
{
    const Verification &verification = record.verification;
    const int rows = sql.exec(
        QStringLiteral("UPDATE kyc_verifications SET state = :state, applicant_id = :applicant_id, country = :country, "
                       "reasons = :reasons, is_final = :is_final, decisions = :decisions, "
                       "review_attempt = :review_attempt, reviewed_at = :reviewed_at, decided_at = :decided_at, "
                       "checked_at = :checked_at, revision = revision + 1 WHERE id = :id AND revision = :revision"),
        {{QStringLiteral("state"), verification.state},
         {QStringLiteral("applicant_id"), record.applicantId},
         {QStringLiteral("country"), verification.country},
         {QStringLiteral("reasons"), reasonsText(verification.reasons)},
         {QStringLiteral("is_final"), record.isFinal},
         {QStringLiteral("decisions"), record.decisions},
         {QStringLiteral("review_attempt"), record.reviewAttempt},
         {QStringLiteral("reviewed_at"), record.reviewedAtMs},
         {QStringLiteral("decided_at"), verification.decidedAt},
         {QStringLiteral("checked_at"), record.checkedAt},
         {QStringLiteral("id"), verification.id},
         {QStringLiteral("revision"), record.revision}});
    if (rows != 1)
        throw Error(ErrorCode::Conflict, QStringLiteral("changed_meanwhile"),
                    QStringLiteral("The verification changed meanwhile; try again."));
}

void VerificationStore::setOnChain(Sql &sql, const VerificationId &id, bool onChain) const
{
    sql.exec(QStringLiteral("UPDATE kyc_verifications SET on_chain = :on_chain WHERE id = :id"),
             {{QStringLiteral("on_chain"), onChain}, {QStringLiteral("id"), id}});
}

std::optional<VerificationRecord> VerificationStore::find(Sql &sql, const UserId &user, VerificationLevel level) const
{
    return sql.find<VerificationRecord>(kSelect + QStringLiteral("WHERE user_id = :user_id AND level = :level"),
                                        {{QStringLiteral("user_id"), user}, {QStringLiteral("level"), level}});
}

std::optional<VerificationRecord> VerificationStore::findByExternalId(Sql &sql, const QString &externalId) const
{
    return sql.find<VerificationRecord>(kSelect + QStringLiteral("WHERE external_id = :external_id"),
                                        {{QStringLiteral("external_id"), externalId}});
}

std::optional<VerificationRecord> VerificationStore::find(Sql &sql, const VerificationId &id) const
{
    return sql.find<VerificationRecord>(kSelect + QStringLiteral("WHERE id = :id"), {{QStringLiteral("id"), id}});
}

std::vector<VerificationRecord> VerificationStore::ofUser(Sql &sql, const UserId &user) const
{
    return sql.all<VerificationRecord>(kSelect + QStringLiteral("WHERE user_id = :user_id ORDER BY id DESC"),
                                       {{QStringLiteral("user_id"), user}});
}

std::vector<VerificationRecord> VerificationStore::toCheck(Sql &sql, TimeMs checkedBefore, TimeMs startedAfter,
                                                           int limit) const
{
    return sql.all<VerificationRecord>(
        kSelect
            + QStringLiteral(
                "WHERE checked_at <= :checked_before AND applicant_id IS NOT NULL AND (state = 'PENDING' "
                "OR (state = 'STARTED' AND started_at > :started_after)) ORDER BY checked_at LIMIT :limit"),
        {{QStringLiteral("checked_before"), checkedBefore},
         {QStringLiteral("started_after"), startedAfter},
         {QStringLiteral("limit"), limit}});
}

} // namespace freehold::kyc
