// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace freehold::api {

/// One item of GET /chain/audits: how the last comparison of a token's tables with the chain ended. Numbers are decimal
/// texts; times are RFC 3339.
struct BalanceAuditAnswer {
    struct Difference {
        QString what;
        QString chain;
        QString tables;
    };
    QString propertyId;
    QString token;
    qint64 block = 0;
    qint64 wallets = 0;
    std::vector<Difference> differences;
    QString auditedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
