// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance_store.h"

namespace freehold::governance {

namespace {
std::optional<Proposal> first(std::vector<Proposal> proposals)
{
    return proposals.empty() ? std::nullopt : std::optional(std::move(proposals.front()));
}
} // namespace

void GovernanceStore::insert(Sql &sql, const Proposal &proposal) const
{
    sql.exec(QStringLiteral(
                 "INSERT INTO proposals (id, kind, subject_id, title, title_params, state, chain_id, safe, nonce, "
                 "to_address, data, "
                 "decoded, "
                 "safe_tx_hash, threshold, requested_by, created_at) VALUES (:id, :kind, :subject_id, :title, "
                 ":title_params, :state, "
                 ":chain_id, "
                 ":safe, :nonce, :to_address, :data, :decoded, :safe_tx_hash, :threshold, :requested_by, :created_at)"),
             {{QStringLiteral("id"), proposal.id},
              {QStringLiteral("kind"), proposal.kind},
              {QStringLiteral("subject_id"), proposal.subjectId},
              {QStringLiteral("title"), proposal.title},
              {QStringLiteral("title_params"), proposal.titleParams},
              {QStringLiteral("state"), proposal.state},
              {QStringLiteral("chain_id"), static_cast<qint64>(proposal.chainId)},
              {QStringLiteral("safe"), proposal.safe.toChecksum()},
              {QStringLiteral("nonce"), static_cast<qint64>(proposal.nonce)},
              {QStringLiteral("to_address"), proposal.to.toChecksum()},
              {QStringLiteral("data"), proposal.data},
              {QStringLiteral("decoded"), proposal.decoded},
              {QStringLiteral("safe_tx_hash"), proposal.safeTxHash.toHex()},
              {QStringLiteral("threshold"), proposal.threshold},
              {QStringLiteral("requested_by"), proposal.requestedBy},
              {QStringLiteral("created_at"), proposal.createdAt}});
    addHash(sql, proposal.id, proposal.nonce, proposal.safeTxHash);
}

void GovernanceStore::addHash(Sql &sql, const ProposalId &id, quint64 nonce, const evm::Hash32 &safeTxHash) const
{
    sql.exec(
        QStringLiteral("INSERT INTO proposal_hashes (safe_tx_hash, proposal_id, nonce) VALUES (:hash, :id, :nonce) "
                       "ON CONFLICT (safe_tx_hash, proposal_id) DO NOTHING"),
        {{QStringLiteral("hash"), safeTxHash.toHex()},
         {QStringLiteral("id"), id},
         {QStringLiteral("nonce"), static_cast<qint64>(nonce)}});
}

Proposal GovernanceStore::get(Sql &sql, const ProposalId &id) const
{
    auto proposal = find(sql, id);
    if (!proposal)
        throw notFound(QStringLiteral("proposal"));
    return std::move(*proposal);
}

std::optional<Proposal> GovernanceStore::find(Sql &sql, const ProposalId &id) const
{
    return first(withSignatures(
        sql,
        sql.all<Proposal>(QStringLiteral("SELECT * FROM proposals WHERE id = :id"), {{QStringLiteral("id"), id}})));
}

std::optional<Proposal> GovernanceStore::findByHash(Sql &sql, const evm::Hash32 &safeTxHash, ProposalState state) const
{
    return first(withSignatures(
        sql,
        sql.all<Proposal>(
            QStringLiteral(
                "SELECT * FROM proposals WHERE safe_tx_hash = :hash AND state = :state ORDER BY number DESC LIMIT 1"),
            {{QStringLiteral("hash"), safeTxHash.toHex()}, {QStringLiteral("state"), state}})));
}

std::optional<Proposal> GovernanceStore::findNotExecuted(Sql &sql, const evm::Hash32 &safeTxHash) const
{
    return first(withSignatures(
        sql,
        sql.all<Proposal>(
            QStringLiteral("SELECT p.* FROM proposals p JOIN proposal_hashes h ON h.proposal_id = p.id "
                           "WHERE h.safe_tx_hash = :hash AND p.state <> 'EXECUTED' ORDER BY CASE p.state WHEN "
                           "'EXECUTING' THEN 0 WHEN 'OPEN' THEN 1 ELSE 2 END, p.number DESC LIMIT 1"),
            {{QStringLiteral("hash"), safeTxHash.toHex()}})));
}

std::vector<Proposal> GovernanceStore::page(Sql &sql, std::optional<ProposalState> state,
                                            const std::optional<ProposalId> &before, int limit) const
{
    QString statement = QStringLiteral("SELECT * FROM proposals WHERE 1 = 1");
    SqlParams params{{QStringLiteral("limit"), limit}};
    if (state) {
        statement += QStringLiteral(" AND state = :state");
        params.emplace_back(QStringLiteral("state"), *state);
    }
    if (before) {
        statement += QStringLiteral(" AND number < (SELECT number FROM proposals WHERE id = :before)");
        params.emplace_back(QStringLiteral("before"), *before);
    }
    return withSignatures(sql,
                          sql.all<Proposal>(statement + QStringLiteral(" ORDER BY number DESC LIMIT :limit"), params));
}

std::vector<Proposal> GovernanceStore::live(Sql &sql, const evm::Address &safe) const
{
    return withSignatures(
        sql,
        sql.all<Proposal>(
            QStringLiteral("SELECT * FROM proposals WHERE safe = :safe AND state IN ('OPEN', 'EXECUTING') "
                           "ORDER BY nonce"),
            {{QStringLiteral("safe"), safe.toChecksum()}}));
}

std::vector<Proposal> GovernanceStore::underWay(Sql &sql, const QString &kind, const QString &subjectId) const
{
    return withSignatures(
        sql,
        sql.all<Proposal>(QStringLiteral("SELECT * FROM proposals WHERE kind = :kind AND subject_id = :subject AND "
                                         "state IN ('OPEN', 'EXECUTING') ORDER BY number"),
                          {{QStringLiteral("kind"), kind}, {QStringLiteral("subject"), subjectId}}));
}

std::optional<quint64> GovernanceStore::highestUsedNonce(Sql &sql, const evm::Address &safe) const
{
    std::optional<quint64> highest;
    sql.forEach(
        // A transaction that reverted as a whole used no nonce of the Safe; one whose inner call failed did.
        QStringLiteral("SELECT MAX(nonce) AS nonce FROM proposals WHERE safe = :safe AND transaction_hash IS NOT NULL "
                       "AND (state = 'EXECUTED' OR failure_reason = 'inner_call_failed')"),
        {{QStringLiteral("safe"), safe.toChecksum()}}, [&](const Row &row) {
            if (const auto nonce = row.optionalInt64("nonce"))
                highest = static_cast<quint64>(*nonce);
        });
    return highest;
}

void GovernanceStore::addSignature(Sql &sql, const ProposalId &id, const ProposalSignature &signature,
                                   int threshold) const
{
    sql.exec(QStringLiteral("INSERT INTO proposal_signatures (proposal_id, signer, user_id, signature, signed_at) "
                            "VALUES (:id, :signer, :user_id, :signature, :signed_at)"),
             {{QStringLiteral("id"), id},
              {QStringLiteral("signer"), signature.signer.toChecksum()},
              {QStringLiteral("user_id"), signature.user},
              {QStringLiteral("signature"), signature.signature.toBytes()},
              {QStringLiteral("signed_at"), signature.signedAt}});
    sql.exec(QStringLiteral("UPDATE proposals SET threshold = :threshold WHERE id = :id"),
             {{QStringLiteral("threshold"), threshold}, {QStringLiteral("id"), id}});
}

void GovernanceStore::renumber(Sql &sql, const ProposalId &id, quint64 nonce, const evm::Hash32 &safeTxHash) const
{
    sql.exec(QStringLiteral("DELETE FROM proposal_signatures WHERE proposal_id = :id"), {{QStringLiteral("id"), id}});
    sql.exec(QStringLiteral("UPDATE proposals SET nonce = :nonce, safe_tx_hash = :hash WHERE id = :id"),
             {{QStringLiteral("nonce"), static_cast<qint64>(nonce)},
              {QStringLiteral("hash"), safeTxHash.toHex()},
              {QStringLiteral("id"), id}});
    addHash(sql, id, nonce, safeTxHash);
}

void GovernanceStore::setState(Sql &sql, const ProposalId &id, ProposalState state) const
{
    sql.exec(QStringLiteral("UPDATE proposals SET state = :state WHERE id = :id"),
             {{QStringLiteral("state"), state}, {QStringLiteral("id"), id}});
}

void GovernanceStore::refuse(Sql &sql, const ProposalId &id, const std::optional<UserId> &by,
                             const QString &reason) const
{
    sql.exec(QStringLiteral("UPDATE proposals SET state = 'REFUSED', refused_by = :refused_by, refusal_reason = "
                            ":reason WHERE id = :id"),
             {{QStringLiteral("refused_by"), by}, {QStringLiteral("reason"), reason}, {QStringLiteral("id"), id}});
}

void GovernanceStore::fail(Sql &sql, const ProposalId &id, const QString &reason,
                           const std::optional<evm::Hash32> &transaction) const
{
    const auto hash = transaction ? std::optional(transaction->toHex()) : std::nullopt;
    sql.exec(
        QStringLiteral(
            "UPDATE proposals SET state = 'FAILED', failure_reason = :reason, transaction_hash = :hash WHERE id = :id"),
        {{QStringLiteral("reason"), reason}, {QStringLiteral("hash"), hash}, {QStringLiteral("id"), id}});
}

void GovernanceStore::execute(Sql &sql, const ProposalId &id, const evm::Hash32 &safeTxHash,
                              const evm::Hash32 &transaction, TimeMs at) const
{
    sql.exec(QStringLiteral("DELETE FROM proposal_signatures WHERE proposal_id = :id AND NOT EXISTS "
                            "(SELECT 1 FROM proposals WHERE id = :id AND safe_tx_hash = :hash)"),
             {{QStringLiteral("id"), id}, {QStringLiteral("hash"), safeTxHash.toHex()}});
    sql.exec(
        QStringLiteral("UPDATE proposals SET state_before = state, state = 'EXECUTED', safe_tx_hash = :hash, "
                       "nonce = (SELECT h.nonce FROM proposal_hashes h WHERE h.proposal_id = proposals.id AND "
                       "h.safe_tx_hash = :hash), transaction_hash = :transaction, executed_at = :at WHERE id = :id"),
        {{QStringLiteral("hash"), safeTxHash.toHex()},
         {QStringLiteral("transaction"), transaction.toHex()},
         {QStringLiteral("at"), at},
         {QStringLiteral("id"), id}});
}

void GovernanceStore::reopen(Sql &sql, const ProposalId &id, ProposalState state) const
{
    sql.exec(QStringLiteral("UPDATE proposals SET state = :state, transaction_hash = NULL, executed_at = NULL, "
                            "failure_reason = NULL WHERE id = :id"),
             {{QStringLiteral("state"), state}, {QStringLiteral("id"), id}});
}

void GovernanceStore::undoExecution(Sql &sql, const ProposalId &id, ProposalState state) const
{
    sql.exec(QStringLiteral("UPDATE proposals SET state = :state, transaction_hash = NULL, executed_at = NULL "
                            "WHERE id = :id"),
             {{QStringLiteral("state"), state}, {QStringLiteral("id"), id}});
}

std::vector<Proposal> GovernanceStore::withSignatures(Sql &sql, std::vector<Proposal> proposals) const
{
    for (Proposal &proposal : proposals)
        proposal.signatures = sql.all<ProposalSignature>(
            QStringLiteral("SELECT * FROM proposal_signatures WHERE proposal_id = :id ORDER BY signed_at, signer"),
            {{QStringLiteral("id"), proposal.id}});
    return proposals;
}

} // namespace freehold::governance
