// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "server/core/error.h"
#include "shared/domain/ids.h"
#include "shared/domain/states.h"
#include "shared/evm/address.h"
#include "shared/evm/private_key.h"
#include "shared/evm/u256.h"

#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

namespace freehold::blockchain {

/// Where the contracts are: the file that contracts/deploy writes.
struct ChainContracts {
    quint64 chainId = 0;
    quint64 deployBlock = 0;
    evm::Address usdc, accessManager, safe, identityRegistry, compliance, factory, primarySale, treasury, onboarding,
        claimIssuer;
    std::map<QString, evm::Address> all; ///< by the file's names; the ones above included

    /// {"chainId", "block", "contracts": {name: address}}; throws Error{Internal, "bad_deployments"} naming what is wrong.
    [[nodiscard]] static ChainContracts fromJson(const QJsonObject &json);
    [[nodiscard]] static ChainContracts fromFile(const QString &path);
};

/// Why a contract refused, in words that clients know.
struct DecodedRevert {
    QString reason;     ///< snake_case of the custom error, for TransferRestricted of the restriction; else "reverted"
    QJsonObject params; ///< the error's arguments by name, numbers as decimal strings
    QString text;       ///< for people: "SaleClosed(0x…)" or the text of a require
};
/// Knows the custom errors of every committed ABI.
[[nodiscard]] DecodedRevert decodeRevert(const QByteArray &revertData);

/// A call that reverted: RuleRefused with the decoded reason and params.
class ContractReverted : public Error {
public:
    explicit ContractReverted(QByteArray data);
    QByteArray revertData;
};

struct BlockRef {
    quint64 number = 0;
    evm::Hash32 hash;

    static BlockRef fromRow(const Row &row);
    bool operator==(const BlockRef &) const = default;
};

struct ChainLog {
    evm::Address address;
    std::vector<evm::Hash32> topics;
    QByteArray data;
    quint64 blockNumber = 0;
    evm::Hash32 blockHash;
    evm::Hash32 transactionHash;
    quint32 logIndex = 0;
    TimeMs blockTime;
};

enum class Urgency {
    Usual,
    First, ///< before everything that is not signed yet: what stops somebody must not wait behind what they want
};

struct NewChainTransaction {
    QString purpose;   ///< "safe_execution", "purchase", "onboarding"…
    QString reference; ///< what it is for; unique with the purpose
    evm::Address to;
    QByteArray data;
    Urgency urgency = Urgency::Usual;
};

/// One transaction of the operator, as stored.
struct ChainTransaction {
    ChainTransactionId id;
    evm::Address signer;
    QString purpose;
    QString reference;
    std::optional<quint64> nonce;
    evm::Address to;
    QByteArray data;
    Urgency urgency = Urgency::Usual;
    std::optional<quint64> gasLimit;
    std::optional<evm::U256> maxFee;         ///< wei per gas
    std::optional<evm::U256> maxPriorityFee; ///< wei per gas
    QByteArray raw;                          ///< signed bytes; empty before SIGNED
    std::optional<evm::Hash32> hash;
    ChainTransactionState state = ChainTransactionState::Queued;
    std::optional<quint64> blockNumber;
    std::optional<evm::Hash32> blockHash;
    std::optional<quint64> gasUsed;
    std::optional<QString> failureReason;
    QJsonObject failureParams;
    QByteArray revertData;
    std::optional<QString> waitingReason; ///< see migration 0033; it goes on by itself
    TimeMs createdAt;
    std::optional<TimeMs> signedAt;
    std::optional<TimeMs> confirmedAt;

    static ChainTransaction fromRow(const Row &row);
};

/// Mined and `confirmations` deep.
struct ChainTransactionConfirmed {
    static constexpr const char *topic = "blockchain.transaction_confirmed";
    ChainTransactionId id;
    QString purpose;
    QString reference;
    evm::Hash32 hash;
    quint64 blockNumber = 0;
    quint64 gasUsed = 0;

    [[nodiscard]] QJsonObject toJson() const;
    static ChainTransactionConfirmed fromJson(const QJsonObject &json);
};

/// Withdrawn or refused before it was sent, or reverted in a block. Final: it will have no effect.
struct ChainTransactionFailed {
    static constexpr const char *topic = "blockchain.transaction_failed";
    ChainTransactionId id;
    QString purpose;
    QString reference;
    QString reason; ///< see DecodedRevert; of a withdrawn one what withdraw() was given
    QJsonObject params;
    QByteArray revertData;
    std::optional<evm::Hash32> hash; ///< when it reverted in a block

    [[nodiscard]] QJsonObject toJson() const;
    static ChainTransactionFailed fromJson(const QJsonObject &json);
};

} // namespace freehold::blockchain
