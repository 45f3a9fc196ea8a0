// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/domain/states.h"
#include "shared/evm/address.h"
#include "shared/evm/signature.h"

#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace freehold::api {

struct SignProposalRequest {
    evm::Signature signature;

    [[nodiscard]] static std::expected<SignProposalRequest, FieldErrors> parse(const QJsonObject &json);
};

struct RefuseProposalRequest {
    QString reason;

    [[nodiscard]] static std::expected<RefuseProposalRequest, FieldErrors> parse(const QJsonObject &json);
};

// Times in answers are RFC 3339 texts.

struct ProposalSignatureAnswer {
    evm::Address signer;
    UserId userId;
    QString signedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

struct ProposalAnswer {
    ProposalId id;
    QString kind;
    QString subjectId;
    QString title;
    QJsonObject titleParams;
    ProposalState state = ProposalState::Open;
    evm::Address safe;
    qint64 nonce = 0;
    evm::Address to;
    QByteArray data;
    QJsonObject decoded;
    evm::Hash32 safeTxHash;
    QJsonObject typedData;
    int threshold = 1;
    std::vector<ProposalSignatureAnswer> signatures;
    UserId requestedBy;
    std::optional<QString> refusalReason;
    std::optional<QString> failureReason;
    std::optional<evm::Hash32> transactionHash;
    QString createdAt;
    std::optional<QString> executedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
