// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/kyc/kyc_json.h"

#include <utility>

namespace freehold::kyc {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, user_id, level, state, external_id, applicant_id, personal, is_final, on_chain, decisions, "
    "review_attempt, reviewed_at, evidence_salt, claimed_decision, expires_at, claim_signer, warned_days, "
    "renewal_asked, is_moved, revision, started_at, decided_at, checked_at FROM kyc_verifications ");

const QString kCountry = QStringLiteral("country");
const QString kReasons = QStringLiteral("reasons");
const QString kValidUntil = QStringLiteral("valid_until");

QByteArray contextOf(const VerificationId &id) { return "kyc_verifications.personal:" + id.text().toUtf8(); }

} // namespace

QByteArray VerificationStore::sealedPersonal(const VerificationRecord &record) const
{
    QJsonObject personal{{kReasons, QJsonArray::fromStringList(record.verification.reasons)}};
    if (record.verification.country)
        personal.insert(kCountry, *record.verification.country);
    if (record.validUntil)
        personal.insert(kValidUntil, record.validUntil->value);
    return m_sealing.seal(bytesOf(personal), contextOf(record.verification.id));
}

void VerificationStore::openPersonal(VerificationRecord &record, const QByteArray &sealed) const
{
    const QJsonObject personal = objectOf(m_sealing.open(sealed, contextOf(record.verification.id)));
    record.verification.reasons = textsOf(personal.value(kReasons).toArray());
    if (personal.contains(kCountry))
        record.verification.country = personal.value(kCountry).toString();
    if (personal.contains(kValidUntil))
        record.validUntil = TimeMs{personal.value(kValidUntil).toInteger()};
}

VerificationRecord VerificationStore::fromRow(const Row &row) const
{
    const auto warnedDays = row.optionalInt64("warned_days");
    VerificationRecord record{
        .verification = {.id = row.id<VerificationId>("id"),
                         .user = row.id<UserId>("user_id"),
                         .level = row.state<VerificationLevel>("level"),
                         .state = row.state<VerificationState>("state"),
                         .country = {},
                         .reasons = {},
                         .onChain = row.boolean("on_chain"),
                         .expiresAt = row.optionalTime("expires_at"),
                         .isMoved = row.boolean("is_moved"),
                         .startedAt = row.time("started_at"),
                         .decidedAt = row.optionalTime("decided_at")},
        .externalId = row.text("external_id"),
        .applicantId = row.optionalText("applicant_id"),
        .isFinal = row.boolean("is_final"),
        .decisions = row.int64("decisions"),
        .reviewAttempt = row.int64("review_attempt"),
        .reviewedAtMs = row.int64("reviewed_at"),
        .evidenceSalt = QByteArray::fromHex(row.text("evidence_salt").toLatin1()),
        .claimedDecision = row.int64("claimed_decision"),
        .claimSigner = row.optionalText("claim_signer"),
        .warnedDays = warnedDays ? std::optional(static_cast<int>(*warnedDays)) : std::nullopt,
        .renewalAsked = row.boolean("renewal_asked"),
        .revision = row.int64("revision"),
        .checkedAt = row.time("checked_at"),
    };
    if (const auto sealed = row.optionalBytes("personal"))
        openPersonal(record, *sealed);
    return record;
}

std::vector<VerificationRecord> VerificationStore::all(Sql &sql, const QString &where, const SqlParams &params) const
{
    std::vector<VerificationRecord> records;
    sql.forEach(kSelect + where, params, [&](const Row &row) { records.push_back(fromRow(row)); });
    return records;
}

std::optional<VerificationRecord> VerificationStore::first(Sql &sql, const QString &where,
                                                           const SqlParams &params) const
{
    auto records = all(sql, where, params);
    return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

bool VerificationStore::insertIfAbsent(Sql &sql, const VerificationRecord &record) const
{
    const Verification &verification = record.verification;
    const int rows =
        sql.exec(QStringLiteral("INSERT INTO kyc_verifications (id, user_id, level, state, external_id, "
                                "evidence_salt, started_at, checked_at) VALUES (:id, :user_id, :level, :state, "
                                ":external_id, :salt, :started_at, :checked_at) ON CONFLICT (user_id, level) "
                                "DO NOTHING"),
                 {{QStringLiteral("id"), verification.id},
                  {QStringLiteral("user_id"), verification.user},
                  {QStringLiteral("level"), verification.level},
                  {QStringLiteral("state"), verification.state},
                  {QStringLiteral("external_id"), record.externalId},
                  {QStringLiteral("salt"), QString::fromLatin1(record.evidenceSalt.toHex())},
                  {QStringLiteral("started_at"), verification.startedAt},
                  {QStringLiteral("checked_at"), record.checkedAt}});
    return rows == 1;
}

void VerificationStore::save(Sql &sql, const VerificationRecord &record) const
{
    const Verification &verification = record.verification;
    const int rows = sql.exec(
        QStringLiteral(
            "UPDATE kyc_verifications SET state = :state, applicant_id = :applicant_id, "
            "personal = :personal, is_final = :is_final, on_chain = :on_chain, decisions = :decisions, "
            "review_attempt = :review_attempt, reviewed_at = :reviewed_at, warned_days = :warned_days, "
            "renewal_asked = :renewal_asked, is_moved = :is_moved, decided_at = :decided_at, checked_at = :checked_at, "
            "revision = revision + 1 WHERE id = :id AND revision = :revision"),
        {{QStringLiteral("state"), verification.state},
         {QStringLiteral("applicant_id"), record.applicantId},
         {QStringLiteral("personal"), sealedPersonal(record)},
         {QStringLiteral("is_final"), record.isFinal},
         {QStringLiteral("on_chain"), verification.onChain},
         {QStringLiteral("decisions"), record.decisions},
         {QStringLiteral("review_attempt"), record.reviewAttempt},
         {QStringLiteral("reviewed_at"), record.reviewedAtMs},
         {QStringLiteral("warned_days"),
          record.warnedDays ? std::optional(static_cast<qint64>(*record.warnedDays)) : std::nullopt},
         {QStringLiteral("renewal_asked"), record.renewalAsked},
         {QStringLiteral("is_moved"), verification.isMoved},
         {QStringLiteral("decided_at"), verification.decidedAt},
         {QStringLiteral("checked_at"), record.checkedAt},
         {QStringLiteral("id"), verification.id},
         {QStringLiteral("revision"), record.revision}});
    if (rows != 1)
        throw Error(ErrorCode::Conflict, QStringLiteral("changed_meanwhile"),
                    QStringLiteral("The verification changed meanwhile; try again."));
}

void VerificationStore::setClaim(Sql &sql, const VerificationId &id, const ClaimOnChain &claim,
                                 std::optional<int> warnedDays) const
{
    sql.exec(
        QStringLiteral("UPDATE kyc_verifications SET on_chain = CASE WHEN state = 'APPROVED' THEN 1 ELSE 0 END, "
                       "claimed_decision = :decision, expires_at = :expires_at, claim_signer = :signer, "
                       "warned_days = :warned_days, renewal_asked = 0, "
                       "is_moved = CASE WHEN decisions = :decision THEN 0 ELSE is_moved END, "
                       "revision = revision + 1 WHERE id = :id"),
        {{QStringLiteral("decision"), claim.decision},
         {QStringLiteral("expires_at"), claim.expiresAt},
         {QStringLiteral("signer"), claim.signer},
         {QStringLiteral("warned_days"), warnedDays ? std::optional(static_cast<qint64>(*warnedDays)) : std::nullopt},
         {QStringLiteral("id"), id}});
}

void VerificationStore::setClaimedBefore(Sql &sql, const VerificationId &id, qint64 decision) const
{
    sql.exec(
        QStringLiteral("UPDATE kyc_verifications SET claimed_decision = :before, claim_signer = NULL, "
                       "on_chain = CASE WHEN state = 'APPROVED' AND CAST(:before AS BIGINT) > 0 THEN 1 ELSE 0 END, "
                       "revision = revision + 1 WHERE id = :id"),
        {{QStringLiteral("before"), decision - 1}, {QStringLiteral("id"), id}});
}

void VerificationStore::clearClaim(Sql &sql, const VerificationId &id) const
{
    sql.exec(QStringLiteral("UPDATE kyc_verifications SET on_chain = 0, claimed_decision = 0, claim_signer = NULL, "
                            "revision = revision + 1 WHERE id = :id"),
             {{QStringLiteral("id"), id}});
}

void VerificationStore::setChecked(Sql &sql, const VerificationId &id, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE kyc_verifications SET checked_at = :now, revision = revision + 1 WHERE id = :id"),
             {{QStringLiteral("now"), now}, {QStringLiteral("id"), id}});
}

std::optional<VerificationRecord> VerificationStore::find(Sql &sql, const UserId &user, VerificationLevel level) const
{
    return first(sql, QStringLiteral("WHERE user_id = :user_id AND level = :level"),
                 {{QStringLiteral("user_id"), user}, {QStringLiteral("level"), level}});
}

VerificationStanding VerificationStanding::fromRow(const Row &row)
{
    return {.user = row.id<UserId>("user_id"),
            .level = row.state<VerificationLevel>("level"),
            .state = row.state<VerificationState>("state"),
            .onChain = row.boolean("on_chain"),
            .expiresAt = row.optionalTime("expires_at"),
            .isMoved = row.boolean("is_moved")};
}

std::vector<VerificationStanding> VerificationStore::standings(Sql &sql, const std::vector<UserId> &users)
{
    std::vector<VerificationStanding> standings;
    forEachIn(sql,
              QStringLiteral("SELECT user_id, level, state, on_chain, expires_at, is_moved FROM kyc_verifications "
                             "WHERE user_id IN (:in)"),
              SqlValues(users.begin(), users.end()), {},
              [&](const Row &row) { standings.push_back(VerificationStanding::fromRow(row)); });
    return standings;
}

std::optional<VerificationRecord> VerificationStore::findByExternalId(Sql &sql, const QString &externalId) const
{
    return first(sql, QStringLiteral("WHERE external_id = :external_id"),
                 {{QStringLiteral("external_id"), externalId}});
}

std::optional<VerificationRecord> VerificationStore::find(Sql &sql, const VerificationId &id) const
{
    return first(sql, QStringLiteral("WHERE id = :id"), {{QStringLiteral("id"), id}});
}

std::vector<VerificationRecord> VerificationStore::ofUser(Sql &sql, const UserId &user) const
{
    return all(sql, QStringLiteral("WHERE user_id = :user_id ORDER BY id DESC"), {{QStringLiteral("user_id"), user}});
}

std::vector<VerificationRecord> VerificationStore::page(Sql &sql, std::optional<VerificationState> state,
                                                        const std::optional<VerificationId> &before, int limit) const
{
    return all(
        sql,
        QStringLiteral("WHERE (CAST(:state AS TEXT) IS NULL OR state = :state) "
                       "AND (CAST(:before AS TEXT) IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit"),
        {{QStringLiteral("state"), state}, {QStringLiteral("before"), before}, {QStringLiteral("limit"), limit}});
}

} // namespace freehold::kyc
