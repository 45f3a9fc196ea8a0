// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "server/modules/dividend/dividend_allocation.h"
#include "server/modules/dividend/dividend_statement.h"
#include "shared/domain/ids.h"
#include "shared/evm/address.h"
#include "shared/evm/fixed_bytes.h"

#include <optional>

namespace freehold::dividend {

struct DistributionTag {
    static constexpr const char *prefix = "dst";
};
/// 30 characters, so that it fits, readable, into a bytes32 on chain.
using DistributionId = Id<DistributionTag>;

/// DRAFT (its statement is drawn up anew whenever it is looked at) -> APPROVED (the statement is fixed and proposed to the
/// Safe) -> FUNDED -> SNAPSHOTTED -> PAYING -> COMPLETE. An approval that comes to nothing leads back to DRAFT. DISCARDED was a
/// draft, CANCELLED was funded. Signatures that were given can be submitted by anybody at any time, so a DRAFT and a DISCARDED one can be FUNDED after all.
enum class DistributionState { Draft, Approved, Funded, Snapshotted, Paying, Complete, Discarded, Cancelled };
[[nodiscard]] QString toString(DistributionState state);
[[nodiscard]] std::optional<DistributionState> distributionStateFromString(QStringView text);

/// What an approval fixes, and the Safe is asked to sign: a row of `distribution_proposals`.
struct ApprovedTerms {
    UserId approvedBy;
    TimeMs approvedAt;
    ProposalId proposal;
    QByteArray statement; ///< its canonical text
    evm::Hash32 statementHash;
    Usdc amount;
    Usdc reserve;
    Usdc fee;
    UsdCents feeDue; ///< by the statement's lines, whatever was moved ahead
    UsdCents reserveDue;
    WithholdingRates rates;

    static ApprovedTerms fromRow(const Row &row);
};

/// Where in the chain a step was made.
struct ChainStep {
    TimeMs at;
    evm::Hash32 transactionHash;
    quint64 block = 0;
};

struct Snapshot {
    ChainStep step;
    Shares totalShares;
    Usdc pot;
    Usdc carriedIn; ///< of the pot: what rounding had left of those before
};

struct Completion {
    ChainStep step;
    Usdc paid; ///< with its pages
    Usdc owed; ///< after its pages, paid since or not
    Usdc withheld;
    Usdc carriedOut;
};

/// A row of `distributions`.
struct Distribution {
    DistributionId id;
    PropertyId property;
    evm::Address token;
    QDate from;
    QDate to;
    UserId createdBy;
    TimeMs createdAt;
    std::optional<TimeMs> discardedAt;
    std::optional<QString> setback;
    std::optional<ApprovedTerms> terms; ///< of what was funded, or else of what was approved
    std::optional<ChainStep> funded;
    std::optional<ChainStep> cancelled;
    std::optional<Snapshot> snapshot;
    std::optional<Completion> completion;
    bool hasPayments = false; ///< some page was paid

    [[nodiscard]] DistributionState state() const;
    static Distribution fromRow(const Row &row);
};

struct Adjustment {
    qint64 id = 0;
    UsdCents amount;
    QString reason;
    UserId by;
    TimeMs at;

    static Adjustment fromRow(const Row &row);
};

enum class OwedReason { Frozen, NotVerified, TransferFailed, Moved };
[[nodiscard]] QString toString(OwedReason reason);
[[nodiscard]] std::optional<OwedReason> owedReasonFromString(QStringView text);
/// As IDividendDistributor.OwedReason numbers them; nothing for None and what is unknown.
[[nodiscard]] std::optional<OwedReason> owedReasonOfChain(quint8 number);

enum class PaymentState { Pending, Paid, Owed };
[[nodiscard]] QString toString(PaymentState state);

/// A row of `distribution_payments`: what one wallet gets of one distribution.
struct Payment {
    DistributionId distribution;
    evm::Address token;
    evm::Address wallet;
    qint64 holderNumber = 0;
    qint64 page = 0;
    Shares shares;
    std::optional<Usdc> amount;   ///< net; nothing while pending
    std::optional<Usdc> withheld; ///< the same
    std::optional<TimeMs> settledAt;
    std::optional<evm::Hash32> settledBy;
    std::optional<OwedReason> owedReason;
    std::optional<evm::Address> creditor; ///< whom it was owed, in the end
    std::optional<evm::Address> paidTo;
    std::optional<TimeMs> paidAt;
    std::optional<evm::Hash32> paidBy;

    [[nodiscard]] PaymentState state() const;
    static Payment fromRow(const Row &row);
};

} // namespace freehold::dividend
