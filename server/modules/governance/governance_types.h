// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "shared/domain/ids.h"
#include "shared/domain/states.h"
#include "shared/evm/address.h"
#include "shared/evm/signature.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace freehold::governance {

/// The multi-signature wallet as the chain knows it now.
struct SafeState {
    quint64 chainId = 0;
    evm::Address address;
    quint64 nonce = 0; ///< of the next transaction that can execute
    /// The same at the end of `settledBlock`, the last block whose logs are all applied: what was executed since is not known
    /// here yet. Both are 0 where that block's state is not to be had.
    quint64 settledNonce = 0;
    quint64 settledBlock = 0;
    std::vector<evm::Address> owners;
    int threshold = 1;

    [[nodiscard]] bool isOwner(const evm::Address &address) const;
};

struct NewProposal {
    QString kind;      ///< "tokenize"
    QString subjectId; ///< what it is about, for example the property
    QString title;     ///< the act in words
    /// What the title names, as the API writes such values: for clients that say it in words of their own.
    QJsonObject titleParams;
    evm::Address to;
    QByteArray data;
    QJsonObject decoded; ///< {contract, function, arguments}
    UserId requestedBy;
};

struct ProposalSignature {
    evm::Address signer;
    UserId user;
    evm::Signature signature;
    TimeMs signedAt;

    static ProposalSignature fromRow(const Row &row);
};

struct Proposal {
    ProposalId id;
    QString kind;
    QString subjectId;
    QString title;
    QJsonObject titleParams; ///< empty for one that is older than they are
    ProposalState state = ProposalState::Open;
    std::optional<ProposalState> stateBefore; ///< of an EXECUTED one: what the Safe found it in
    quint64 chainId = 0;
    evm::Address safe;
    quint64 nonce = 0;
    evm::Address to;
    QByteArray data;
    QJsonObject decoded;
    evm::Hash32 safeTxHash;
    int threshold = 1; ///< at the time of the last look at the chain
    std::vector<ProposalSignature> signatures;
    UserId requestedBy;
    std::optional<QString> refusalReason;
    std::optional<QString> failureReason;
    std::optional<evm::Hash32> transactionHash;
    TimeMs createdAt;
    std::optional<TimeMs> executedAt;

    /// Without the signatures, which have a table of their own.
    static Proposal fromRow(const Row &row);
};

/// What every proposal event carries.
struct ProposalNews {
    ProposalId id;
    QString kind;
    QString subjectId;
};

struct ProposalCreated : ProposalNews {
    static constexpr const char *topic = "governance.proposal_created";
    [[nodiscard]] QJsonObject toJson() const;
    static ProposalCreated fromJson(const QJsonObject &json);
};

/// The Safe carried it out.
struct ProposalExecuted : ProposalNews {
    static constexpr const char *topic = "governance.proposal_executed";
    evm::Hash32 transactionHash;
    [[nodiscard]] QJsonObject toJson() const;
    static ProposalExecuted fromJson(const QJsonObject &json);
};

/// An admin said no.
struct ProposalRefused : ProposalNews {
    static constexpr const char *topic = "governance.proposal_refused";
    QString reason;
    UserId refusedBy;
    [[nodiscard]] QJsonObject toJson() const;
    static ProposalRefused fromJson(const QJsonObject &json);
};

/// The chain said no; `reason` is the decoded revert.
struct ProposalFailed : ProposalNews {
    static constexpr const char *topic = "governance.proposal_failed";
    QString reason;
    [[nodiscard]] QJsonObject toJson() const;
    static ProposalFailed fromJson(const QJsonObject &json);
};

} // namespace freehold::governance
