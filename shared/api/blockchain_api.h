// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace freehold::api {

/// Answer of GET /chain. Addresses are EIP-55 texts by the contract's name.
struct ChainAnswer {
    qint64 chainId = 0;
    std::optional<qint64> headBlock; ///< nothing while the node is down
    qint64 readBlock = 0;
    std::optional<QString> rpcUrl;      ///< for wallets; never one that holds a provider's key
    std::optional<QString> explorerUrl; ///< without a slash at its end
    std::map<QString, QString> contracts;

    [[nodiscard]] QJsonObject toJson() const;
};

struct ChainProviderAnswer {
    QString name;
    QString state; ///< closed, open, half_open, quarantined
    std::optional<QString> quarantineReason;
    std::optional<qint64> headBlock;
    std::optional<qint64> lagBlocks;
    double latencyMs = 0;
    double errorRate = 0; ///< 0 to 1
    qint64 requests = 0;
    qint64 errors = 0;
    std::optional<QString> lastError;

    [[nodiscard]] QJsonObject toJson() const;
};

struct ChainAlarmAnswer {
    QString name;
    QString subject;
    QJsonObject params;
    QString since; ///< RFC 3339

    [[nodiscard]] QJsonObject toJson() const;
};

/// Answer of GET /chain/status. Balances are wei in decimal.
struct ChainStatusAnswer {
    std::optional<qint64> headBlock;
    qint64 readBlock = 0;
    std::optional<qint64> lagBlocks;
    int confirmations = 0;
    int quorum = 1;
    bool isActive = false;
    std::vector<ChainProviderAnswer> providers;
    std::vector<ChainAlarmAnswer> alarms;
    QString operatorAddress;
    std::optional<QString> operatorBalance;
    QString minOperatorBalance;
    qint64 queued = 0;
    qint64 inFlight = 0;
    qint64 waiting = 0;
    std::optional<QString> oldestOpenAt;

    [[nodiscard]] QJsonObject toJson() const;
};

/// One item of GET /chain/transactions. Texts are in the API's spelling; times are RFC 3339.
struct ChainTransactionAnswer {
    QString id;
    QString purpose;
    QString reference;
    QString state;
    std::optional<QString> hash;
    std::optional<qint64> nonce;
    QString to;
    std::optional<qint64> gasUsed;
    std::optional<qint64> blockNumber;
    std::optional<QString> failureReason;
    std::optional<QString> waitingReason;
    QString createdAt;
    std::optional<QString> confirmedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
