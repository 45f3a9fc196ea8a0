// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/evm/address.h"

namespace freehold::api {

/// Body of proposeTransferApproval: one transfer of a token with the rule manual_approval.
struct TransferApprovalRequest {
    QString action; ///< approve, withdraw
    evm::Address from;
    evm::Address to;
    Shares shares;
    std::optional<qint64> validUntilMs; ///< UTC milliseconds; of approve only

    [[nodiscard]] static std::expected<TransferApprovalRequest, FieldErrors> parse(const QJsonObject &json);
};

/// An approval in answers. Times are RFC 3339.
struct TransferApprovalAnswer {
    QString from;
    QString to;
    Shares shares;
    QString state; ///< OPEN, USED, WITHDRAWN, EXPIRED, REPLACED
    QString validUntil;
    QString approvedAt;
    QString transactionHash;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
