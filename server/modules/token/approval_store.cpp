// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/approval_store.h"

#include "server/core/db/chain_columns.h"

#include <utility>

namespace freehold::token {

QString toString(ApprovalState state)
{
    switch (state) {
    case ApprovalState::Open: return QStringLiteral("OPEN");
    case ApprovalState::Used: return QStringLiteral("USED");
    case ApprovalState::Withdrawn: return QStringLiteral("WITHDRAWN");
    case ApprovalState::Replaced: return QStringLiteral("REPLACED");
    case ApprovalState::Expired: return QStringLiteral("EXPIRED");
    }
    std::unreachable();
}

ApprovalState ListedApproval::state(TimeMs now) const
{
    if (isUsed)
        return ApprovalState::Used;
    if (nextValidUntil)
        return nextValidUntil->value == 0 ? ApprovalState::Withdrawn : ApprovalState::Replaced;
    return approval.validUntil < now ? ApprovalState::Expired : ApprovalState::Open;
}

ListedApproval ListedApproval::fromRow(const Row &row)
{
    return {
        .approval = {.id = row.int64("id"),
                     .token = addressOf(row, "token"),
                     .sender = addressOf(row, "sender"),
                     .receiver = addressOf(row, "receiver"),
                     .shares = {row.int64("shares")},
                     .validUntil = row.time("valid_until"),
                     .blockNumber = static_cast<quint64>(row.int64("block_number")),
                     .position = {hashOf(row, "transaction_hash"), static_cast<quint32>(row.int64("log_index"))},
                     .at = row.time("at")},
        .isUsed = row.int64("uses") > 0,
        .nextValidUntil = row.optionalTime("next_valid_until"),
    };
}

void ApprovalStore::insert(Sql &sql, const TransferApproval &approval)
{
    sql.exec(QStringLiteral("INSERT INTO transfer_approvals (token, sender, receiver, shares, valid_until, "
                            "block_number, log_index, transaction_hash, at) VALUES (:token, :sender, :receiver, "
                            ":shares, :valid_until, :block_number, :log_index, :hash, :at)"),
             {{"token", column(approval.token)},
              {"sender", column(approval.sender)},
              {"receiver", column(approval.receiver)},
              {"shares", approval.shares},
              {"valid_until", approval.validUntil},
              {"block_number", static_cast<qint64>(approval.blockNumber)},
              {"log_index", static_cast<qint64>(approval.position.logIndex)},
              {"hash", column(approval.position.transactionHash)},
              {"at", approval.at}});
}

void ApprovalStore::remove(Sql &sql, const LogPosition &position)
{
    sql.exec(QStringLiteral("DELETE FROM transfer_approvals WHERE transaction_hash = :hash AND log_index = :log_index"),
             {{"hash", column(position.transactionHash)}, {"log_index", static_cast<qint64>(position.logIndex)}});
}

std::vector<ListedApproval> ApprovalStore::list(Sql &sql, const evm::Address &token, std::optional<qint64> before,
                                                int limit)
{
    // A transfer uses up the approval that stands before it, and of those about the same transfer only the last one.
    const QString same = QStringLiteral("%1.token = a.token AND %1.sender = a.sender AND %1.receiver = a.receiver "
                                        "AND %1.shares = a.shares");
    const QString isLater = QStringLiteral("(%1.block_number > %2.block_number OR (%1.block_number = "
                                           "%2.block_number AND %1.log_index > %2.log_index))");
    const QString uses =
        QStringLiteral("(SELECT COUNT(*) FROM share_transfers t WHERE %1 AND %2 AND NOT EXISTS (SELECT 1 FROM "
                       "transfer_approvals n WHERE %3 AND n.id > a.id AND %4))")
            .arg(same.arg(u"t"), isLater.arg(u"t", u"a"), same.arg(u"n"), isLater.arg(u"t", u"n"));
    const QString next = QStringLiteral("(SELECT n.valid_until FROM transfer_approvals n WHERE %1 AND n.id > a.id "
                                        "ORDER BY n.id LIMIT 1)")
                             .arg(same.arg(u"n"));
    return sql.all<ListedApproval>(
        QStringLiteral("SELECT a.*, %1 AS uses, %2 AS next_valid_until FROM transfer_approvals a "
                       "WHERE a.token = :token AND a.valid_until > 0 "
                       "AND (CAST(:before AS BIGINT) IS NULL OR a.id < :before) ORDER BY a.id DESC LIMIT :limit")
            .arg(uses, next),
        {{"token", column(token)}, {"before", before}, {"limit", limit}});
}

} // namespace freehold::token
