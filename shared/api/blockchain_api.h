// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

namespace freehold::api {

/// Answer of GET /chain. Addresses are EIP-55 texts by the contract's name.
struct ChainAnswer {
    qint64 chainId = 0;
    std::optional<qint64> headBlock; ///< nothing while the node is down
    qint64 readBlock = 0;
    std::map<QString, QString> contracts;

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
    QString createdAt;
    std::optional<QString> confirmedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
