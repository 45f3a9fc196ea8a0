// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/money.h"
#include "shared/evm/address.h"

#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace freehold::api {

/// Who may hold a token's shares.
struct TokenRules {
    QString countryMode;   ///< any, allow, block
    QStringList countries; ///< ISO 3166-1 alpha-2; empty with "any"
    bool accreditedOnly = false;
    qint64 maxHoldingBps = 10'000; ///< of all shares, per wallet

    [[nodiscard]] static TokenRules read(JsonReader &reader);
    [[nodiscard]] QJsonObject toJson() const;
    /// Takes what toJson wrote.
    [[nodiscard]] static TokenRules fromStoredJson(const QJsonObject &json);
};

/// Body of startTokenization.
struct TokenizationRequest {
    QString symbol;
    Shares shares;
    Usdc pricePerShare;
    std::optional<qint64> saleDeadlineMs; ///< UTC milliseconds
    TokenRules rules;

    [[nodiscard]] static std::expected<TokenizationRequest, FieldErrors> parse(const QJsonObject &json);
};

/// A token in answers. Times are RFC 3339, hashes "0x" and 64 digits.
struct TokenAnswer {
    QString propertyId;
    QString address;
    QString name;
    QString symbol;
    Shares authorizedShares;
    Shares soldShares;
    Usdc pricePerShare;
    bool saleOpen = false;
    std::optional<QString> saleDeadline;
    Usdc raised;
    QString deedHash;
    TokenRules rules;
    QString transactionHash;
    QString tokenizedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

struct HolderAnswer {
    QString wallet;
    std::optional<QString> userId;
    Shares shares;
    int shareOfSupplyBps = 0;
    QString since;

    [[nodiscard]] QJsonObject toJson() const;
};

struct LotAnswer {
    Shares shares;
    Shares remainingShares;
    std::optional<Usdc> cost; ///< of all its shares; nothing for shares that came by a transfer
    QString acquiredAt;
    QString transactionHash;

    [[nodiscard]] QJsonObject toJson() const;
};

struct HoldingAnswer {
    QString propertyId;
    QString propertyName;
    QString symbol;
    QString wallet;
    Shares shares;
    Usdc cost; ///< of what is held, as far as it is known
    std::vector<LotAnswer> lots;

    [[nodiscard]] QJsonObject toJson() const;
};

struct PortfolioAnswer {
    std::vector<HoldingAnswer> holdings;
    Usdc totalCost;

    [[nodiscard]] QJsonObject toJson() const;
};

/// The query of getEligibility.
struct EligibilityQuery {
    evm::Address wallet;
    Shares shares;

    [[nodiscard]] static std::expected<EligibilityQuery, FieldErrors> parse(const QJsonObject &query);
};

} // namespace freehold::api
